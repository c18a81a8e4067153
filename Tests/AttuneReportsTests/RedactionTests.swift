import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// Without identities, nothing is left that somebody wrote or was called.
///
/// Every id, name and free text of the two files has a word that is nowhere else. None of them has
/// a digit, so that the digits of an output are those of its numbers.
struct RedactionTests {
  static let canary = "zanzibar"

  static func written(_ person: String = "zanzibar-person") -> WrittenPairing {
    WrittenPairing {
      let said = "\"\(canary) said\""
      $0.person["person"] = person
      $0.person["words"] = said
      $0.person["voice"] = "[{said: \(said), how: said}, {said: \(said), how: family}]"
      $0.person["disagrees"] = "[\(said)]"
      $0.person["consent"] =
        "{given-by: best-interests, reference: \(said), on: 2026-09-20, to: [place]}"
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB}}"
      $0.person["triggers"] =
        "[{factor: noise.alarms, above: 2 per week, severity: critical, note: \(said)}]"
      $0.person["requires"] =
        "[{factor: privacy.lock, is: yes, note: \(said)}, {factor: space.bedroom, at-least: 5 m²}]"
      $0.person["vetoes"] =
        "[{setting: zanzibar-house, why: \(said)}, {setting: zanzibar-lodge, why: \(said)}, "
        + "{factor: staff.temporary, above: 9 %, why: \(said)}, "
        + "{factor: staff.turnover, above: 9 %/year, why: \(said)}, "
        + "{adjustment: N13, why: \(said)}]"
      $0.person["prefers"] = "[{setting: zanzibar-lodge, why: \(said)}]"
      $0.person["lives-at"] = "zanzibar-house"
      $0.person["near"] = "[{who: \(said), within: 10 miles}]"
      $0.person["relies-on"] = "[stimming]"
      $0.person["distress-shows"] = "inward"
      $0.person["early-signs"] = "[\(said)]"
      $0.person["known-before"] =
        "[{factor: routine.changes, what: \(said)}, {factor: noise.peak, at: night, what: \(said)}]"
      $0.person["presence"] =
        "[{reading: noise.level, adds: 70 dB, in: lounge, for: 10 min, note: \(said)}]"
      $0.place["setting"] = "zanzibar-house"
      $0.place["name"] = "\"The Zanzibar\""
      $0.place["assessed"] =
        "{on: 2026-10-03, by: \(said), with: [\(said)], review-due: 2027-04-03}"
      $0.place["residents"] = "[zanzibar-person, zanzibar-other]"
      $0.place["in-place"] = "[N13]"
      $0.place["day"] = "[{in: zanzibar-room, at: night, hours: 8}]"
      $0.place["restrictions"] =
        "[{id: zanzibar-lock, what: \(said), type: seclusion, restricts: [leaving, stimming], "
        + "applies-to: everyone, needed-by: [zanzibar-other], reason: \(said), "
        + "alternatives-tried: [\(said)], step-down: \(said), person-view: \(said)}]"
      $0.spaces = [
        WrittenSpace(
          "zanzibar-room",
          "bedroom",
          occupant: "zanzibar-person",
          readings: [
            "noise.level": "{day: 58 dB, night: 45 dB, note: \(said), photo: \(said)}",
            "noise.peak": "unknown", "privacy.lock": "no", "space.bedroom": "unknown",
          ]
        ),
        WrittenSpace("zanzibar-hall", "lounge", readings: ["noise.reverberation": "unknown"]),
      ]
      $0.readings["noise.alarms"] = "{value: 3 per week, note: \(said)}"
      $0.readings["routine.changes"] = "8 per week"
      $0.readings["staff.temporary"] = "30 %"
      $0.readings["staff.turnover"] = "unknown"
    }
  }

  private func match() throws -> Match {
    let pairing = try Self.written().read()
    let other = try Self.written("zanzibar-other").read()
    return Match(
      [other.person, pairing.person],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .assess
    )
  }

  /// Every output of both commands, by name.
  private func outputs(isRedacted: Bool) throws -> [(name: String, text: String)] {
    let pairing = try Self.written().read()
    let match = try match()
    let result = match.result(isRedacted: isRedacted)
    let report = Report(result, provenance: match.provenance)
    return [
      ("assess text", pairing.text(isRedacted: isRedacted)),
      (
        "assess markdown", MarkdownRenderer().render(pairing.report(isRedacted: isRedacted))
      ),
      ("assess html", HTMLRenderer().render(pairing.report(isRedacted: isRedacted))),
      ("match html", HTMLRenderer().render(report)),
      ("assess json", pairing.json(isRedacted: isRedacted)),
      ("assess csv", pairing.csv(isRedacted: isRedacted)),
      ("match text", result.text(match.provenance)),
      ("match markdown", MarkdownRenderer().render(report)),
      ("match json", result.json(match.provenance)),
      ("match csv", result.csv(match.provenance)),
      (
        "match top text",
        match.result(isRedacted: isRedacted, top: 1).text(match.provenance)
      ),
    ]
  }

  @Test func `nothing that was written or named is left in any format`() throws {
    for (name, text) in try outputs(isRedacted: true) {
      #expect(!text.lowercased().contains(Self.canary), "\(name)")
      #expect(text.contains("person-1"), "\(name)")
      #expect(text.contains("setting-1"), "\(name)")
    }
  }

  /// Without this the test above could pass on outputs that never had anything to hide.
  @Test func `with identities, the same outputs are full of them`() throws {
    for (name, text) in try outputs(isRedacted: false) {
      let count = text.lowercased().split(separator: Self.canary).count - 1
      #expect(count >= (name.hasSuffix("csv") ? 4 : 10), "\(name): \(count)")
    }
  }

  @Test func `every flag that quotes somebody is among them`() throws {
    let rules = Set(try Self.written().read().flags.map(\.rule))
    #expect(
      rules.isSuperset(of: [
        "said-no", "requirement-not-met", "confined", "critical-trigger", "relied-on-restricted",
        "limit-passed", "known-before-present", "blanket-restriction",
      ])
    )
  }

  /// The digits of a text, in runs, but for those of the numbers that stand for names.
  private func numbers(_ text: String) -> [String] {
    let names = ["person-", "setting-", "bedroom-", "lounge-"]
    var text = text
    for name in names {
      for number in 1...2 { text = text.replacing("\(name)\(number)", with: "") }
    }
    return text.split { !$0.isNumber }.map(String.init).sorted()
  }

  @Test func `all numbers stay`() throws {
    for (full, redacted) in zip(
      try outputs(isRedacted: false),
      try outputs(isRedacted: true)
    ) where !full.name.hasSuffix("html") {
      // Of a page of HTML the digits are also those of drawings and of parts that are left out.
      #expect(numbers(full.text) == numbers(redacted.text), "\(full.name)")
      #expect(numbers(full.text).count > 20)
    }
  }

  @Test func `that the person's words were left out is said`() throws {
    let text = try Self.written().read().text(isRedacted: true)
    #expect(text.contains("The person's own words are left out here."))
  }
}
