import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// What Attune promises whoever a placement is about.
struct PromiseTests {
  @Test func `a blocker beats a good score`() throws {
    let pairing = try WrittenPairing { $0.person["vetoes"] = "[{setting: elm-house}]" }
      .read().pairing
    #expect(pairing.score.load == 0)
    #expect(pairing.isBlocked)
  }

  @Test func `no vacancy is not 'good'`() throws {
    let pairing = try WrittenPairing { $0.place["places"] = "{vacant: 0}" }.read().pairing
    #expect(pairing.level == .low)
    #expect(pairing.isBlocked)
  }

  /// Ash Suite is quiet, single and empty of people: plain readings flatter it.
  @Test func `segregation is never the best place`() throws {
    let files = try ExampleFiles.shared.get()
    let match = files.match()
    for row in match.rows(0..<match.people.count) {
      let confined = try #require(row.first { $0.isConfined })
      #expect(confined.setting.text == "ash-suite" && confined.isBlocked)
      #expect(row.count { $0.isConfined } == 1)
      #expect(row.sorted(by: Pairing.comesFirst).last != confined)
    }

    let quiet = try WrittenPairing {
      $0.person["lives-at"] = "elm-house"
      $0.place["restrictions"] = restriction(type: "long-term-segregation", restricts: "mixing")
    }
    .read().pairing
    #expect(quiet.score.load == 0)
    #expect(quiet.isBlocked && quiet.isConfined)
  }

  @Test func `unknown is not a pass`() throws {
    let nothingRead = try WrittenPairing {
      $0.readings = $0.readings.mapValues { _ in "unknown" }
      for key in ["places", "registration", "in-place", "calming", "restrictions"] {
        $0.place[key] = nil
      }
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.person["vetoes"] = "[{adjustment: N13}]"
      $0.person["triggers"] = "[{factor: noise.alarms, severity: critical}]"
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.person["relies-on"] = "[stimming]"
    }
    .read()
    #expect(nothingRead.pairing.level == nil)
    #expect(
      nothingRead.flags.map { "\($0.rule) \($0.severity.rawValue)" } == [
        "said-no not_checked", "requirement-not-met not_checked", "no-vacancy not_checked",
        "outside-registration not_checked", "confined not_checked", "critical-trigger not_checked",
        "locked-doors not_checked", "close-observation not_checked",
        "unbearable-noise not_checked", "relied-on-restricted not_checked",
        "limit-passed not_checked", "nowhere-alone not_checked",
        "blanket-restriction not_checked", "nothing-calms not_checked",
      ]
    )
  }

  @Test func `a place of which nothing was written is never low`() throws {
    let files = try ExampleFiles.shared.get()
    for person in files.people {
      var written = WrittenPairing { $0.spaces = [] }
      written.readings = [:]
      let setting = try written.read().setting
      let pairing = ReadPairing(
        engine: files.engine,
        person: person,
        setting: setting,
        asOf: files.asOf
      )
      .pairing
      #expect(pairing.level != .low)
      #expect(pairing.score.isNotEnoughKnown)
    }
  }

  @Test func `quiet is not well`() throws {
    let pairing = try WrittenPairing { $0.person["distress-shows"] = "inward" }.read()
    #expect(pairing.pairing.level == .low)
    #expect(pairing.flags.map(\.finding) == [.distressInward])
  }
}
