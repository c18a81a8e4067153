import Foundation
import TestPairings
import Testing

/// What a person can get wrong with a command, and what they are told.
struct CommandSlipTests {
  @Test(arguments: [
    (["restriction", "--as-of", "2026-11-20"], "did you mean 'attune restrictions'?"),
    (["incidents", "chek", "--root", "."], "did you mean 'attune incidents check'?"),
    (["report", "governence", "elm"], "did you mean 'attune report governance'?"),
    (["xyzzy"], "there are: init, new"),
  ])
  func `a command that does not exist is told, and not its options`(
    arguments: [String],
    words: String
  ) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Program.run(arguments, in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("there is no command"))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `a name that ends in a format which is not written is refused`() async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await folder.run("match", "--as-of", "2026-11-20", "-o", "page.docx")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'.docx'") && outcome.errors.contains(".html"))
    #expect(!folder.has("page.docx"))
    let named = ["match", "--as-of", "2026-11-20", "-o", "page.out", "--format", "text"]
    #expect(try await Program.run(named, in: folder.url).status == 0)
  }

  @Test(arguments: ["doc", "docx", "doc.", "pdf", "json", "a.doc/page"])
  func `a name without an ending is written as text, whatever its letters are`(
    name: String
  ) async throws {
    let folder = try TemporaryFolder.examples()
    try folder.write("", to: "a.doc/.keep")
    let outcome = try await folder.run("match", "--as-of", "2026-11-20", "-o", name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.text(name).contains(" settings\n===="), "\(name)")
  }

  @Test func `an unknown id names nobody else where identities are removed`() async throws {
    let folder = try TemporaryFolder.examples()
    for arguments in [["p-999", "mill-lane"], ["p-014", "mill-lan"]] {
      let command = ["assess"] + arguments + ["--redact"] + Program.date
      let outcome = try await Program.run(command, in: folder.url)
      #expect(outcome.status == 66)
      #expect(!outcome.errors.contains("p-044") && !outcome.errors.contains("mill-lane"))
    }
  }

  @Test func `where every profile has errors the input is wrong, and not missing`() async throws {
    let folder = try TemporaryFolder.examples()
    for name in ["p-014", "p-044", "p-047"] {
      try folder.write("attune: profile/1\nperson: \(name)\nx: 1\n", to: "profiles/\(name).yaml")
    }
    #expect(try await folder.run("match").status == 65)
  }

  @Test func `a second audit of one day is not begun from the first`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await folder.run("new", "assessment", "elm").status == 0)
    let same = try await folder.run("new", "assessment", "elm", "--from", "elm")
    #expect(same.status == 73)
    #expect(same.errors.contains("--as-of"))
    #expect(try await folder.run("match", "--skip-invalid").errors.contains("0 profiles"))
    let other = try await folder.run("new", "assessment", "oak", "--from", "elm")
    #expect(other.status == 0)
    #expect(!other.output.contains("carries over"))
  }

  @Test func `a linked folder elsewhere is told, and not passed over`() async throws {
    let (folder, elsewhere) = (try TemporaryFolder.examples(), try TemporaryFolder())
    try elsewhere.copy("profiles/p-022.yaml", to: "p-022.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.url("profiles/others"),
      withDestinationURL: elsewhere.url
    )
    let outcome = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("profiles/others:1:1: error: this link leads out of the folder")
    )
    #expect(try await folder.run("match", "--as-of", "2026-11-20").status == 65)
  }

  @Test func `a misspelt veto leaves the profile out, and says which`() async throws {
    let folder = try TemporaryFolder.quiet {
      $0.person["vetoes"] = "[{setting: elm-hosue, why: \"was restrained\"}]"
    }
    let match = try await folder.run("match", "--skip-invalid", "--as-of", "2026-11-20")
    #expect(match.status == 65)
    #expect(match.errors.contains("did you mean 'elm-house'?"))
    let check = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(check.status == 1)
  }

  @Test(arguments: ["Odour intensity", "odour intensity", "Hearing", "No place is free"])
  func `what is printed by name can be asked for by name`(name: String) async throws {
    let outcome = try await Program.run(["explain", name], in: ExampleFiles.root)
    #expect(outcome.status == 0)
  }
}
