internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import Diagnostics

/// Every file that is checked, with all that is wrong in it and between them.
struct CheckedFiles {
  let diagnostics: [Diagnostic]
  let fileCount: Int

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  init(_ paths: [String], in project: Project) async throws {
    let selection = try GivenOrAll(paths, in: project)
    let assessments = await project.assessments(selection.assessments)
    // A person's settings, and what an audit updates, are looked for among all there are, not only
    // among the files given.
    let others = Self.others(
      among: project.files(in: Project.settings),
      than: selection.assessments
    )
    let known = assessments + (await project.assessments(others))
    let checks = CrossChecks(asOf: project.date)
    let profiles = checks.namingSettings(
      await project.profiles(selection.profiles),
      settings: known
    )
    var all = People(profiles).diagnostics
    all += checks.dates(profiles) + checks.dates(assessments)
    all += Settings(known, asOf: project.date, catalogue: project.catalogue).diagnostics
      .filter { !others.contains($0.range.file) }
    for file in selection.plans {
      all += project.reader.plan(try project.bytes(file), file: file).diagnostics
    }
    // Registers and records name people; to check anything else, the other profiles are not read.
    let namesPeople = !(selection.assessments + selection.incidents).isEmpty
    let rest =
      namesPeople
      ? Self.others(among: project.files(in: Project.people), than: selection.profiles) : []
    let people = profiles + (await project.profiles(rest))
    all += checks.registers(assessments, people: people, settings: known)
    for file in selection.columnMaps {
      let log = DiagnosticLog()
      _ = project.reader.columns(try project.bytes(file), file: file, log: log)
      all += log.diagnostics
    }
    for file in selection.pseudonymKeys {
      let log = DiagnosticLog()
      _ = PseudonymKey(try project.bytes(file), file: file, log: log)
      all += log.diagnostics
    }
    all += await Self.problems(
      ofRecords: selection,
      people: people,
      settings: known,
      in: project
    )
    all += await Self.problems(ofGovernance: selection.governance, settings: known, in: project)
    for file in selection.all {
      if let bytes = try? project.bytes(file) {
        all += privacyWarnings(bytes, file: file)
      }
    }
    diagnostics = all.sorted()
    fileCount = selection.all.count
  }

  /// Those of some files of the project that are not among those given.
  private static func others(among all: [String], than files: [String]) -> [String] {
    let given = Set(files.map(FileTree.resolved))
    return all.filter { !given.contains(FileTree.resolved($0)) }
  }

  /// What is wrong in records and monthly returns; whom and what they name, whether their ids are
  /// their own, and whether the two agree, is looked for among all files that there are.
  private static func problems(
    ofRecords given: GivenOrAll,
    people: [FileOutcome<SensoryProfile>],
    settings: [FileOutcome<Assessment>],
    in project: Project
  ) async -> [Diagnostic] {
    guard !(given.incidents + given.returns).isEmpty else { return [] }
    let own = project.filesOfIncidents()
    let (incidents, returns) = (
      await project.incidents(given.incidents), await project.returns(given.returns)
    )
    let others = (
      incidents: others(among: own.incidents, than: given.incidents),
      returns: others(among: own.returns, than: given.returns)
    )
    let known = incidents + (await project.incidents(others.incidents))
    let checks = CrossChecks(asOf: project.date)
    let clock = project.catalogue.clock
    let checked = checks.returns(
      returns + (await project.returns(others.returns)),
      knownSettings: settings.settingNames
    )
    return (Incidents(known).diagnostics + Returns(checked).diagnostics)
      .filter { !(others.incidents + others.returns).contains($0.range.file) }
      + checks.incidents(incidents, people: people, settings: settings, clock: clock)
      + checks.statedCounts(returns, beside: known, clock: clock)
  }

  /// What is wrong in what services say of themselves, beside all that others say.
  private static func problems(
    ofGovernance files: [String],
    settings: [FileOutcome<Assessment>],
    in project: Project
  ) async -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    let given = await project.governance(files)
    let others = others(among: project.files(in: Project.governance), than: files)
    let known = given + (await project.governance(others))
    let found =
      GovernanceFiles(known, asOf: project.date).diagnostics
      + CrossChecks(asOf: project.date).governance(known, settings: settings)
    return found.filter { !others.contains($0.range.file) }
  }
}

/// The files to check: those given, or all of the project.
private struct GivenOrAll {
  let profiles: [String]
  let assessments: [String]
  let incidents: [String]
  let governance: [String]
  let returns: [String]
  /// Only those given, as the two below: a project has no folder of its own for them.
  let plans: [String]
  let columnMaps: [String]
  let pseudonymKeys: [String]

  var all: [String] {
    profiles + assessments + incidents + returns + governance + plans + columnMaps + pseudonymKeys
  }

  init(_ paths: [String], in project: Project) throws {
    guard !paths.isEmpty else {
      profiles = project.files(in: Project.people)
      assessments = project.files(in: Project.settings)
      (incidents, returns) = project.filesOfIncidents()
      governance = project.files(in: Project.governance)
      (plans, columnMaps, pseudonymKeys) = ([], [], [])
      guard all.isEmpty else { return }
      throw ExitStatus.missingInput.because(
        "there are no profiles and no assessments below '\(project.root)'; 'attune init' makes the "
          + "folders, '--root' names another place"
      )
    }
    let given = try GivenFiles(paths)
    // A file that does not say what it is counts as what its folder holds.
    let folder = { (file: String) in
      [Project.settings, Project.incidents, Project.governance]
        .first { file.contains("\($0)/") } ?? Project.people
    }
    let unknown = Dictionary(grouping: given.unknown, by: folder)
    profiles = (given.profiles + (unknown[Project.people] ?? [])).sorted()
    assessments = (given.assessments + (unknown[Project.settings] ?? [])).sorted()
    incidents = (given.incidents + (unknown[Project.incidents] ?? [])).sorted()
    governance = (given.governance + (unknown[Project.governance] ?? [])).sorted()
    returns = given.returns.sorted()
    plans = given.plans.sorted()
    columnMaps = given.columnMaps.sorted()
    pseudonymKeys = given.pseudonymKeys.sorted()
  }
}
