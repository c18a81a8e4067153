import AttuneModel
import AttuneScoring
import TestSupport
import Testing

/// What is not known, as a range (method 5 and 6).
struct RangeTests {
  /// With a limit of 40 to 60 dB, a load is the square of how far between them a sound lies.
  static func decibels(ofLoad load: Double) -> Double { 40 + 20 * load.squareRoot() }

  @Test(arguments: [
    ("50 dB", 0.0), ("{value: 50 dB, by: class-1-meter}", 2),
    ("{value: 50 dB, by: class-2-meter}", 4),
    ("{value: 50 dB, by: tested-phone-app}", 4), ("{value: 50 dB, by: phone-app}", 10),
    ("{value: 50 dB, by: judged}", 2), ("{value: 50 dB, by: counted}", 0),
    ("{value: 50 dB, by: records}", 0), ("{value: 50 dB, by: asked}", 0),
    ("{value: 50 dB, by: phone-app, uncertainty: 1.5}", 3),
    ("{value: 50 dB, by: phone-app, uncertainty: 0}", 0),
    ("{value: 50 dB, over: 1 h}", 0), ("{value: 50 dB, over: 59 min}", 10),
    ("{value: 50 dB, by: class-2-meter, over: 30 min}", 2 * (4.0 + 25).squareRoot()),
  ])
  func `a sound may be off by twice its uncertainty`(reading: String, half: Double) throws {
    let score = try Pairings.score(
      LoadTests.bounded,
      in: Pairings.setting(only: ["noise.level": reading])
    )
    #expect(abs(score.load - 0.25) < 1e-12)
    #expect(abs(Self.decibels(ofLoad: score.loadLow) - max(40, 50 - half)) < 1e-9)
    #expect(abs(Self.decibels(ofLoad: score.loadHigh) - min(60, 50 + half)) < 1e-9)
  }

  @Test(arguments: [
    ("3", 0.0), ("{value: 3, by: judged}", 2), ("{value: 3, by: phone-app}", 0),
    ("{value: 3, by: judged, over: 0.5 h}", 2), ("{value: 3, uncertainty: 0.5}", 1),
  ])
  func `anything else only by what is judged or stated`(reading: String, half: Double) throws {
    let score = try Pairings.score(
      "unlisted: similar\nlimits: {smell.intensity: {comfortable: 0, intolerable: 6, "
        + "night: {comfortable: 0, intolerable: 6}}}",
      in: Pairings.setting(only: ["smell.intensity": reading])
    )
    #expect(abs(score.loadLow.squareRoot() * 6 - (3 - half)) < 1e-9)
    #expect(abs(score.loadHigh.squareRoot() * 6 - (3 + half)) < 1e-9)
  }

  @Test(arguments: [("mental-health-unit", 45.0, 70.0), ("own-home", 38, 60), ("school", 45, 70)])
  func `what was not read may be anything plausible in such a place`(
    kind: String,
    low: Double,
    high: Double
  ) throws {
    let readings = Pairings.catalogue.readings.map(\.id).filter { $0 != "noise.level" }
    let setting = try Pairings.setting(
      "readings:\n  noise.level: {evening: 20 dB, night: 20 dB}\n"
        + readings.map { "  \($0): not-applicable\n" }.joined(),
      kind: kind
    )
    let profile =
      "unlisted: similar\nlimits: {noise.level: {comfortable: 30 dB, intolerable: 80 dB}}"
    let score = try Pairings.score(profile, in: setting)
    let half = (12.0 / 24).squareRoot().squareRoot()
    let loads = [low, (low + high) / 2, high].map { value in
      half * ((value - 30) / 50) * ((value - 30) / 50)
    }
    #expect(abs(score.loadLow - loads[0]) < 1e-12)
    #expect(abs(score.load - loads[1]) < 1e-12)
    #expect(abs(score.loadHigh - loads[2]) < 1e-12)
  }

  @Test func `an unstated need may be anything from similar to much more`() throws {
    let setting = try Pairings.setting(only: ["noise.level": "60 dB"])
    let score = try Pairings.score("", in: setting)
    let ends = try ["0", "1.1865", "2.373"].map { z in
      try Pairings.score("senses: {hearing: \(z)}", in: setting).load
    }
    #expect(abs(score.loadLow - ends[0]) < 1e-12)
    #expect(abs(score.load - ends[1]) < 1e-12)
    #expect(abs(score.loadHigh - ends[2]) < 1e-12)
    let next = Pairings.engine.measureNext(try Pairings.explain("", in: setting))
    let hearing = try Pairings.need("hearing")
    let narrowing = try #require(next.first { $0.input.subject == .need(hearing) })
    #expect(abs(narrowing.narrows - (ends[2] - ends[0])) < 1e-12)
  }

  @Test func `what to measure next, alone and largest first`() throws {
    let explanation = try Pairings.explain(
      LoadTests.limits(["noise.level", "noise.peak"]),
      in: Pairings.setting(
        only: [
          "noise.level": "{value: 50 dB, by: phone-app}",
          "noise.peak": "{value: 45 dB, uncertainty: 1}",
        ]
      )
    )
    let next = Pairings.engine.measureNext(explanation)
    let readings = ["noise.level", "noise.peak"].map { Pairings.catalogue.reading($0) }
    let subjects = readings.compactMap { reading in
      reading.map { UncertainInput.Subject.reading($0, space: nil, period: nil) }
    }
    #expect(next.map(\.input.subject) == subjects)
    #expect(next.allSatisfy { !$0.input.isUnread })
    // The level is between strains of 0 and 1 with 0.5 in the middle; the peak 0.15 and 0.35.
    let width = Self.load(1, 0.35) - Self.load(0, 0.15)
    let known = Self.load(0.5, 0.35) - Self.load(0.5, 0.15)
    #expect(abs(next[0].narrows - (width - known)) < 1e-12)
  }

  /// The load of two factors of one need, each with a weight of 1.
  static func load(_ first: Double, _ second: Double) -> Double {
    let squares = [first, second].map { strain -> Double in
      let fourth = strain * strain * strain * strain
      return fourth * fourth
    }
    return squares.reduce(0, +).squareRoot().squareRoot()
  }

  @Test func `one thing to find out is one input`() throws {
    let spaces = "spaces: [{id: room-1, use: bedroom}, {id: lounge, use: lounge}]\n"
    let setting = try Pairings.setting(
      only: [
        "noise.level": "unknown", "noise.alarms": "unknown",
        "noise.peak": "{value: 80 dB, by: phone-app}",
        "noise.reverberation": "{day: unknown, evening: 0.5 s, night: 0.5 s}",
        "smell.intensity": "{day: 3, evening: 3, night: 3, by: judged}",
      ],
      spaces: spaces
    )
    let explanation = try Pairings.explain("unlisted: similar", in: setting)
    let inputs = Pairings.engine.measureNext(explanation).map(\.input)
    func count(_ reading: String) throws -> [String] {
      let position = try #require(Pairings.catalogue.reading(reading))
      return inputs.compactMap { input in
        guard case .reading(position, let space, let period) = input.subject else {
          return nil
        }
        return "\(space?.text ?? "-") \(period?.name ?? "-")"
      }
      .sorted()
    }
    #expect(
      try count("noise.level") == [
        "lounge day", "lounge evening", "room-1 day", "room-1 evening", "room-1 night",
      ]
    )
    #expect(try count("noise.alarms") == ["- -"])
    #expect(try count("noise.peak") == ["- -"])
    #expect(try count("noise.reverberation") == ["lounge day", "room-1 day"])
    #expect(try count("smell.intensity") == ["- day", "- evening", "- night"])
    #expect(!inputs.contains { $0.subject == .need(0) })
    let open = Pairings.engine.measureNext(try Pairings.explain("", in: setting)).map(
      \.input.subject
    )
    #expect(open.contains(.need(try Pairings.need("hearing"))))
    #expect(!open.contains(.need(try Pairings.need("hearing.seeking"))))
  }

  /// The draws of the method, made here once more.
  ///
  /// For each, one number for the one reading and one for every need. With this limit the load is
  /// the square of where in its range the reading lies, and no z changes it.
  @Test func `the likely range of one reading is that of 1024 draws from a triangle`() throws {
    let explanation = try Pairings.explain(
      LoadTests.bounded,
      in: Pairings.setting(only: ["noise.level": "{value: 50 dB, by: phone-app}"])
    )
    var random = SeededGenerator(seed: 0)
    let places = (0..<1024).map { _ -> Double in
      let unit = Double(random.next() >> 11) * 0x1p-53
      for _ in Pairings.catalogue.needs { _ = random.next() }
      return unit < 0.5 ? (unit / 2).squareRoot() : 1 - ((1 - unit) / 2).squareRoot()
    }
    .sorted()
    let likely = Pairings.engine.likely(explanation)
    // The nearest ranks of 5 and 95 per cent are the 52nd and the 973rd of 1024.
    #expect(abs(likely.lowerBound - places[51] * places[51]) < 1e-12)
    #expect(abs(likely.upperBound - places[972] * places[972]) < 1e-12)
    // A triangle from 0 to 1 has 5 % below √0.025.
    #expect(abs(places[51] - 0.025.squareRoot()) < 0.02)
  }

  @Test func `the likely range of one rating is that of its band`() throws {
    let setting = try Pairings.setting(only: ["noise.level": "60 dB"])
    let explanation = try Pairings.explain("senses: {hearing: 1}\nunlisted: similar", in: setting)
    let likely = Pairings.engine.likely(explanation)
    let ends = try ["0.55", "1.45"].map { z in
      try Pairings.score("senses: {hearing: \(z)}", in: setting).load
    }
    #expect(explanation.score.loadLow == explanation.score.loadHigh)
    #expect(abs(likely.lowerBound - ends[0]) < 0.01)
    #expect(abs(likely.upperBound - ends[1]) < 0.01)
  }

  /// Fewer draws, and ratings by number that have no band: then nothing varies but what the range
  /// has too.
  static let exact: Engine = {
    let catalogue = Pairings.catalogue
    let none = Sourced(0.0, basis: .convention, source: "this test")
    let few = Sourced(40.0, basis: .convention, source: "this test")
    guard
      let conventions = catalogue.conventions.replacing(numbers: [.numberBand: none, .draws: few])
    else { preconditionFailure("all numbers were there") }
    return Engine(
      catalogue: Catalogue(
        factors: catalogue.factors,
        needs: catalogue.needs,
        conventions: conventions,
        instruments: catalogue.instruments,
        rules: catalogue.rules,
        vocabularies: catalogue.vocabularies,
        adjustments: catalogue.adjustments,
        household: catalogue.household,
        practice: catalogue.practice,
        clock: catalogue.clock,
        reviews: catalogue.reviews,
        dataHash: catalogue.dataHash
      )
    )
  }()

  @Test(arguments: 0..<8)
  func `the likely range lies in the range where no z has a band`(seed: UInt64) {
    var pairing = RandomPairing(seed: seed)
    pairing.profile.senses = [:]
    pairing.profile.needs = pairing.profile.needs.mapValues { NeedRating(matters: $0.matters) }
    for need in RandomPairing.catalogue.needs.indices where pairing.random.holds(0.8) {
      pairing.state(need, Double.random(in: -3...3, using: &pairing.random))
    }
    pairing.profile.instruments = Instruments()
    pairing.profile.unlistedIsSimilar = false
    let engine = Self.exact
    let setting = engine.compile(pairing.assessment, asOf: RandomPairing.day)
    let explanation = engine.explain(engine.compile(pairing.profile), in: setting)
    let likely = engine.likely(explanation)
    #expect(likely.lowerBound >= explanation.score.loadLow - 1e-9)
    #expect(likely.upperBound <= explanation.score.loadHigh + 1e-9)
    #expect(engine.likely(explanation) == likely)
  }
}
