internal import ArgumentParser
internal import Diagnostics

/// Finds a command that does not exist, before its options are taken for those of another.
///
/// Without it, `attune restriction --as-of 2026-11-20` is told that there is no option '--as-of'.
struct CommandNames {
  private let root: any ParsableCommand.Type

  init(of root: any ParsableCommand.Type) {
    self.root = root
  }

  /// What to say of the first word that is no command where one is expected.
  ///
  /// - Parameter arguments: What was written behind the program's name.
  /// - Returns: `nil` if every word that has to be a command is one.
  func slip(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = root
    var path = [root.configuration.commandName ?? ""]
    for word in arguments {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      let names = known.compactMap { $0.configuration.commandName }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        let whole = path.joined(separator: " ")
        let near = nearestName(to: word, among: names).map { "did you mean '\(whole) \($0)'?" }
        let hint = near ?? "there are: \(names.joined(separator: ", "))"
        return "there is no command '\(whole) \(word)'; \(hint)"
      }
      command = next
      path.append(word)
    }
    return nil
  }
}
