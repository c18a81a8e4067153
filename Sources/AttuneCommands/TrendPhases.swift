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

  /// The return, looked at as was asked for.
  ///
  /// - Throws: An exit status, after saying why, if months do not fit.
  func looking(at statement: MonthlyReturn, since plan: SavedPlan?) throws -> MonthlyReturn {
    let starts = rebase.map { MonthlyReturn.Phase(from: $0, why: nil, until: nil) }
    do throws(InvalidReturn) {
      return try statement.looking(
        from: baseline,
        rebased: rebase.isEmpty ? nil : starts,
        at: (plan.map(\.began) ?? since).map { change(on: $0, in: statement, isPlan: plan != nil) }
      )
    } catch {
      let span = statement.span
      throw ExitStatus.usage.because(
        "'--baseline' and '--rebase': \(error); the return has \(span.lowerBound) to \(span.upperBound)"
      )
    }
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
  func sourceOfDay(_ plan: SavedPlan?) -> TrendResult.SourceOfDay {
    guard let plan else { return since == nil ? .monthlyReturn : .asked }
    return plan.isBegun ? .planBegun : .planMade
  }
}

extension SavedPlan {
  fileprivate var isBegun: Bool { actions.contains { $0.done != nil } }

  /// The day its first action was done; without one, the day it was made.
  fileprivate var began: CalendarDate { actions.compactMap(\.done).min() ?? made }
}
