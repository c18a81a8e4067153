internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Several people and several places: the best placement, and who is left without.",
    discussion: """
      Examples:
        attune place
        attune place --allow-moves
        attune place --people p-014,p-022 --settings mill-lane,orchard-house
        attune place --accept unknown --objective worst --format csv

      People are those of profiles/ who agreed, or for whom it was decided, to 'place'; places are \
      those that audits call vacant. Nobody is put where the level is very high, where a critical \
      flag stands or where not enough is known, unless '--accept' says so.
      """
  )

  @Option(
    help: ArgumentHelp("Only these people, with commas between.", valueName: "ids"),
    transform: Self.list
  )
  var people: [String] = []

  @Option(
    help: ArgumentHelp("Only these settings, with commas between.", valueName: "ids"),
    transform: Self.list
  )
  var settings: [String] = []

  @Option(help: "After the fewest without a place: sum, or worst for the smallest worst load.")
  var objective: ObjectiveOption = .sum

  @Option(
    help: ArgumentHelp(
      "What may be used and is marked: very-high, critical, unknown; with commas between.",
      valueName: "kinds"
    ),
    transform: Self.kinds
  )
  var accept: [Acceptance.Kind] = []

  @Switch(help: "People who live in one of the settings may move, too.")
  var allowMoves = false

  @Switch(help: "Exit with 0 although files with errors were left out.")
  var skipInvalid = false

  @OptionGroup var root: RootOptions

  @OptionGroup var results: ResultOptions

  @Sendable private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }

  @Sendable private static func kinds(_ text: String) throws -> [Acceptance.Kind] {
    try list(text).map { word in
      guard let kind = Acceptance.Kind(rawValue: word) else {
        let names = Acceptance.Kind.allCases.map(\.rawValue)
        let hint = nearestName(to: word, among: names).map { "did you mean '\($0)'?" }
        throw ValidationError(
          "'\(word)' cannot be accepted; \(hint ?? "it is \(names.joined(separator: ", "))")"
        )
      }
      return kind
    }
  }

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection([], in: project, isRedacted: results.redact)
    let all = selection.people.profiles
    let asked = try people.isEmpty ? all : Set(people).sorted().map(selection.profile)
    let assessments =
      try settings.isEmpty
      ? selection.settings.settings.map(\.current)
      : Set(settings).sorted().map(selection.assessment)
    selection.tellWhatIsLeftOut()
    guard !asked.isEmpty, !assessments.isEmpty else {
      let status = selection.filesLeftOut.isEmpty ? ExitStatus.missingInput : .wrongInput
      throw status.because(
        "there is nobody to place, or nowhere: \(asked.count) people and \(assessments.count) "
          + "settings below '\(project.root)'"
      )
    }
    let result = await result(asked, all, assessments, project, selection.filesLeftOut.count)
    let provenance = project.provenance
    try results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if !selection.filesLeftOut.isEmpty, !skipInvalid { throw ExitStatus.wrongInput.code }
  }

  private func result(
    _ asked: [SensoryProfile],
    _ all: [SensoryProfile],
    _ assessments: [Assessment],
    _ project: Project,
    _ filesLeftOut: Int
  ) async -> PlacementResult {
    let agreed = asked.filter { $0.consents(to: .place, asOf: project.date) }
    let engine = Engine(catalogue: project.catalogue)
    let match = await Match.compiled(agreed, assessments, engine, asOf: project.date, use: .place)
    let problem = PlacementProblem(
      match,
      pairings: await match.allRows(),
      objective: objective.objective,
      acceptance: Acceptance(Set(accept)),
      allowsMoves: allowMoves
    )
    let placement = problem.solved()
    let placed = Set(agreed.map(\.person))
    let others = all.filter { !placed.contains($0.person) }.map { engine.compile($0) }
    let conflicts = problem.conflicts(in: placement, others: others)
    let leftOut = placement.columns.indices
      .filter { !placement.isAcceptable[$0] && !problem.isKept($0) }
    let changes = await inParallel(leftOut.count, inRunsOf: 1) { run in
      run.map { problem.change(for: leftOut[$0], in: placement) }
    }
    let unmet = await inParallel(match.people.count, inRunsOf: 8) { run in
      run.map { problem.unmetNeeds($0) }
    }
    let found = zip(leftOut, changes).compactMap { row, change in change.map { (row, $0) } }
    return PlacementResult(
      problem,
      placement,
      conflicts: conflicts,
      alternative: conflicts.isEmpty ? nil : problem.alternative(to: placement, others: others),
      changes: Dictionary(found, uniquingKeysWith: { first, _ in first }),
      gaps: problem.gaps(unmet),
      withoutConsent: asked.map(\.person).filter { !placed.contains($0) },
      filesLeftOut: filesLeftOut,
      naming: results.redact
        ? Naming(redacting: all.map(\.person), assessments.map(\.setting)) : Naming(assessments)
    )
  }
}

/// What a placement looks for, as options write it.
enum ObjectiveOption: String, ExpressibleByArgument, CaseIterable {
  case sum
  case worst

  var objective: PlacementProblem.Objective {
    switch self {
    case .sum: .sum
    case .worst: .worst
    }
  }
}
