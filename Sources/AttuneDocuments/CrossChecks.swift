public import AttuneModel
public import Diagnostics

/// Warnings that need more than one file, or the day of asking.
public struct CrossChecks: Sendable {
  let date: CalendarDate

  public init(asOf date: CalendarDate) {
    self.date = date
  }

  /// The same profiles, with what is wrong in the settings that they name.
  ///
  /// A setting that no assessment is of is a warning: it may be elsewhere. A veto whose setting is
  /// all but the name of one that is here is an error: a slip of the pen must not offer a person
  /// the place that they said no to.
  public func namingSettings(
    _ profiles: [FileOutcome<SensoryProfile>],
    settings: [FileOutcome<Assessment>]
  ) -> [FileOutcome<SensoryProfile>] {
    let known = Set(settings.compactMap { $0.located?.value.setting })
    let names = known.map(\.text).sorted()
    return profiles.map { profile in
      let unknown = (profile.located?.namedSettings ?? []).filter { !known.contains($0.id) }
      return profile.adding(
        unknown.map { named in
          let isNear = nearestName(to: named.id.text, among: names) != nil
          return .noAssessment(
            .unknownSetting,
            named.isVeto && isNear ? .error : .warning,
            of: named.id,
            at: named.range,
            among: names
          )
        },
        id: profile.located?.value.person.text
      )
    }
  }

  /// Profiles whose review is past, or that are of a day yet to come.
  public func dates(_ profiles: [FileOutcome<SensoryProfile>]) -> [Diagnostic] {
    profiles.compactMap(\.located).flatMap { located -> [Diagnostic] in
      let profile = located.value
      return pastReview(
        located,
        due: profile.reviewDue,
        help: "it is still used, with a note; go through it with the person"
      ) + afterToday(located, on: profile.reviewed)
    }
  }

  /// Audits whose review is past, except those that a newer one has replaced, or that are of a day
  /// yet to come.
  public func dates(_ assessments: [FileOutcome<Assessment>]) -> [Diagnostic] {
    let located = assessments.compactMap(\.located)
    let newest = Dictionary(grouping: located, by: \.value.setting).mapValues { audits in
      audits.map(\.value.assessed.on).filter { $0 <= date }.max()
    }
    return located.flatMap { audit -> [Diagnostic] in
      let assessed = audit.value.assessed
      let isCurrent = newest[audit.value.setting] == assessed.on
      return
        (isCurrent
        ? pastReview(
          audit,
          due: assessed.reviewDue,
          help: "of an audit past its review, no reading counts as known"
        ) : []) + afterToday(audit, on: assessed.on)
    }
  }

  func pastReview<Value>(
    _ located: Located<Value>,
    due: CalendarDate,
    help: String
  ) -> [Diagnostic] {
    guard date > due else { return [] }
    return [
      Diagnostic(
        .pastReview,
        .warning,
        at: located.reviewRange,
        "the review was due on \(due), and today is \(date)",
        help: help
      )
    ]
  }

  func afterToday<Value>(_ located: Located<Value>, on day: CalendarDate) -> [Diagnostic] {
    guard day > date else { return [] }
    return [
      Diagnostic(
        .afterToday,
        .warning,
        at: located.dateRange,
        "this is dated \(day), and today is \(date)",
        help: "is the year right?"
      )
    ]
  }
}

extension Diagnostic {
  /// The problem that a file is of, or names, a setting that no assessment is of.
  ///
  /// - Parameters:
  ///   - id: What kind of file it is in.
  ///   - severity: A warning, since the assessment may be elsewhere, unless a slip would do harm.
  ///   - setting: The setting.
  ///   - range: Where it stands.
  ///   - names: The settings that there are, sorted.
  /// - Returns: The problem, with the name that may have been meant.
  static func noAssessment(
    _ id: DiagnosticID,
    _ severity: Severity = .warning,
    of setting: SettingID,
    at range: SourceRange,
    among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      id,
      severity,
      at: range,
      "there is no assessment of this setting here",
      help: nearestName(to: setting.text, among: names).map { "did you mean '\($0)'?" }
    )
  }
}

extension [FileOutcome<Assessment>] {
  /// The settings that they are of, also those of files with errors.
  public var settingNames: Set<String> {
    Set(compactMap { $0.located?.value.setting.text ?? $0.claimedID })
  }
}

extension [FileOutcome<SensoryProfile>] {
  /// The people whom they are of, also those of files with errors.
  var personNames: Set<String> {
    Set(compactMap { $0.located?.value.person.text ?? $0.claimedID })
  }
}
