internal import ArgumentParser
internal import AttuneModel
internal import AttuneReports

/// Where limits come from, and at which day months are told apart.
struct TrendPhases: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The months that the first mean and limits come from, as in 2025-01..2026-04; twelve with a count at the least.",
      valueName: "from..to"
    ),
    transform: OptionText.months
  )
  var baseline: ClosedRange<CalendarMonth>?

  @Option(
    help: ArgumentHelp(
      "Limits begin anew with this month; may be repeated.",
      discussion: "Takes the place of what the return says of phases.",
      valueName: "month"
    ),
    transform: OptionText.month
  )
  var rebase: [CalendarMonth] = []

  @Option(
    help: ArgumentHelp("Compare before and after this day.", valueName: "date"),
    transform: OptionText.date
  )
  var since: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Compare before and after a saved plan: the day its first action was done, or it was made.",
      valueName: "plan"
    )
  )
  var plan: String?

  func validate() throws {
    if since != nil, plan != nil {
      throw ValidationError("'--since' and '--plan' each name a day: give one of the two.")
    }
  }

  /// Applies what was asked for to a return.
  ///
  /// - Parameters:
  ///   - statement: The return.
  ///   - plan: A saved plan that names the day.
  ///   - date: The day of asking.
  ///   - isRedacted: True if identities are removed.
  /// - Returns: The return, looked at as was asked for.
  /// - Throws: An exit status, after saying why, if months do not fit.
  func looking(
    at statement: MonthlyReturn,
    since plan: SavedPlan?,
    asOf date: CalendarDate,
    isRedacted: Bool
  ) throws -> MonthlyReturn {
    let starts = rebase.map { MonthlyReturn.Phase(from: $0, why: nil, until: nil) }
    let day = plan.map { $0.began(by: date) ?? $0.made } ?? since
    do throws(InvalidReturn) {
      return try statement.looking(
        from: baseline,
        rebased: rebase.isEmpty ? nil : starts,
        at: day.map { change(on: $0, in: statement, isPlan: plan != nil) }
      )
    } catch {
      let whose = isRedacted ? "a return" : "the return of '\(statement.setting)'"
      throw ExitStatus.usage.because("\(options) \(misfit(error, statement, whose))")
    }
  }

  /// The options that a return can fail to fit, as they were given.
  private var options: String {
    let given = [
      baseline.map { "'--baseline \($0.lowerBound)..\($0.upperBound)'" },
      rebase.isEmpty ? nil : "'--rebase \(rebase.map(\.description).joined(separator: " "))'",
    ].compactMap(\.self)
    return given.joined(separator: " and ") + (given.count == 1 ? " does" : " do") + " not fit"
  }

  /// Whose months they do not fit.
  private func misfit(
    _ error: InvalidReturn,
    _ statement: MonthlyReturn,
    _ whose: String
  ) -> String {
    let span = statement.span
    let months = "it has \(span.lowerBound) to \(span.upperBound)"
    if error == .baselineOutsidePhase, baseline == nil, let own = statement.baseline {
      return
        "the baseline that \(whose) names, \(own.lowerBound) to \(own.upperBound): name another "
        + "with '--baseline'"
    }
    if error == .baselineOutsidePhase, rebase.isEmpty, let first = statement.phases.first {
      return "\(whose): its limits begin anew with \(first.from), and a baseline lies before that; "
        + "\(months)"
    }
    return "\(whose): \(error); \(months)"
  }

  /// What the return says of the day, if it is the day that the return names too.
  private func change(
    on day: CalendarDate,
    in statement: MonthlyReturn,
    isPlan: Bool
  ) -> MonthlyReturn.Change {
    let own = statement.change
    return MonthlyReturn.Change(on: day, what: own?.on == day && !isPlan ? own?.what : nil)
  }

  /// Who named the day.
  func sourceOfDay(_ plan: SavedPlan?, asOf date: CalendarDate) -> TrendResult.SourceOfDay {
    guard let plan else { return since == nil ? .monthlyReturn : .asked }
    return plan.began(by: date) == nil ? .planMade : .planBegun
  }
}

extension SavedPlan {
  /// The day its first action was done; `nil` if by the day of asking none was.
  fileprivate func began(by date: CalendarDate) -> CalendarDate? {
    actions.compactMap(\.done).filter { $0 <= date }.min()
  }
}
