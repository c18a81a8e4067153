internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneDocuments
internal import AttuneModel

/// The kinds of file that people write.
enum WrittenFile: String, ExpressibleByArgument, CaseIterable {
  case profile
  case assessment

  /// The description of this kind of file for editors.
  var schema: String {
    let reader = DocumentReader(catalogue: .embedded)
    return switch self {
    case .profile: JSONSchema(reader.profileSchema, title: "Attune profile/1").text
    case .assessment: JSONSchema(reader.assessmentSchema, title: "Attune assessment/1").text
    }
  }
}

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of file, for editors.",
    discussion: """
      Example:
        attune schema profile -o profile.schema.json

      Editors with a YAML language server then suggest and check keys in files that begin with
        # yaml-language-server: $schema=profile.schema.json
      """
  )

  @Argument(help: "profile or assessment.")
  var file: WrittenFile

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.deliver { sink in sink.write(file.schema) }
  }
}
