import Foundation
import TestPairings
import Testing

/// `attune household`, run as people run it.
struct HouseholdTests {
  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(["household"] + arguments + Program.date, in: ExampleFiles.root)
  }

  @Test func `the examples show a loop`() async throws {
    let outcome = try await run("orchard-house", "p-014", "--format", "json")
    let loops = try JSON(outcome.output)["household"]?["loops"]?.items ?? []
    #expect(loops.map { $0["one"]?.text } == ["p-019"])
    #expect(loops.map { $0["other"]?.text } == ["p-014"])
  }

  @Test func `the examples show a contagion`() async throws {
    let outcome = try await run("orchard-house", "--format", "json")
    let contagions = try JSON(outcome.output)["household"]?["contagions"]?.items ?? []
    #expect(contagions.count == 1)
    #expect(contagions.first?["needed_by"]?.items.map(\.text) == ["p-028"])
    #expect(contagions.first?["falls_on"]?.items.map(\.text) == ["p-019", "p-033"])
  }

  @Test func `who did not agree is left out and named`() async throws {
    let outcome = try await run("orchard-house", "p-022")
    #expect(outcome.status == 0)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Left out, because no consent"))
    #expect(words.contains("is recorded: p-022"))
    #expect(!words.contains("It is not only strobes"))
  }

  @Test func `whom nobody can be shown to is told why`() async throws {
    let outcome = try await run("orchard-house", "p-022", "--for", "p-022")
    #expect(outcome.status == 65)
    let elsewhere = try await run("orchard-house", "--for", "p-014")
    #expect(elsewhere.status == 66)
    #expect(elsewhere.errors.contains("neither lives there nor is named"))
  }

  @Test func `a home without anybody is told what is missing`() async throws {
    let outcome = try await run("mill-lane")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("name somebody who would come"))
  }

  @Test func `every format of every page says that there is no validated tool`() async throws {
    for format in ["text", "json", "csv", "markdown"] {
      for own in [[], ["--for", "p-033"]] {
        let outcome = try await Program.run(
          ["household", "orchard-house", "p-014", "--format", format] + own + Program.date,
          in: ExampleFiles.root
        )
        // The page of one person says it in plain words, the data as it stands.
        let isPlain = !own.isEmpty && ["text", "markdown"].contains(format)
        let words = isPlain ? "Nobody has a test that can say" : "No validated tool"
        #expect(outcome.output.contains(words), "\(format) \(own)")
      }
    }
  }
}

/// What one person's page of a home says of the others in it: nothing.
struct OwnPageTests {
  private static let others = ["p-014", "p-019", "p-028"]

  /// The home with other people in it: every id, text and date of theirs another, and what they
  /// bring a little more or less.
  private func folder(changed: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = ["orchard-house", "alder-ward-2026-10", "alder-ward-2026-04"]
      .map { "assessments/\($0).yaml" }
    for name in names + ["profiles/p-033.yaml"] { try folder.copy(name) }
    for person in Self.others { try folder.copy("profiles/\(person).yaml") }
    // What is written of a restriction can be about the person it is for.
    let home = try folder.text(names[0]).replacing(
      "kitchen locked between meals",
      with: "kitchen locked, because p-028 eats candle wax"
    )
    try folder.write(home, to: names[0])
    guard changed else { return folder }
    for name in names {
      var text = try folder.text(name)
      for person in Self.others { text = text.replacing(person, with: renamed(person)) }
      text = text.replacing(#/(what|reason|step-down|person-view): ".*"/#) {
        "\($0.output.1): \"zanzibar\""
      }
      try folder.write(text, to: name)
    }
    for person in Self.others {
      var text = try folder.text("profiles/\(person).yaml")
      text = text.replacing("person: \(person)", with: "person: \(renamed(person))")
      text = text.replacing(#/"[^"\n]*"/#, with: "\"zanzibar\"")
      text = text.replacing(#/2026-\d\d-\d\d/#, with: "2026-05-05")
      text = text.replacing("86 dB", with: "86.37 dB").replacing("87 dB", with: "86.81 dB")
      text = text.replacing("for: 12 min", with: "for: 13 min")
      text = text.replacing("matters: 5", with: "matters: 4.5")
      try folder.remove("profiles/\(person).yaml")
      try folder.write(text, to: "profiles/\(renamed(person)).yaml")
    }
    return folder
  }

  private func renamed(_ person: String) -> String { person.replacing("p-0", with: "p-9") }

  /// No id, word or number of the others stands on it, because none of them changes a byte of it.
  @Test(arguments: ["text", "json", "csv", "markdown", "html"])
  func `other people with other words and numbers leave the same bytes`(
    format: String
  ) async throws {
    let pages = try await [false, true].asyncMap { changed in
      try await self.folder(changed: changed).run(
        "household",
        "orchard-house",
        changed ? "p-914" : "p-014",
        "--for",
        "p-033",
        "--format",
        format,
        "--as-of",
        "2026-11-20"
      )
    }
    #expect(pages.map(\.status) == [0, 0])
    #expect(pages[0].output == pages[1].output)
    #expect(pages[0].output.contains("p-033"))
    for person in Self.others { #expect(!pages[0].output.contains(person)) }
  }

  @Test func `the whole page of the same home does change`() async throws {
    let outputs = try await [false, true].asyncMap { changed in
      try await self.folder(changed: changed).run(
        "household",
        "orchard-house",
        changed ? "p-914" : "p-014",
        "--as-of",
        "2026-11-20"
      )
      .output
    }
    #expect(outputs[0] != outputs[1])
  }
}

extension Array {
  fileprivate func asyncMap<Value>(
    _ transform: (Element) async throws -> Value
  ) async rethrows
    -> [Value]
  {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
