internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "One pairing again with other readings or with adjustments, before and after.",
    discussion: """
      Examples:
        attune what-if p-014 alder-ward "noise.level@lounge=45 dB"
        attune what-if p-014 alder-ward "noise.peak@lounge/night=50 dB" privacy.lock=yes
        attune what-if p-014 alder-ward --with N01 --with N02@lounge

      PERSON and SETTING are ids, or paths of files. A reading is READING=VALUE, in one space \
      READING@SPACE=VALUE, in one period READING/night=VALUE, in both READING@SPACE/night=VALUE; \
      values as in an audit. An adjustment without a space is made wherever it can be. Readings are \
      taken first, and adjustments act on them. It recommends nothing: 'attune plan' does.
      """
  )

  @Argument(help: "The person: a pseudonym, or the path of a profile.")
  var person: String

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @Argument(help: "Readings and their values.")
  var readings: [String] = []

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("An adjustment, as N01 or N02@lounge; may be repeated.", valueName: "id")
  )
  var adjustments: [String] = []

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var results: ResultOptions

  func validate() throws {
    if readings.isEmpty, adjustments.isEmpty {
      throw ValidationError(
        "nothing is different: give a reading, as \"noise.level=45 dB\", or '--with' an adjustment"
      )
    }
  }

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [person, setting].filter(Selection.isPath),
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let profile = try selection.person(named: person)
    let assessment = try selection.place(named: setting)
    let engine = Engine(catalogue: project.catalogue)
    let household = PlanHousehold(assessment, selection, project.date)
    let planner = Planner(
      for: [engine.compile(profile)],
      others: household.agreed.filter { $0.person != profile.person }.map { engine.compile($0) },
      in: engine.compile(assessment, asOf: project.date),
      engine: engine,
      asOf: project.date
    )
    let changes = WhatIfArguments(reader: project.reader, assessment: assessment)
    let whatIf = planner.whatIf(
      try readings.map(changes.reading),
      with: try adjustments.flatMap { try changes.candidates($0, planner) }
    )
    let result = WhatIfResult(whatIf, catalogue: project.catalogue, naming: selection.naming)
    let provenance = selection.provenance(
      of: [profile] + household.agreed.filter { $0.person != profile.person },
      [assessment],
      in: project
    )
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    try gate.hold([result.pairing])
  }
}

/// What the arguments of `what-if` say.
struct WhatIfArguments {
  let reader: DocumentReader
  let assessment: Assessment

  private var catalogue: Catalogue { reader.catalogue }

  /// - Throws: An exit status, after saying why, if there is no such reading, space or value.
  func reading(_ argument: String) throws -> WhatIf.Reading {
    let log = DiagnosticLog()
    guard let given = reader.givenReading(argument, log: log),
      !log.hasErrors
    else {
      let problems = log.diagnostics.map { problem in
        problem.summary + (problem.help.map { "; \($0)" } ?? "")
      }
      throw ExitStatus.usage.because("'\(argument)': \(problems.joined(separator: "; "))")
    }
    return WhatIf.Reading(
      reading: given.reading,
      space: try given.space.map(space),
      period: given.period,
      value: given.value
    )
  }

  /// - Throws: An exit status, after saying why, if it is none that may be offered, or has no place
  ///   here.
  func candidates(_ argument: String, _ planner: Planner) throws -> [Candidate] {
    let parts = argument.split(separator: "@", maxSplits: 1).map(String.init)
    let id = parts.first ?? ""
    let ids = catalogue.adjustments.map(\.id)
    let adjustment = catalogue.adjustments[try place(of: id, among: ids, called: "adjustment")]
    guard let offer = adjustment.offer else {
      throw ExitStatus.usage.because(
        "\(id) restricts people: it is never offered; where it is in use it belongs in the register"
      )
    }
    guard offer.reach != .worn else {
      throw ExitStatus.usage.because(
        "\(id) is worn or carried: it changes nothing of the place; 'attune plan' lists what it bridges"
      )
    }
    let found = planner.candidates(of: adjustment, in: try parts.dropFirst().first.map(space))
    guard !found.isEmpty else {
      throw ExitStatus.usage.because("there is no place for \(argument) in \(assessment.setting)")
    }
    return found
  }

  private func space(_ id: String) throws -> Int {
    let ids = (assessment.spaces ?? []).map(\.id.text)
    return try place(of: id, among: ids, called: "space")
  }
}
