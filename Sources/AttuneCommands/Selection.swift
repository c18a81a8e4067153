internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports
internal import Diagnostics

/// The people and settings that a command works on.
struct Selection: Sendable {
  let people: People
  let settings: Settings
  /// Whom and what the given files are of, by path.
  private let idsOfFiles: [String: String]
  /// Whom and what the project has besides, where files were given in its place and identities are
  /// removed: a number is of the whole project.
  let besides: (people: [PersonID], settings: [SettingID])
  /// True if no id but those that were asked for may be said.
  let isRedacted: Bool

  /// The files of these paths, or of the project's folders where none of a kind is among them.
  ///
  /// - Parameters:
  ///   - paths: Files and folders of either kind; a file says itself which it is.
  ///   - project: Where to look for what is not given, and the day of asking.
  ///   - isRedacted: True if identities are removed from the output.
  ///   - isJoined: True if the files are given beside those of the project's folders, and not in
  ///     their place; of one person or setting, what is given stands.
  /// - Throws: An exit status, after saying why, if a path leads nowhere or a file is of no kind.
  init(
    _ paths: [String],
    in project: Project,
    isRedacted: Bool = false,
    isJoined: Bool = false
  ) async throws {
    self.isRedacted = isRedacted
    let given = try GivenFiles(paths)
    var profiles = await project.profiles(given.profiles)
    var assessments = await Self.withEarlierAudits(given.assessments, in: project)
    idsOfFiles = Self.ids(profiles) { $0.person.text }
      .merging(Self.ids(assessments) { $0.setting.text }) { first, _ in first }
    if given.profiles.isEmpty || isJoined {
      profiles = await project.profiles(project.files(in: Project.people))
        .joined(by: profiles) { $0.person.text }
    }
    if given.assessments.isEmpty || isJoined {
      assessments = await project.assessments(project.files(in: Project.settings))
        .joined(by: assessments) { $0.setting.text }
    }
    // Which settings there are is known only where all of them were read.
    let named =
      given.assessments.isEmpty || isJoined
      ? CrossChecks(asOf: project.date).namingSettings(profiles, settings: assessments) : profiles
    people = People(named)
    settings = Settings(assessments, asOf: project.date, catalogue: project.catalogue)
    besides = isRedacted && !isJoined ? await Self.named(in: project, besides: given) : ([], [])
    for file in given.unknown {
      StandardError.print(
        Diagnostic(
          .fileKind,
          at: SourceRange(wholeFile: file),
          "this does not say whether it is a profile or an assessment",
          help: "its first key is 'attune: profile/1' or 'attune: assessment/1'"
        ).description
      )
    }
    if !given.unknown.isEmpty { throw ExitStatus.wrongInput.code }
  }

  private static func ids<Value>(
    _ outcomes: [FileOutcome<Value>],
    _ id: @escaping (Value) -> String
  ) -> [String: String] {
    let ids = outcomes.compactMap { outcome in
      (outcome.located.map { id($0.value) } ?? outcome.claimedID).map { (outcome.file, $0) }
    }
    return Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }

  /// The id that a given file is of; `nil` if it does not say.
  func id(ofFile path: String) -> String? { idsOfFiles[path] }

  /// Audits that were given, with the earlier ones of the project that they change.
  private static func withEarlierAudits(
    _ files: [String],
    in project: Project
  ) async -> [FileOutcome<Assessment>] {
    let given = await project.assessments(files)
    let updates = given.compactMap(\.located?.value).filter { $0.updates != nil }
    guard !updates.isEmpty else { return given }
    let own = Set(files.map(FileTree.resolved))
    let others = project.files(in: Project.settings)
      .filter { !own.contains(FileTree.resolved($0)) }
    let earlier = await project.assessments(others).filter { other in
      guard let audit = other.located?.value else { return false }
      return updates.contains {
        $0.setting == audit.setting && audit.assessed.on < $0.assessed.on
      }
    }
    return given + earlier
  }

  var filesLeftOut: [String] { people.filesLeftOut + settings.filesLeftOut }

  /// The errors of all files, without any line of them.
  var errors: [Diagnostic] {
    (people.diagnostics + settings.diagnostics).filter { $0.severity == .error }
  }

  /// What made an output about these people and settings, in these settings' newest audits.
  ///
  /// With identities removed the files are not named: their names are ids.
  func provenance(
    of people: [SensoryProfile],
    _ assessments: [Assessment],
    and others: [FileStamp] = [],
    in project: Project
  ) -> Provenance {
    guard !isRedacted else { return project.provenance() }
    let ids = Set(assessments.map(\.setting))
    let used = settings.settings.filter { ids.contains($0.current.setting) }
    return project.provenance(
      people.compactMap { self.people.files[$0.person] } + used.flatMap(\.files) + others
    )
  }

  /// Says on the standard error which files were left out, and why.
  func tellWhatIsLeftOut() {
    guard !filesLeftOut.isEmpty else { return }
    for error in errors { StandardError.print(error.description) }
    StandardError.print("attune: left out: \(filesLeftOut.joined(separator: ", "))")
  }

  /// The profile of a person, or an exit status after saying why there is none.
  func profile(_ id: String) throws -> SensoryProfile {
    if let profile = people.profiles.first(where: { $0.person.text == id }) { return profile }
    if people.idsLeftOut.contains(id) { throw unusable("profile", id, people.diagnostics) }
    // Pseudonyms differ by a digit: to suggest one would be to suggest somebody else.
    throw missing("person", id, among: people.profiles.map(\.person.text), nearest: nil)
  }

  /// The current assessment of a setting, or an exit status after saying why there is none.
  func assessment(_ id: String) throws -> Assessment {
    let ids = settings.settings.map(\.current.setting.text)
    if let place = ids.firstIndex(of: id) { return settings.settings[place].current }
    if settings.idsLeftOut.contains(id) { throw unusable("assessment", id, settings.diagnostics) }
    throw missing("setting", id, among: ids, nearest: nearestName(to: id, among: ids))
  }

  private func unusable(_ what: String, _ id: String, _ problems: [Diagnostic]) -> ExitCode {
    StandardError.print(errorsOf: problems)
    return ExitStatus.wrongInput.because("the \(what) of '\(id)' has errors and is not used")
  }

  private func missing(
    _ what: String,
    _ id: String,
    among ids: [String],
    nearest: String?
  ) -> ExitCode {
    guard !isRedacted else { return ExitStatus.missingInput.because("there is no \(what) '\(id)'") }
    let known =
      ids.isEmpty
      ? "there is none that can be used; 'attune init' makes an example of each file"
      : "there are: \(ids.joined(separator: ", "))"
    let hint = nearest.map { "did you mean '\($0)'?" } ?? known
    return ExitStatus.missingInput.because("there is no \(what) '\(id)'; \(hint)")
  }
}

extension Array {
  /// These outcomes and others, each of which takes the place of those with the same id.
  fileprivate func joined<Value>(by others: Self, _ id: @escaping (Value) -> String) -> Self
  where Element == FileOutcome<Value> {
    guard !others.isEmpty else { return self }
    let known = { (outcome: Element) in outcome.located.map { id($0.value) } ?? outcome.claimedID }
    let given = Set(others.compactMap(known))
    return filter { known($0).map { !given.contains($0) } ?? true } + others
  }
}
