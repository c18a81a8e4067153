import Foundation
import TestPairings
import Testing

/// Files that cannot be used, beside others that can.
struct InvalidFileTests {
  /// A file that nothing can be made of, and the id of the problem it is named with.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let id: String
    let make: @Sendable (URL) throws -> Void

    var testDescription: String { name }

    static func text(_ name: String, _ id: String, _ text: String) -> Hostile {
      Hostile(name: name, id: id) { try Data(text.utf8).write(to: $0) }
    }

    static func link(_ name: String, _ id: String, to target: String) -> Hostile {
      Hostile(name: name, id: id) { url in
        try FileManager.default.createSymbolicLink(
          atPath: url.path,
          withDestinationPath: target
        )
      }
    }
  }

  static let hostile: [Hostile] = [
    .text("empty", "yaml/empty", ""),
    .text("blank", "yaml/empty", "\n  \n# nothing\n"),
    Hostile(name: "folder", id: "file/not-a-file") { url in
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    },
    .link("dangling", "file/dangling-link", to: "nowhere.yaml"),
    .link("itself", "file/dangling-link", to: "itself.yaml"),
    .link("outside", "file/outside-root", to: "../../outside.yaml"),
    .link("device", "file/outside-root", to: "/dev/zero"),
    .text("large", "yaml/too-large", String(repeating: "a", count: 5 << 20)),
    Hostile(name: "huge", id: "yaml/too-large") { url in
      // It takes no room on the disk, and more than there is in memory.
      try Data().write(to: url)
      let file = try FileHandle(forWritingTo: url)
      try file.truncate(atOffset: 1 << 36)
      try file.close()
    },
    .text("nul", "yaml/control-character", "attune: profile/1\nperson: p-\0\n"),
    .text("deep", "yaml/too-deep", "a: " + String(repeating: "[", count: 50_000)),
    .text(
      "aliases",
      "yaml/alias-expansion",
      "a: &a [" + String(repeating: "1, ", count: 99) + "1]\n"
        + zip("bcdef", "abcde").map { name, earlier in
          "\(name): &\(name) ["
            + Array(repeating: "*\(earlier)", count: 100).joined(separator: ", ") + "]\n"
        }
        .joined()
    ),
    .text("cycle", "yaml/unknown-alias", "a: &a [*a]\n"),
    .text("second", "yaml/second-document", "attune: profile/1\n---\nperson: p-2\n"),
    .text("tab", "yaml/tab", "attune: profile/1\n\tperson: p-2\n"),
    .text("list", "yaml/wrong-kind", "- attune: profile/1\n"),
    .text("other", "yaml/missing-key", "person: p-2\n"),
    Hostile(name: "latin", id: "yaml/not-utf8") { url in
      try Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]).write(to: url)
    },
  ]

  private static func folder(
    _ hostile: [Hostile],
    in kind: String
  ) throws -> TemporaryFolder {
    // The root stands one folder down, so that there is an outside.
    let folder = try TemporaryFolder()
    let written = WrittenPairing()
    try folder.write(written.profileText, to: "root/profiles/p-1.yaml")
    try folder.write(written.assessmentText, to: "root/assessments/elm-house.yaml")
    try folder.write("attune: profile/1\nperson: zanzibar\n", to: "outside.yaml")
    for file in hostile { try file.make(folder.url("root/\(kind)/\(file.name).yaml")) }
    return folder
  }

  @Test(arguments: ["profiles", "assessments"])
  func `each is named, and none hides another`(kind: String) async throws {
    let folder = try Self.folder(Self.hostile, in: kind)
    let arguments = ["match", "--format", "csv"] + Program.date
    let root = folder.url("root")
    let outcome = try await Program.run(arguments, in: root)
    #expect(outcome.status == 65)
    #expect(!outcome.wasEnded)
    #expect(outcome.output.split(separator: "\r\n").count == 2, "the rest is printed")
    #expect(outcome.output.contains("p-1,elm-house,low,"))
    let lines = outcome.errors.split(separator: "\n")
    for file in Self.hostile {
      let path = "\(kind)/\(file.name).yaml"
      let told = lines.filter { $0.hasPrefix("\(path):") }
      #expect(told.contains { $0.hasSuffix("[\(file.id)]") }, "\(path): \(told)")
      #expect(lines.last?.contains(path) == true)
    }
    #expect(lines.last?.hasPrefix("attune: left out: ") == true)
    #expect(lines.last?.contains("p-1.yaml") == false)

    let skipping = try await Program.run(arguments + ["--skip-invalid"], in: root)
    #expect(skipping.status == 0)
    #expect(skipping.output == outcome.output)
    #expect(skipping.errors == outcome.errors)

    let checked = try await Program.run(["check", "--format", "json"] + Program.date, in: root)
    #expect(checked.status == 1)
    for file in Self.hostile { #expect(checked.output.contains("/\(file.name).yaml")) }
  }

  @Test func `what stands outside the root is not shown`() async throws {
    let folder = try Self.folder(Self.hostile, in: "profiles")
    let outcome = try await Program.run(["check"], in: folder.url("root"))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("profiles/outside.yaml:1:1: error: this link leads out of"))
    #expect(!outcome.output.contains("zanzibar"))
    #expect(outcome.output.utf8.count < 1 << 16)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.userName != "root"))
  func `a file without permission is named`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("attune: profile/1\n", to: "profiles/closed.yaml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0],
      ofItemAtPath: folder.url("profiles/closed.yaml").path
    )
    let outcome = try await folder.run("match")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("profiles/closed.yaml:1:1: error: there is no permission"))
  }

  @Test func `a link inside the root is followed`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write(try folder.text("profiles/p-1.yaml"), to: "kept/p-1.yaml")
    try folder.remove("profiles/p-1.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url("profiles/p-1.yaml").path,
      withDestinationPath: "../kept/p-1.yaml"
    )
    let outcome = try await folder.run("match", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("p-1,elm-house,"))
  }

  @Test func `hidden files and other names are passed over`() async throws {
    let folder = try TemporaryFolder.quiet()
    for name in [".p-2.yaml", "p-2.yaml~", "notes.txt", ".hidden/p-2.yaml"] {
      try folder.write("attune: profile/1\n", to: "profiles/\(name)")
    }
    #expect(try await folder.run("match", "--format", "csv").status == 0)
  }

  @Test func `folders within are searched, and both endings count`() async throws {
    let folder = try TemporaryFolder.quiet()
    let other = WrittenPairing { $0.person["person"] = "p-2" }
    try folder.write(other.profileText, to: "profiles/east/wing/p-2.yml")
    let outcome = try await folder.run("match", "--format", "csv")
    #expect(outcome.output.contains("p-2,elm-house,"))
  }

  @Test func `two files of one person are both left out`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write(
      WrittenPairing { $0.person["person"] = "p-2" }.profileText,
      to: "profiles/p-2.yaml"
    )
    try folder.write(try folder.text("profiles/p-1.yaml"), to: "profiles/again.yaml")
    let outcome = try await folder.run("match", "--format", "csv")
    #expect(outcome.status == 65)
    #expect(!outcome.output.contains("p-1,"))
    #expect(outcome.output.contains("p-2,elm-house,"))
    #expect(outcome.errors.contains("left out: profiles/again.yaml, profiles/p-1.yaml"))
  }

  @Test func `a person whose file is broken is not said to be missing`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("attune: profile/1\nperson: p-2\n", to: "profiles/p-2.yaml")
    let outcome = try await folder.run("assess", "p-2", "elm-house")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("profiles/p-2.yaml:1:1: error: "))
    #expect(outcome.errors.contains("the profile of 'p-2' has errors and is not used"))
    #expect(try await folder.run("assess", "p-1", "elm-house").status == 0)
  }
}
