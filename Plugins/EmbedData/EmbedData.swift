import Foundation
import PackagePlugin

/// Writes the YAML files of a target's `Data` folder into one Swift file of raw string literals.
///
/// The package manager's own `.embedInCode` costs 0.2 s and more for each kilobyte, and
/// `Bundle.module` stops a program that was moved away from where it was built.
@main
struct EmbedData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Data")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) data files",
        executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", Self.script, "embed", output.path()] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }

  /// A shell is on every machine that builds Swift, so no tool has to be built first.
  static let script = ####"""
    set -eu
    output=$1
    shift
    {
      echo 'enum EmbeddedData {'
      echo '  static let documents: [(file: String, text: String)] = ['
      for file in "$@"; do
        printf '    ("%s", ###"""\n' "$(basename "$file")"
        cat "$file"
        printf '\n"""###),\n'
      done
      echo '  ]'
      echo '}'
    } > "$output"
    """####
}
