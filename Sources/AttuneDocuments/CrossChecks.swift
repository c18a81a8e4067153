public import AttuneModel
public import Diagnostics

/// Warnings that need more than one file, or the day of asking.
public struct CrossChecks: Sendable {
  private let date: CalendarDate

  public init(asOf date: CalendarDate) {
    self.date = date
  }

  /// Settings that profiles name and no assessment is of.
  public func unknownSettings(
    _ profiles: [FileOutcome<SensoryProfile>],
    settings: [FileOutcome<Assessment>]
  ) -> [Diagnostic] {
    let known = Set(settings.compactMap { $0.located?.value.setting })
    return profiles.compactMap(\.located).flatMap(\.namedSettings)
      .filter { !known.contains($0.id) }
      .map { named in
        Diagnostic(
          .unknownSetting,
          .warning,
          at: named.range,
          "there is no assessment of this setting here",
          help: nearestName(to: named.id.text, among: known.map(\.text).sorted())
            .map { "did you mean '\($0)'?" }
        )
      }
  }

  /// Profiles that are past their review date.
  public func pastReview(_ profiles: [FileOutcome<SensoryProfile>]) -> [Diagnostic] {
    profiles.compactMap(\.located)
      .filter { date > $0.value.reviewDue }
      .map { pastReview($0.reviewRange, due: $0.value.reviewDue) }
  }

  /// Audits that are past their review date, except those that a newer one has replaced.
  public func pastReview(_ assessments: [FileOutcome<Assessment>]) -> [Diagnostic] {
    let located = assessments.compactMap(\.located)
    let newest = Dictionary(grouping: located, by: \.value.setting).mapValues { audits in
      audits.map(\.value.assessed.on).filter { $0 <= date }.max()
    }
    return located.filter { audit in
      newest[audit.value.setting] == audit.value.assessed.on
        && date > audit.value.assessed.reviewDue
    }
    .map { pastReview($0.reviewRange, due: $0.value.assessed.reviewDue) }
  }

  private func pastReview(_ range: SourceRange, due: CalendarDate) -> Diagnostic {
    Diagnostic(
      .pastReview,
      .warning,
      at: range,
      "the review was due on \(due), and today is \(date)",
      help: "of an audit past its review, no reading counts as known"
    )
  }
}
