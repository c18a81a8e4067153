public import AttuneModel
public import Diagnostics

extension CrossChecks {
  /// The same returns, with what is wrong in them on the day of asking and beside the assessments.
  ///
  /// A month that is not over is an error: what it has by now would pass for all of it, and a few days
  /// look like a good month. A setting that no assessment is of is a warning: it may be elsewhere.
  ///
  /// - Parameters:
  ///   - returns: The returns.
  ///   - known: The settings that assessments are of.
  /// - Returns: The returns in the same order, each with what was found added.
  public func returns(
    _ returns: [FileOutcome<MonthlyReturn>],
    knownSettings known: Set<String>
  ) -> [FileOutcome<MonthlyReturn>] {
    returns.map { outcome in
      guard let located = outcome.located else { return outcome }
      let early = located.value.entries.map(\.month).filter { $0.last >= date }
        .map { afterToday($0, located) }
      let unknown = located.namedSettings.filter { !known.contains($0.id.text) }.map { named in
        Diagnostic.noAssessment(
          .returnSetting,
          of: named.id,
          at: named.range,
          among: known.sorted()
        )
      }
      return outcome.adding(early + unknown, id: located.value.setting.text)
    }
  }

  /// Where a return states fewer incidents with force than there are records of such.
  ///
  /// - Parameters:
  ///   - returns: The returns.
  ///   - incidents: All records that there are.
  ///   - clock: The clock that the month of a record is by.
  /// - Returns: Warnings: nobody but those who were there can say which of the two is right.
  public func statedCounts(
    _ returns: [FileOutcome<MonthlyReturn>],
    beside incidents: [FileOutcome<Incident>],
    clock: LocalClock
  ) -> [Diagnostic] {
    let forced = incidents.compactMap(\.located?.value).filter { !$0.types.isEmpty }
    return returns.compactMap(\.located).flatMap { located -> [Diagnostic] in
      let months = forced.filter { $0.setting == located.value.setting }
        .map { CalendarMonth(of: clock.date(of: $0.began)) }
      return located.value.entries.map(\.month).compactMap { month in
        let records = months.count { $0 == month }
        guard located.value.statesFewer(than: records, in: month) else { return nil }
        return Diagnostic(
          .fewerThanRecords,
          .warning,
          at: located.monthRanges[month] ?? located.idRange,
          "there are more records with force of this month than the return states: \(records)",
          help: "ask which is right; until then the month has no count"
        )
      }
    }
  }

  private func afterToday(
    _ month: CalendarMonth,
    _ located: Located<MonthlyReturn>
  ) -> Diagnostic {
    Diagnostic(
      .monthNotOver,
      at: located.monthRanges[month] ?? located.idRange,
      "this month is not over: today is \(date)",
      help: "a month is told once it is over; with '--as-of', ask with a day after it"
    )
  }
}
