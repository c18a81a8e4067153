import AttuneModel
import AttuneScoring
import TestSupport
import Testing

/// What other ways of scoring places get wrong, and this one must not.
struct MethodFailureTests {
  /// Somebody whose every need was considered; hearing is far from most people's.
  static let sensitive = "senses: {hearing: much more}\nunlisted: similar\n"

  @Test func `missing is not full marks`() throws {
    let nothing = try Pairings.score(Self.sensitive, in: Pairings.setting())
    let comfortable = try Pairings.score(Self.sensitive, in: Pairings.comfortable())
    #expect(comfortable.load == 0 && comfortable.level == .low && comfortable.coverage == 1)
    #expect(nothing.load > comfortable.load)
    #expect(nothing.coverage == 0)
    #expect(nothing.level == nil)
  }

  @Test func `one missing reading is never better than the kindest it may be`() throws {
    let unread = try Pairings.score(
      Self.sensitive,
      in: Pairings.comfortable(but: ["noise.alarms": "unknown"])
    )
    let read = try (0...7).map { alarms in
      try Pairings.score(
        Self.sensitive,
        in: Pairings.comfortable(but: ["noise.alarms": "\(alarms) per week"])
      )
    }
    #expect(read.allSatisfy { $0.load <= unread.loadHigh + 1e-12 })
    #expect(read.allSatisfy { $0.load >= unread.loadLow - 1e-12 })
    #expect(abs(unread.loadHigh - read[7].load) < 1e-12)
    #expect(unread.load > read[0].load)
  }

  @Test(arguments: ["own-home", "supported-living", "mental-health-unit", "school"])
  func `somebody of whom nothing is stated is never low by ignorance`(kind: String) throws {
    let score = try Pairings.score("", in: Pairings.comfortable(kind: kind))
    #expect(score.coverage == 0)
    #expect(score.level == nil && score.isNotEnoughKnown)
  }

  @Test(arguments: 0..<20)
  func `somebody of whom nothing is stated has a level only where it is bad at its least`(
    seed: UInt64
  ) {
    var pairing = RandomPairing(seed: seed)
    pairing.profile = SensoryProfile(
      person: pairing.profile.person,
      ageBand: .adult,
      reviewed: RandomPairing.day,
      reviewDue: RandomPairing.day
    )
    let score = pairing.score
    #expect(score.coverage == 0)
    #expect(score.level == nil || score.levelLow >= .high)
  }

  @Test func `dim light chosen by somebody sensitive to light is not punished`() throws {
    let profile = "senses: {sight: much more}\nunlisted: similar\n"
    let loads = try ["5 lx", "20 lx", "150 lx", "400 lx", "900 lx"].map { light in
      try Pairings.score(profile, in: Pairings.comfortable(but: ["light.level": light])).load
    }
    #expect(loads[0...2].allSatisfy { $0 == 0 })
    #expect(loads[3] > 0 && loads[4] > loads[3])
    let seeker = "senses: {sight: {sensitivity: similar, seeking: much more}}\nunlisted: similar\n"
    let dim = try Pairings.score(seeker, in: Pairings.comfortable(but: ["light.level": "5 lx"]))
    #expect(dim.load > 0)
  }

  /// A factor that weighs fully and counts for somebody whose need is much more than most people's.
  static let extremes: [String] = Pairings.catalogue.factors.filter { factor in
    factor.weight.value == 1 && factor.periods.count >= 2
      && [.always, .ifMore].contains(factor.core)
      && Pairings.catalogue.reading(factor.reading).map {
        Pairings.catalogue.readings[$0].factors.count == 1
      } == true
  }
  .map(\.id)

  @Test(arguments: extremes)
  func `one extreme need dominates, however comfortable the rest is`(id: String) throws {
    let factor = Pairings.catalogue.factors[try Pairings.factor(id)]
    let value = factor.anchors.day?.intolerable.value ?? 0
    let text = factor.unit.isYesNo ? (value > 0 ? "yes" : "no") : "\(value) \(factor.unit)"
    var profile = try Pairings.profile("unlisted: similar\n")
    var pairing = RandomPairing(seed: 0)
    pairing.profile = profile
    pairing.state(factor.need, 3)
    profile = pairing.profile
    let person = Pairings.engine.compile(profile)
    let alone = Pairings.engine.score(person, in: try Pairings.setting(only: [id: text]))
    let among = Pairings.engine.score(person, in: try Pairings.comfortable(but: [id: text]))
    #expect(among.load == alone.load)
    #expect(try #require(among.level) >= .high)
    #expect(factor.periods.count == 2 || among.level == .veryHigh)
  }

  @Test func `seeking does not cancel avoiding`() throws {
    let loud = try Pairings.comfortable(but: ["noise.level": "75 dB", "sound.choice": "0"])
    let ratings = ["much less", "similar", "more", "much more"]
    let loads = try ratings.map { seeking in
      try Pairings.score(
        "senses: {hearing: {avoiding: much more, seeking: \(seeking)}}\nunlisted: similar\n",
        in: loud
      )
      .load
    }
    let avoiding = try Pairings.score(Self.sensitive, in: loud)
    #expect(loads.allSatisfy { $0 >= avoiding.load - 1e-12 })
    #expect(loads == loads.sorted())
    #expect(loads[3] > loads[1])
  }

  @Test(arguments: 0..<30)
  func `unknown is not a pass`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let position = try #require(
      pairing.factors(thatCount: true).randomElement(using: &pairing.random)
    )
    let factor = RandomPairing.catalogue.factors[position]
    let reading = try #require(RandomPairing.catalogue.reading(factor.reading))
    let values = factor.anchors.map { anchors -> Reading? in
      anchors.map { anchors in
        let range = anchors.plausible(in: pairing.assessment.kind)
        return .measured(Measurement(value: Double.random(in: range, using: &pairing.random)))
      }
    }
    pairing.read(reading, values)
    let known = pairing.score
    pairing.read(reading, ByPeriod(.unknown(.notAsked)))
    let unknown = pairing.score
    #expect(unknown.loadHigh >= known.loadHigh - 1e-12)
    #expect(unknown.coverage <= known.coverage + 1e-12)
  }

  @Test func `measuring more never makes a place look worse`() throws {
    let little = try Pairings.score(Self.sensitive, in: Pairings.setting())
    let more = try Pairings.score(
      Self.sensitive,
      in: Pairings.setting(
        "readings: {noise.slams: 100 per hour, light.glare: 35, air.co2: 3000 ppm, "
          + "people.room: 30, staff.faces: 90 people/week, temperature.hot-hours: 900 h/year}"
      )
    )
    #expect(more == little)
  }

  @Test func `a bad hour is not averaged away by good ones`() throws {
    let score = try Pairings.score(
      Self.sensitive,
      in: Pairings.comfortable(but: ["noise.level": "{day: 20 dB, evening: 90 dB, night: 20 dB}"])
    )
    #expect(try #require(score.level) >= .high)
  }
}
