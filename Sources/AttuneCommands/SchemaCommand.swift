internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneDocuments
internal import AttuneModel
internal import YAMLReading

/// The kinds of file that people write.
enum WrittenFile: String, ExpressibleByArgument, CaseIterable {
  case profile
  case assessment
  case incident
  case governance

  /// The description of this kind of file for editors.
  var schema: String {
    let reader = DocumentReader(catalogue: .embedded)
    return switch self {
    case .profile: JSONSchema(reader.profileSchema, title: "Attune profile/1").text
    case .assessment: JSONSchema(reader.assessmentSchema, title: "Attune assessment/1").text
    case .incident: JSONSchema(reader.incidentSchema, title: "Attune incident/1").text
    case .governance: JSONSchema(reader.governanceSchema, title: "Attune governance/1").text
    }
  }
}

/// What a schema is printed of: a kind of file that people write, or the JSON of a command.
enum SchemaSubject: String, ExpressibleByArgument, CaseIterable {
  case profile
  case assessment
  case incident
  case governance
  case monthlyReturn = "return"
  case savedPlan = "saved-plan"
  case columns
  case assess
  case match
  case compare
  case household
  case place
  case plan
  case planReview = "plan-review"
  case whatIf = "what-if"
  case restrictions
  case incidentsCheck = "incidents-check"
  case incidentsTimers = "incidents-timers"
  case incidentsTrend = "incidents-trend"
  case reportGovernance = "report-governance"
  case check

  var text: String {
    switch self {
    case .profile: WrittenFile.profile.schema
    case .assessment: WrittenFile.assessment.schema
    case .incident: WrittenFile.incident.schema
    case .governance: WrittenFile.governance.schema
    case .monthlyReturn:
      JSONSchema(DocumentReader(catalogue: .embedded).returnSchema, title: "Attune return/1").text
    case .savedPlan:
      JSONSchema(DocumentReader(catalogue: .embedded).planSchema, title: "Attune plan/1").text
    case .columns:
      JSONSchema(DocumentReader(catalogue: .embedded).columnsSchema, title: "Attune columns/1").text
    case .assess: result(.pairings(withParts: true))
    case .match: result(.pairings(withParts: false))
    case .compare: result(.comparison)
    case .household: result(.household)
    case .place: result(.placement)
    case .plan: result(.plan)
    case .planReview: result(.planReview)
    case .whatIf: result(.whatIf)
    case .restrictions: result(.registers)
    case .incidentsCheck: result(.recordsOfForce)
    case .incidentsTimers: result(.timers)
    case .incidentsTrend: result(.trends)
    case .reportGovernance: result(.governance)
    case .check: result(.diagnostics)
    }
  }

  private func result(_ schema: Schema) -> String {
    let command = rawValue.replacing("incidents-", with: "incidents ")
      .replacing("report-", with: "report ")
    return JSONSchema(schema, title: "attune \(command) --format json", of: .json).text
  }
}

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema: of a kind of file for editors, or of results for programs.",
    discussion: """
      Examples:
        attune schema profile -o profile.schema.json
        attune schema match

      Editors with a YAML language server then suggest and check keys in files that begin with
        # yaml-language-server: $schema=profile.schema.json

      Of a command it is what '--format json' prints, key by key.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A kind of file, or a command with results.",
      discussion:
        "Files are profile, assessment, incident, governance, return, saved-plan and columns."
    )
  )
  var subject: SchemaSubject

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.deliver { sink in sink.write(subject.text) }
  }
}
