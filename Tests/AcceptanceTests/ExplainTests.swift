import TestPairings
import Testing

/// `attune explain`, one of each kind.
struct ExplainTests {
  static let examples = [
    ("noise.level", "Anchors for someone similar to most people"),
    ("temperature.air", "A reading of audits, in °C."),
    ("hearing", "Need: "),
    ("locked-doors", "autonomy.locked-doors >= 50"),
    ("N13", "An adjustment (noise): Own music or steady sound."),
    ("level.moderate", "It is 25 ("),
    ("yaml/duplicate-key", "What to do: "),
    ("file/dangling-link", "What to do: "),
    ("language/avoid", "note: \"attention-seeking in the evening\""),
    ("load", "load = √press in a space and period"),
    ("pica", "A condition: pica"),
    ("stimming", "Something people rely on: stimming."),
    ("own-room", "Something that calms: their own room."),
    ("SEC-3", "When: every 2 h, from the start and from each that was done."),
    ("LTS-4", "From memory: its source was not seen."),
    ("seclusion", "A type of restriction: seclusion."),
    ("blanket-rule", "A type of restriction, easily overlooked: a blanket rule."),
  ]

  @Test(arguments: examples)
  func `each kind of id is explained`(id: String, text: String) async throws {
    let outcome = try await Program.run(["explain", id, "--width", "400"], in: ExampleFiles.root)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(id)\n==="))
    #expect(outcome.output.contains(text), "\(outcome.output)")
    #expect(outcome.output.contains("Attune 0.1.0, data "))
  }

  @Test func `as Markdown too`() async throws {
    let outcome = try await Program.run(
      ["explain", "noise.level", "--format", "markdown"],
      in: ExampleFiles.root
    )
    #expect(outcome.output.hasPrefix("# noise.level\n"))
    #expect(outcome.output.contains("\n## Example\n"))
  }
}
