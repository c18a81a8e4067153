public import AttuneModel
public import Diagnostics

extension CrossChecks {
  /// Where records of incidents name a person, a setting or a space that no file here is of, or are
  /// of a day yet to come.
  ///
  /// - Parameters:
  ///   - incidents: The records.
  ///   - people: All profiles that there are, and not only those that are asked about.
  ///   - settings: All assessments that there are.
  ///   - clock: The clock that the day of a moment is by.
  /// - Returns: Warnings alone: a file that is not here may be elsewhere.
  public func incidents(
    _ incidents: [FileOutcome<Incident>],
    people: [FileOutcome<SensoryProfile>],
    settings: [FileOutcome<Assessment>],
    clock: LocalClock
  ) -> [Diagnostic] {
    let known = KnownFiles(people: people, settings: settings)
    return incidents.compactMap(\.located).flatMap { located -> [Diagnostic] in
      [known.setting(of: located), known.person(of: located), known.space(of: located)]
        .compactMap(\.self)
        + afterToday(located, on: clock.date(of: located.value.began))
    }
  }
}

/// What the files are of, also those that have errors.
private struct KnownFiles {
  private let people: Set<String>
  private let settings: Set<String>
  /// The spaces of each setting that lists any, in whichever of its audits.
  private let spaces: [SettingID: Set<SpaceID>]

  init(people: [FileOutcome<SensoryProfile>], settings: [FileOutcome<Assessment>]) {
    self.people = people.personNames
    self.settings = settings.settingNames
    spaces = Dictionary(
      settings.compactMap { outcome in
        guard let audit = outcome.located?.value, let spaces = audit.spaces else { return nil }
        return (audit.setting, Set(spaces.map(\.id)))
      },
      uniquingKeysWith: { $0.union($1) }
    )
  }

  func setting(of located: Located<Incident>) -> Diagnostic? {
    guard let named = located.namedSettings.first, !settings.contains(named.id.text) else {
      return nil
    }
    return .noAssessment(
      .incidentSetting,
      of: named.id,
      at: named.range,
      among: settings.sorted()
    )
  }

  func person(of located: Located<Incident>) -> Diagnostic? {
    guard let range = located.personRange, !people.contains(located.value.person.text) else {
      return nil
    }
    // Pseudonyms differ by a digit: to suggest one would be to suggest somebody else.
    return Diagnostic(
      .incidentPerson,
      .warning,
      at: range,
      "there is no profile of this person here"
    )
  }

  func space(of located: Located<Incident>) -> Diagnostic? {
    guard let range = located.spaceRange, let space = located.value.space,
      let there = spaces[located.value.setting], !there.contains(space)
    else { return nil }
    return Diagnostic(
      .incidentSpace,
      .warning,
      at: range,
      "no audit of the setting has this space",
      help: nearestName(to: space.text, among: there.map(\.text).sorted())
        .map { "did you mean '\($0)'?" }
        ?? "where none fits, say in words under 'place' where it was"
    )
  }
}
