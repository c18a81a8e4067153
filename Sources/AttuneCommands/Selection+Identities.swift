internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports

extension Selection {
  /// What people and settings are called; with identities removed, everybody whom a profile or an audit
  /// names has the same number in every output.
  var naming: Naming {
    isRedacted
      ? Naming(redacting: everybody, everywhere)
      : Naming(settings.settings.map(\.current), people: everybody)
  }

  /// Everybody whom a profile or an audit names; somebody whose profile has errors is somebody all the
  /// same.
  var everybody: [PersonID] { Self.everybody(people, settings) + besides.people }

  /// All settings that audits are of.
  var everywhere: [SettingID] { Self.everywhere(settings) + besides.settings }

  private static func everybody(_ people: People, _ settings: Settings) -> [PersonID] {
    people.profiles.map(\.person) + people.idsLeftOut.compactMap { try? PersonID($0) }
      + settings.settings.flatMap { [$0.current] + $0.audits }.flatMap(\.peopleNamed)
  }

  private static func everywhere(_ settings: Settings) -> [SettingID] {
    settings.settings.map(\.current.setting)
      + settings.idsLeftOut.compactMap { try? SettingID($0) }
  }

  /// Whom and what the files of a project name, of the kinds of which files were given.
  static func named(
    in project: Project,
    besides given: GivenFiles
  ) async -> (people: [PersonID], settings: [SettingID]) {
    let profiles = given.profiles.isEmpty ? [] : project.files(in: Project.people)
    let audits = given.assessments.isEmpty ? [] : project.files(in: Project.settings)
    let people = People(await project.profiles(profiles))
    let settings = Settings(
      await project.assessments(audits),
      asOf: project.date,
      catalogue: project.catalogue
    )
    return (everybody(people, settings), everywhere(settings))
  }
}
