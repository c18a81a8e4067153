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
    parsing: .upToNextOption,
    help: ArgumentHelp("Only these people, with spaces or commas between.", valueName: "ids")
  )
  var people: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only the vacancies of these settings.", valueName: "ids")
  )
  var settings: [String] = []

  @Option(help: "After the fewest without a place: sum, or worst for the smallest worst load.")
  var objective: ObjectiveOption = .sum

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What may be used as a last resort, and is marked: very-high, critical, unknown.",
      valueName: "kinds"
    )
  )
  var accept: [String] = []

  @Switch(help: "People who live in one of the settings may move, too.")
  var allowMoves = false

  @Switch(help: "Exit with 0 although files with errors were left out.")
  var skipInvalid = false

  @OptionGroup var root: RootOptions

  @OptionGroup var results: ResultOptions

  /// The words of an option, with commas or spaces between.
  private static func words(_ given: [String]) -> [String] {
    given.flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init)
  }

  private func kinds() throws -> Set<Acceptance.Kind> {
    let names = Acceptance.Kind.allCases.map(\.rawValue)
    return Set(
      try Self.words(accept).map { word in
        guard let kind = Acceptance.Kind(rawValue: word) else {
          let hint = nearestName(to: word, among: names).map { "did you mean '\($0)'?" }
          throw ValidationError(
            "'\(word)' cannot be accepted; \(hint ?? "it is \(names.joined(separator: ", "))")"
          )
        }
        return kind
      }
    )
  }

  func validate() throws {
    _ = try kinds()
    for (name, given) in [("people", people), ("settings", settings), ("accept", accept)]
    where !given.isEmpty && Self.words(given).isEmpty {
      throw ValidationError("'--\(name)' names nothing; leave it out for all.")
    }
  }

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection([], in: project, isRedacted: results.redact)
    let all = selection.people.profiles
    let asked = try people.isEmpty ? all : Set(Self.words(people)).sorted().map(selection.profile)
    let everywhere = selection.settings.settings.map(\.current)
    let assessments =
      try settings.isEmpty
      ? everywhere : Set(Self.words(settings)).sorted().map(selection.assessment)
    selection.tellWhatIsLeftOut()
    guard !asked.isEmpty, !assessments.isEmpty else {
      let status = selection.filesLeftOut.isEmpty ? ExitStatus.missingInput : .wrongInput
      throw status.because(
        "there is nobody to place, or nowhere: \(asked.count) people and \(assessments.count) "
          + "settings below '\(project.root)'"
      )
    }
    let agreed = asked.filter { $0.consents(to: .place, asOf: project.date) }
    guard !agreed.isEmpty else {
      throw ExitStatus.wrongInput.because(
        "nobody is left to place: none of \(asked.count) has a consent or a best-interests decision "
          + "for 'place' in the profile"
      )
    }
    // Where people live is looked at whether or not its vacancies are asked about.
    let open = Set(assessments.map(\.setting))
    let homes = Set(agreed.compactMap { everywhere.home(of: $0) }).sorted()
      .map { everywhere[$0] }.filter { !open.contains($0.setting) }
    let match = await Match.compiled(
      agreed,
      (assessments + homes).sorted { $0.setting < $1.setting },
      Engine(catalogue: project.catalogue),
      asOf: project.date,
      use: .place
    )
    let problem = PlacementProblem(
      match,
      pairings: await match.allRows(),
      objective: objective.objective,
      acceptance: Acceptance(try kinds()),
      allowsMoves: allowMoves,
      vacanciesIn: open
    )
    let others = all.filter { profile in !agreed.contains { $0.person == profile.person } }
    let left = asked.map(\.person).filter { person in !agreed.contains { $0.person == person } }
    let result = await result(
      problem,
      others: others.map { match.engine.compile($0) },
      withoutConsent: left,
      filesLeftOut: selection.filesLeftOut.count,
      selection.naming
    )
    let provenance = selection.provenance(of: agreed, match.settings.map(\.assessment), in: project)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if !selection.filesLeftOut.isEmpty, !skipInvalid { throw ExitStatus.wrongInput.code }
  }

  private func result(
    _ problem: PlacementProblem,
    others: [CompiledProfile],
    withoutConsent: [PersonID],
    filesLeftOut: Int,
    _ naming: Naming
  ) async -> PlacementResult {
    let placement = problem.solved()
    var search = ConflictSearch(problem, others: others)
    let conflicts = search.conflicts(in: placement)
    let leftOut = placement.columns.indices
      .filter { !placement.isAcceptable[$0] }
    let changes = await inParallel(leftOut.count, inRunsOf: 1) { run in
      run.map { problem.change(for: leftOut[$0], in: placement) }
    }
    let unmet = await inParallel(problem.match.people.count, inRunsOf: 8) { run in
      run.map { problem.unmetNeeds($0) }
    }
    let found = zip(leftOut, changes).compactMap { row, change in change.map { (row, $0) } }
    return PlacementResult(
      problem,
      placement,
      conflicts: conflicts,
      unseen: problem.unseen(in: placement, others: others),
      alternative: conflicts.isEmpty ? nil : search.alternative(to: placement),
      changes: Dictionary(found, uniquingKeysWith: { first, _ in first }),
      gaps: problem.gaps(unmet),
      withoutConsent: withoutConsent,
      filesLeftOut: filesLeftOut,
      naming: naming
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
