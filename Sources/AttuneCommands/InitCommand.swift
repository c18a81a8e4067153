internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneModel

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the folders for people and settings, each with an example to change.",
    discussion: """
      Examples:
        attune init
        attune init our-service

      Nothing that is there already is written over.
      """
  )

  @Argument(help: "The folder to begin in; without it, this one.")
  var folder: String = "."

  @OptionGroup var root: RootOptions

  func run() async throws {
    let templates = Templates(catalogue: .embedded, date: root.date)
    let files = [
      ("\(Project.people)/example-person.yaml", try templates.profile("example-person")),
      ("\(Project.settings)/example-setting.yaml", try templates.assessment("example-setting")),
      ("schema/profile.schema.json", WrittenFile.profile.schema),
      ("schema/assessment.schema.json", WrittenFile.assessment.schema),
      ("schema/incident.schema.json", WrittenFile.incident.schema),
      ("schema/governance.schema.json", WrittenFile.governance.schema),
      ("schema/return.schema.json", SchemaSubject.monthlyReturn.text),
    ]
    for (name, text) in files {
      let path = Project.path(folder, name)
      if FileTree.exists(path) {
        StandardError.print("kept \(path), which was there already")
      } else {
        try NewFile(path: path).write(text)
        StandardError.print("made \(path)")
      }
    }
    let into = folder == "." ? "" : "cd \(folder), "
    StandardError.print("Change the examples, then: \(into)attune check, attune match")
  }
}
