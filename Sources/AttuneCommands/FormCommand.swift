internal import ArgumentParser
internal import AttuneModel
internal import AttuneReports

struct FormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Paper forms: the conversation with a person, the walk round a place.",
    discussion: """
      Examples:
        attune form profile -o conversation.html
        attune form audit -o walk-round.html
        attune form audit alder-ward -o alder-ward-walk.html

      Open the page in a browser and print it on A4. Of an audited setting the form has its spaces, \
      with what was last read in small print.
      """,
    subcommands: [ProfileFormCommand.self, AuditFormCommand.self]
  )
}

struct ProfileFormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "What a profile asks for, in an order to talk in.",
    discussion: """
      Example:
        attune form profile -o conversation.html
      """
  )

  @OptionGroup var root: RootOptions
  @OptionGroup var pages: PageOptions

  func run() async throws {
    let project = try Project(root)
    try await pages.deliver(ProfileForm(catalogue: project.catalogue).report(project.provenance()))
  }
}

struct AuditFormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Every core reading by space and period, and how to take it.",
    discussion: """
      Examples:
        attune form audit -o walk-round.html
        attune form audit alder-ward -o alder-ward-walk.html
      """
  )

  @Argument(help: "The setting, if it was audited: an id, or the path of an assessment.")
  var setting: String?

  @OptionGroup var root: RootOptions
  @OptionGroup var pages: PageOptions

  func run() async throws {
    let project = try Project(root)
    guard let setting else {
      return try await pages.deliver(form(nil, project, Naming([])).report(project.provenance()))
    }
    let selection = try await Selection(
      [setting].filter(Selection.isPath),
      in: project,
      isJoined: true
    )
    let assessment = try selection.place(named: setting)
    let provenance = selection.provenance(of: [], [assessment], in: project)
    try await pages.deliver(form(assessment, project, selection.naming).report(provenance))
  }

  private func form(_ assessment: Assessment?, _ project: Project, _ naming: Naming) -> AuditForm {
    AuditForm(assessment, asOf: project.date, catalogue: project.catalogue, naming: naming)
  }
}
