internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneModel

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make one commented file to fill in.",
    discussion: """
      Examples:
        attune new profile p-015
        attune new assessment harbour-house
        attune new assessment alder-ward --from alder-ward
        attune new incident i-2026-014
        attune new governance alder-ward

      With --from, the new audit changes the newest one of that setting: what it does not give \
      carries over. Nothing that is there already is written over.
      """
  )

  @Argument(help: "profile, assessment, incident or governance.")
  var file: WrittenFile

  @Argument(help: "The pseudonym of the person, or the id of the setting or the record.")
  var id: String

  @Option(help: "Begin an audit from the newest one of this setting.")
  var from: String?

  @OptionGroup var root: RootOptions

  func validate() throws {
    if file == .profile, from != nil {
      throw ValidationError("'--from' is for assessments: a profile is of one person alone.")
    }
    if file == .governance, from != nil {
      throw ValidationError("'--from' is for assessments: each answer is given anew.")
    }
    if file == .incident, from != nil {
      throw ValidationError("'--from' is for assessments: no incident is like another.")
    }
  }

  func run() async throws {
    let project = try Project(root)
    let templates = Templates(catalogue: project.catalogue, date: project.date)
    let (name, text) = try await contents(project, templates)
    let path = Project.path(project.root, name)
    try NewFile(path: path).write(text)
    StandardError.print("made \(path); fill it in, then: attune check \(path)")
  }

  private func contents(
    _ project: Project,
    _ templates: Templates
  ) async throws -> (name: String, text: String) {
    switch file {
    case .profile: return ("\(Project.people)/\(id).yaml", try templates.profile(id))
    case .incident: return ("\(Project.incidents)/\(id).yaml", try templates.incident(id))
    case .governance:
      return ("\(Project.governance)/\(id)-\(project.date).yaml", try templates.governance(id))
    case .assessment:
      guard let from else {
        return ("\(Project.settings)/\(id).yaml", try templates.assessment(id))
      }
      let earlier = try await Selection([], in: project).assessment(from)
      guard id != from || earlier.assessed.on < project.date else {
        throw ExitStatus.cannotWrite.because(
          "there is an audit of '\(id)' of \(earlier.assessed.on) already, and two of one day cannot "
            + "both hold; change that file, or give a later day with '--as-of'"
        )
      }
      let name = "\(Project.settings)/\(id)-\(project.date).yaml"
      return (name, try templates.assessment(id, from: earlier))
    }
  }
}
