import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttuneReports

/// What a report on many pairings says.
struct MatchReportTests {
  let files = Result { try ExampleFiles.shared.get() }

  @Test func `what has a high risk of escalation is explained, the worst first`() throws {
    let result = try files.get().match().result()
    let risky = result.toRead(most: .max).map(result.pairing)
    let all = result.pairings
    #expect(risky.count == all.count { $0.isHighEscalationRisk || $0.isConfined })
    for (earlier, later) in zip(risky, risky.dropFirst())
    where earlier.isConfined == later.isConfined {
      #expect(Pairing.comesFirst(earlier, later))
    }
    #expect(risky.suffix(12).allSatisfy { $0.isConfined })
    #expect(!risky.dropLast(12).contains { $0.isConfined })
  }

  @Test(arguments: [1, 7, 96, 200])
  func `top selects the same pairings for every format`(top: Int) throws {
    let match = try files.get().match()
    let result = match.result(top: top)
    let worst = result.pairings.sorted(by: Pairing.comesFirst).prefix(top)
    #expect(result.toRead(most: .max).map(result.pairing) == Array(worst))
    let selected = result.selected.map(result.pairing)
    #expect(Set(selected) == Set(worst))
    for (earlier, later) in zip(selected, selected.dropFirst()) {
      #expect((earlier.person, earlier.setting) < (later.person, later.setting))
    }
  }

  @Test(arguments: [0, 1, 2, 5, 24, 60])
  func `neither confinement nor high risk crowds out the other`(most: Int) throws {
    let result = try files.get().match().result()
    let shown = result.toRead(most: most).map(result.pairing)
    #expect(shown.count == min(most, 51))
    #expect(shown.count { $0.isConfined } == min(most / 2, 12))
  }

  @Test func `the worst of all is among the worst, also where it confines somebody`() throws {
    let result = try files.get().match().result(top: 1)
    let worst = try #require(result.toRead(most: .max).map(result.pairing).first)
    #expect((worst.person.text, worst.setting.text) == ("p-044", "ash-suite"))
    #expect(result.pairings.allSatisfy { $0.score.load <= worst.score.load })
  }

  @Test func `settings that confine somebody stand last in the matrix`() throws {
    let match = try files.get().match()
    let result = match.result()
    let names = result.columns.map { match.settings[$0].setting.text }
    #expect(names.last == "ash-suite")
    #expect(Array(names.dropLast()) == names.dropLast().sorted())
  }

  @Test func `the matrix has a word for every state`() throws {
    var written = WrittenPairing()
    let quiet = try written.read()
    written.readings = [:]
    written.place["setting"] = "oak-house"
    let unread = try written.read()
    written.readings = ["privacy.observation": "4"]
    written.place["setting"] = "yew-house"
    written.place["places"] = "{vacant: 0}"
    let critical = try written.read()
    let match = Match(
      [quiet.person],
      [quiet.setting, unread.setting, critical.setting],
      engine: quiet.engine,
      asOf: quiet.asOf,
      use: .assess
    )
    let text = match.result().text(match.provenance)
    #expect(text.contains("\np-1  L  ?  VH!x\n"))
    #expect(
      text.contains(
        "- 3 pairings\n- 1 with a high risk of escalation\n- 1 that cannot be offered\n"
      )
    )
    #expect(text.contains("\n- 1 of which not enough is known to name a level\n"))
    let unknown = "Level very high, by flags: too little is known for a strain score, which can be "
    #expect(text.split(separator: unknown).count == 2)
  }

  @Test func `nothing to worry about is said of what is known only`() throws {
    let pairing = try WrittenPairing().read()
    let match = Match(
      [pairing.person],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .assess
    )
    let text = match.result().text(match.provenance)
    #expect(text.hasPrefix("1 person and 1 setting\n"))
    #expect(text.contains("\nNone among what is known.\n"))
  }

  @Test func `rules that could not be run are counted beside the level`() throws {
    let pairing = try WrittenPairing {
      $0.readings["privacy.single-room"] = "no"
      $0.place["calming"] = nil
    }
    .read()
    let match = Match(
      [pairing.person],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .assess
    )
    #expect(match.result().text(match.provenance).contains("% known; 1 rule not checked.\n"))
  }

  @Test func `more than a hundred are named by number`() throws {
    var written = WrittenPairing { $0.readings["privacy.observation"] = "4" }
    let first = try written.read()
    let people = try (0..<102).map { number in
      written.person["person"] = "p-\(1000 + number)"
      return try written.read().person
    }
    let match = Match(
      people,
      [first.setting],
      engine: first.engine,
      asOf: first.asOf,
      use: .assess
    )
    let text = match.result().text(match.provenance)
    #expect(text.contains("Note: 2 more are in the matrix; "))
    #expect(text.split(separator: "Level very high").count == 101)
  }
}
