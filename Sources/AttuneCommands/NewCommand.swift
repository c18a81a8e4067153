internal import ArgumentParser
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new")
}
