internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePractice
internal import AttuneReports
internal import AttuneScoring

struct LibertyReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liberty",
    abstract:
      "Facts that a named person forms a view on somebody's liberty on; no score, no answer.",
    discussion: """
      Examples:
        attune report liberty p-028 orchard-house
        attune report liberty p-028 orchard-house -o p-028.html
        attune report liberty p-031 alder-ward --as-of 2026-05-15

      Which test a view is formed on depends on the day: it changed on 2 June 2026. The profile must \
      record consent, or a best-interests decision, for 'assess'.
      """
  )

  @Argument(help: "The person: a pseudonym, or the path of a profile.")
  var person: String

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var root: RootOptions
  @OptionGroup var pages: PageOptions

  @Switch(help: "Remove identities: numbers for people and settings, no texts that somebody wrote.")
  var redact = false

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [person, setting].filter(Selection.isPath),
      in: project,
      isRedacted: redact,
      isJoined: true
    )
    let profile = try selection.person(named: person)
    try Consent(for: .assess, asOf: project.date, isRedacted: redact).mustCover(profile)
    let assessment = try selection.place(named: setting)
    let engine = Engine(catalogue: project.catalogue)
    let incidents = await project.records()
    let facts = LibertyFacts(
      of: engine.compile(profile),
      in: engine.compile(assessment, asOf: project.date),
      register: Register(
        of: assessment,
        history: [],
        asOf: project.date,
        catalogue: project.catalogue
      ),
      records: incidents.incidents,
      unread: incidents.filesLeftOut.count,
      engine: engine
    )
    let provenance = selection.provenance(
      of: [profile],
      [assessment],
      and: facts.force.records.compactMap { incidents.files[$0] },
      in: project
    )
    // Whoever has a record is somebody whom a text may name.
    let naming = selection.naming.knowing(incidents.incidents.map(\.person))
    try await pages.deliver(
      Report(LibertyResult(facts, naming: naming), provenance: provenance)
    )
    try incidents.mustBeWhole()
  }
}
