import AttuneCatalogue
import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// People who share a home: what each brings to the others (method 9).
struct HouseholdTests {
  private static let loud =
    "[{reading: noise.level, adds: 90 dB, in: lounge, at: evening, for: 30 min}]"
  private static let sensitive = "{hearing: {sensitivity: much more}}"

  private func reading(_ id: String) throws -> Int {
    try #require(Catalogue.embedded.reading(id))
  }

  @Test func `sixty and sixty are sixty-three in the evening, and sixty at their loudest`() throws {
    let sixty = "[{reading: noise.level, adds: 60 dB, in: lounge, at: evening}]"
    let home = try WrittenHome(
      residents: ["p-1"],
      [("p-1", ["presence": sixty]), ("p-2", ["presence": sixty])]
    ) {
      $0.readings["noise.level"] = "20 dB"
      $0.readings["noise.peak"] = "50 dB"
    }
    .household()
    let level = try reading("noise.level")
    let sums = home.sums
    let average = try #require(sums.first { $0.reading == level })
    #expect(abs(average.together - 63.0106) < 1e-3)
    #expect(average.people == 2)
    #expect(average.period == .evening)
    #expect(sums.count == 2)
    #expect(try #require(sums.first { $0.reading != level }).together == 60)
  }

  @Test func `a sound of half an hour joins by its part of the evening`() throws {
    let home = try WrittenHome([("p-1", ["presence": Self.loud])]) {
      $0.readings["noise.level"] = "30 dB"
    }
    .household()
    let level = try reading("noise.level")
    let sum = try #require(home.sums.first { $0.reading == level })
    // 90 dB for 30 of 240 minutes are 80.969 dB over all of them.
    #expect(abs(sum.together - 80.9692) < 1e-3)
  }

  @Test func `what one brings reaches the other and not themselves`() throws {
    let home = try WrittenHome(
      residents: ["p-1", "p-2"],
      [("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive])]
    )
    .household()
    let (loud, quiet) = (try home.place("p-1"), try home.place("p-2"))
    #expect(home.outcomes[loud].after.score.load == home.outcomes[loud].alone.score.load)
    #expect(home.outcomes[quiet].after.score.load > home.outcomes[quiet].alone.score.load)
    #expect(try home.effect("p-1", on: "p-2").rise > 0)
    #expect(try home.effect("p-2", on: "p-1").rise == 0)
    let factor = try #require(try home.effect("p-1", on: "p-2").factor)
    #expect(Catalogue.embedded.factors[factor].id.hasPrefix("noise."))
  }

  @Test func `by the audit alone a person is as in any other command`() throws {
    let written = WrittenHome(
      residents: ["p-1", "p-2"],
      [("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive])]
    ) { $0.readings["noise.level"] = "45 dB" }
    let home = try written.household()
    let (people, pairing) = try written.read()
    for person in people {
      let place = try home.place(person.person.text)
      #expect(home.outcomes[place].alone.score == pairing.engine.score(person, in: pairing.setting))
    }
  }

  @Test func `before has those who live there, and after the newcomers too`() throws {
    let home = try WrittenHome(
      residents: ["p-1", "p-2"],
      [
        ("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive]),
        ("p-3", ["presence": "[{reading: touch.unexpected, adds: 5 per day, in: lounge}]"]),
      ]
    )
    .household()
    let outcome = home.outcomes[try home.place("p-2")]
    let before = try #require(outcome.before)
    #expect(outcome.alone.score.load < before.score.load)
    #expect(before.score.load < outcome.after.score.load)
    #expect(home.outcomes[try home.place("p-3")].before == nil)
  }

  @Test func `two who each raise the other by a level are a loop`() throws {
    let both = ["presence": Self.loud, "senses": Self.sensitive]
    let home = try WrittenHome(residents: ["p-1"], [("p-1", both), ("p-2", both)]).household()
    #expect(home.loops(home.effects).map { [$0.one, $0.other] } == [[0, 1]])
    let effect = try home.effect("p-1", on: "p-2")
    #expect(effect.levels >= 1)
  }

  @Test func `one way alone is no loop`() throws {
    let home = try WrittenHome(
      [("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive])]
    )
    .household()
    #expect(try home.effect("p-1", on: "p-2").levels >= 1)
    #expect(home.loops(home.effects).isEmpty)
  }

  /// A level that a flag holds up already must not hide a loop.
  @Test func `a restriction on everyone hides no loop`() throws {
    let both = ["presence": Self.loud, "senses": Self.sensitive]
    let home = try WrittenHome([("p-1", both), ("p-2", both)]) {
      $0.place["restrictions"] =
        "[{id: r-1, what: locked, type: environmental, restricts: [other], applies-to: everyone}]"
    }
    .household()
    #expect(home.outcomes.allSatisfy { $0.alone.level == .high })
    #expect(home.loops(home.effects).count == 1)
  }

  @Test func `what happens in a bedroom reaches nobody else's`() throws {
    let home = try WrittenHome(
      [
        ("p-1", ["presence": "[{reading: noise.level, adds: 90 dB, in: bedroom}]"]),
        ("p-2", ["senses": Self.sensitive]),
      ]
    )
    .household()
    #expect(home.effects.allSatisfy { $0.rise == 0 })
  }

  @Test func `who is never in a place brings nothing to it`() throws {
    let keys = [
      "presence": Self.loud, "day": "[{in: bedroom, at: evening, hours: 4}]",
    ]
    let home = try WrittenHome([("p-1", keys), ("p-2", ["senses": Self.sensitive])]).household()
    #expect(try home.effect("p-1", on: "p-2").rise == 0)
  }

  @Test func `of who did not agree nothing is used but the name`() throws {
    let home = try WrittenHome(
      residents: ["p-1"],
      [
        ("p-1", ["presence": Self.loud, "consent": ""]),
        ("p-2", ["senses": Self.sensitive]),
      ]
    )
    .household()
    #expect(home.withoutConsent.map(\.text) == ["p-1"])
    #expect(home.members.map(\.person.person.text) == ["p-2"])
    #expect(home.effects == [])
    #expect(home.size == 2)
  }

  @Test func `residents without a profile are named, and count`() throws {
    let home = try WrittenHome(residents: ["p-1", "p-7", "p-8"], [("p-1", [:])]).household()
    #expect(home.withoutProfile.map(\.text) == ["p-7", "p-8"])
    #expect(home.size == 3)
  }

  @Test func `a home with more people than its audit counted is scored with them`() throws {
    let fewer = ["needs": "{fewer-people: much more}"]
    let home = try WrittenHome(
      residents: ["p-1", "p-7", "p-8", "p-9", "p-10", "p-11", "p-12"],
      [("p-1", fewer), ("p-2", [:])]
    ) { $0.readings["people.group"] = "7" }
    .household()
    let outcome = home.outcomes[try home.place("p-1")]
    #expect(outcome.after.score.load > outcome.alone.score.load)
    #expect(home.size == 8)
  }

  @Test func `where too much is not known a person cannot be assessed`() throws {
    let home = try WrittenHome([("p-1", [:])]) {
      for reading in $0.readings.keys where !reading.hasPrefix("noise") {
        $0.readings[reading] = "unknown"
      }
    }
    .household()
    #expect(home.outcomes.map(\.canBeAssessed) == [false])
  }

  @Test func `the worst comes first`() throws {
    let home = try WrittenHome(
      [("p-1", [:]), ("p-2", ["senses": Self.sensitive]), ("p-3", ["presence": Self.loud])]
    )
    .household()
    #expect(home.worstFirst.first == (try home.place("p-2")))
  }

  @Test func `the order in which people are named changes nothing`() throws {
    let people: [(id: String, keys: [String: String])] = [
      ("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive]), ("p-3", [:]),
    ]
    let there = try WrittenHome(residents: ["p-3"], people).household()
    let back = try WrittenHome(residents: ["p-3"], people.reversed()).household()
    #expect(there.effects == back.effects)
    #expect(there.outcomes.map(\.after) == back.outcomes.map(\.after))
    #expect(there.gates == back.gates)
  }

  @Test func `what was not read stays not read, and its whole range is joined`() throws {
    let home = try WrittenHome(
      [("p-1", ["presence": Self.loud]), ("p-2", ["senses": Self.sensitive])]
    ) { $0.readings["noise.level"] = "unknown" }
    .household()
    let outcome = home.outcomes[try home.place("p-2")]
    #expect(outcome.after.score.coverage == outcome.alone.score.coverage)
    #expect(outcome.after.score.loadLow > outcome.alone.score.loadLow)
    #expect(outcome.after.score.loadHigh > outcome.alone.score.loadHigh)
  }

  /// Of a resident it is what is more than now, with those who live there already.
  @Test func `what a newcomer does not add is not said to be more for a resident`() throws {
    let home = try WrittenHome(
      residents: ["p-1", "p-2"],
      [
        ("p-1", ["presence": "[{reading: touch.unexpected, adds: 5 per day, in: lounge}]"]),
        ("p-2", ["senses": Self.sensitive]), ("p-3", ["presence": Self.loud]),
      ]
    ) { $0.readings["people.group"] = "3" }
    .household()
    let raised = { (id: String) throws -> Set<String> in
      Set(
        home.raised(for: try home.place(id)).map {
          home.engine.catalogue.factors[$0.factor].id
        }
      )
    }
    #expect(try raised("p-2") == ["noise.level", "noise.peak"])
    #expect(try raised("p-3") == ["touch.unexpected"])
  }

  @Test func `a home whose people were not counted has as many as the files name`() throws {
    let home = try WrittenHome(
      residents: ["p-1", "p-7", "p-8", "p-9"],
      [("p-1", ["requires": "[{factor: people.group, at-most: 3}]"]), ("p-2", [:])]
    ) { $0.readings["people.group"] = "unknown" }
    .household()
    let outcome = home.outcomes[try home.place("p-1")]
    #expect(!outcome.alone.isBlocked)
    #expect(outcome.after.isBlocked)
  }

  /// Alarms are counted for the whole place, so that they reach everybody by night too, and once.
  @Test func `what is counted for the whole place reaches every room and is summed once`() throws {
    let home = try WrittenHome(
      [
        ("p-1", ["presence": "[{reading: noise.alarms, adds: 2 per week}]"]),
        ("p-2", ["senses": Self.sensitive]),
      ]
    ) {
      $0.readings["noise.alarms"] = "1 per week"
      $0.readings["people.group"] = "2"
    }
    .household()
    #expect(home.sums.map(\.together) == [3])
    #expect(home.sums.map(\.space) == [nil])
    #expect(home.raised(for: try home.place("p-2")).count == 1)
    let read = try WrittenHome([("p-2", ["senses": Self.sensitive])]) {
      $0.readings["noise.alarms"] = "3 per week"
    }
    .household()
    let outcome = home.outcomes[try home.place("p-2")]
    #expect(abs(outcome.after.score.load - read.outcomes[0].alone.score.load) < 1e-12)
  }

  @Test func `of whom nothing is recorded there is no effect to speak of`() throws {
    let home = try WrittenHome([("p-1", ["presence": ""]), ("p-2", [:])]).household()
    #expect(home.effects.map(\.from) == [try home.place("p-2")])
    #expect(home.presenceNotRecorded.map(\.text) == ["p-1"])
  }
}
