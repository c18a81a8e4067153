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
  ///   - settings: All assessments that there are.
  /// - Returns: The returns in the same order, each with what was found added.
  public func returns(
    _ returns: [FileOutcome<MonthlyReturn>],
    settings: [FileOutcome<Assessment>]
  ) -> [FileOutcome<MonthlyReturn>] {
    let known = Set(settings.compactMap { $0.located?.value.setting.text ?? $0.claimedID })
    return returns.map { outcome in
      guard let located = outcome.located else { return outcome }
      let early = located.value.entries.map(\.month).filter { $0.last >= date }
        .map { afterToday($0, located) }
      let unknown = located.namedSettings.filter { !known.contains($0.id.text) }.map { named in
        Diagnostic(
          .returnSetting,
          .warning,
          at: named.range,
          "there is no assessment of this setting here",
          help: nearestName(to: named.id.text, among: known.sorted())
            .map { "did you mean '\($0)'?" }
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
