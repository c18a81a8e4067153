public import AttuneModel
internal import Diagnostics

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
