internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneModel
internal import AttuneReports
internal import Diagnostics

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a factor, need, rule, adjustment, number, word or problem.",
    discussion: """
      Examples:
        attune explain                       what there is to explain
        attune explain noise.level
        attune explain yaml/duplicate-key
        attune explain load
      """
  )

  @Argument(help: "What to explain; without it, a list of what there is.")
  var id: String?

  @OptionGroup var root: RootOptions

  @OptionGroup var pages: PageOptions

  func run() async throws {
    let project = try Project(root)
    let glossary = Glossary(project.catalogue, problems: Problem.embedded)
    let provenance = project.provenance()
    let report = try report(glossary, provenance)
    try await pages.deliver(report)
  }

  private func report(_ glossary: Glossary, _ provenance: Provenance) throws -> Report {
    guard let id else { return glossary.index(provenance: provenance) }
    // Output calls things by their names, and a reader asks with what was printed.
    if let report = glossary.report(for: id, provenance: provenance)
      ?? glossary.id(named: id).flatMap({ glossary.report(for: $0, provenance: provenance) })
    {
      return report
    }
    let nearest = nearestName(to: id, among: glossary.ids).map { "; did you mean '\($0)'?" }
    throw ExitStatus.missingInput.because(
      "there is nothing to explain under '\(id)'\(nearest ?? "; 'attune explain' lists what there is")"
    )
  }
}
