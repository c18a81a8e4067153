internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import Diagnostics

extension Selection {
  /// True for an argument that names a file and not an id.
  static func isPath(_ argument: String) -> Bool {
    argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }

  /// The profile that an argument names, by id or by path.
  func person(named argument: String) throws -> SensoryProfile {
    guard Self.isPath(argument) else { return try profile(argument) }
    guard Self.kind(of: argument) == .profile, let id = id(ofFile: argument),
      let profile = people.profiles.first(where: { $0.person.text == id })
    else { throw unusable(argument, as: .profile, people.diagnostics.map(\.description)) }
    return profile
  }

  /// The current assessment of the setting that an argument names, by id or by path.
  func place(named argument: String) throws -> Assessment {
    guard Self.isPath(argument) else { return try assessment(argument) }
    guard Self.kind(of: argument) == .assessment, let id = id(ofFile: argument),
      let setting = settings.settings.first(where: { $0.current.setting.text == id })
    else { throw unusable(argument, as: .assessment, settings.diagnostics.map(\.description)) }
    return setting.current
  }

  /// Refuses a file that is of neither people nor settings.
  ///
  /// A folder can hold others beside them; one that was given by name would be left out and not missed.
  ///
  /// - Throws: An exit status, after saying what the file is.
  static func mustBeOfPeopleOrSettings(_ paths: [String]) throws {
    for path in paths where !FileTree.isFolder(path) {
      guard let kind = kind(of: path), kind != .profile, kind != .assessment else { continue }
      throw ExitStatus.wrongInput.because(
        "\(path) is \(kind.words); profiles and assessments are wanted here"
      )
    }
  }

  private static func kind(of path: String) -> DocumentKind? {
    (try? InputFile(path: path).bytes()).flatMap { DocumentKind.detected(in: $0) }
  }

  private func unusable(
    _ path: String,
    as wanted: DocumentKind,
    _ problems: [String]
  ) -> ExitCode {
    if let kind = Self.kind(of: path), kind != wanted {
      return ExitStatus.wrongInput.because(
        "\(path) is \(kind.words); \(wanted.words) is wanted here"
      )
    }
    for problem in problems { StandardError.print(problem) }
    return ExitStatus.wrongInput.because("\(path) cannot be used; 'attune check' says more")
  }
}

extension DocumentKind {
  var words: String {
    switch self {
    case .profile: "a profile"
    case .assessment: "an assessment"
    case .plan: "a saved plan"
    case .incident: "a record of an incident"
    case .governance: "what a service says of itself"
    case .monthlyReturn: "a monthly return"
    case .columnMap: "a map of columns"
    case .pseudonymKey: "a file of pseudonyms"
    }
  }
}
