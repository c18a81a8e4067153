import Foundation
import TestPairings

/// The built program, run as people run it.
struct Program {
  /// What a run left behind.
  struct Outcome: Sendable {
    let status: Int32
    /// True if a signal ended it.
    let wasEnded: Bool
    let output: String
    let errors: String

    /// The output up to the names and hashes of the files that it was made from, which stand last.
    var outputWithoutFiles: String {
      output.firstRange(of: "Made from ").map { String(output[..<$0.lowerBound]) } ?? output
    }
  }

  /// The day of asking that is passed to every run that has one.
  static let date = ["--as-of", "2026-11-20"]

  /// The program stands beside the bundle of the tests.
  static let path: String = {
    let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let built = ExampleFiles.root.appending(path: ".build/debug")
    let places = [Bundle.main.bundleURL, bundle, built].map { $0.appending(path: "attune").path }
    return places.first(where: FileManager.default.isExecutableFile) ?? "attune"
  }()

  /// Runs the program with these arguments, in a folder.
  static func run(
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(path, arguments, in: folder, environment: environment)
  }

  /// Runs a command line of the shell in which `$attune` is the program.
  static func shell(_ line: String, in folder: URL) async throws -> Outcome {
    try await run("/bin/sh", ["-c", line], in: folder, environment: ["attune": path])
  }

  private static func run(
    _ executable: String,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String]
  ) async throws -> Outcome {
    // Files take any amount of output without anybody reading along.
    let streams = try TemporaryFolder()
    let (output, errors) = (streams.url("output"), streams.url("errors"))
    for url in [output, errors] { try Data().write(to: url) }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
      } catch {
        done.resume(throwing: error)
      }
    }
    return Outcome(
      status: process.terminationStatus,
      wasEnded: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8)
    )
  }
}

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "attune-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func url(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a file, with the folders it needs.
  func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url(name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(name).path)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url(name))
  }

  /// Copies an example of the repository.
  func copy(_ name: String, to other: String? = nil) throws {
    let text = try String(contentsOf: ExampleFiles.root.appending(path: name), encoding: .utf8)
    try write(text, to: other ?? name)
  }

  /// Runs the program here.
  func run(
    _ arguments: String...,
    environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Program.run(arguments, in: url, environment: environment)
  }
}

extension TemporaryFolder {
  /// A folder with one person and one setting in which no rule has anything to say.
  static func quiet(_ change: (inout WrittenPairing) -> Void = { _ in }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let written = WrittenPairing(change)
    try folder.write(written.profileText, to: "profiles/p-1.yaml")
    try folder.write(written.assessmentText, to: "assessments/elm-house.yaml")
    return folder
  }

  /// A folder with a few of the repository's examples.
  static func examples() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["p-014", "p-044", "p-047"] { try folder.copy("profiles/\(name).yaml") }
    for name in ["ash-suite", "mill-lane", "alder-ward-2026-04", "alder-ward-2026-10"] {
      try folder.copy("assessments/\(name).yaml")
    }
    return folder
  }

  /// All examples, compared by fewer draws: enough for a test, in a small part of the time.
  static func quicklyCompared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for kind in ["profiles", "assessments"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: ExampleFiles.root.appending(path: kind).path
      )
      for name in names { try folder.copy("\(kind)/\(name)") }
    }
    try folder.write(
      """
      attune: overrides/1
      numbers:
        - {id: compare.draws, value: 60, basis: convention, source: "a test"}
        - {id: likely.draws, value: 40, basis: convention, source: "a test"}

      """,
      to: "attune.yaml"
    )
    return folder
  }
}
