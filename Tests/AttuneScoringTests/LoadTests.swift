import AttuneModel
import AttuneScoring
import Testing

/// Loads, shares and coverage (method 4 and 5), worked out by hand.
struct LoadTests {
  /// Somebody with a limit of 40 to 60 dB for sound in every period; W is 1 there.
  static let bounded = limits(["noise.level"])

  static func limits(_ factors: [String]) -> String {
    "unlisted: similar\nlimits:\n"
      + factors.map { factor in
        let range = "comfortable: 40 dB, intolerable: 60 dB"
        return "  \(factor): {\(range), night: {\(range)}}\n"
      }
      .joined()
  }

  @Test(arguments: [
    ("40 dB", 0.0), ("50 dB", 0.25), ("55 dB", 0.5625), ("60 dB", 1), ("90 dB", 1),
    ("not-applicable", 0),
  ])
  func `one factor loads with the square of its strain`(reading: String, load: Double) throws {
    let setting = try Pairings.setting(only: ["noise.level": reading])
    let score = try Pairings.score(Self.bounded, in: setting)
    #expect(abs(score.load - load) < 1e-12)
    #expect(score.loadLow == score.load && score.loadHigh == score.load)
    #expect(score.coverage == 1)
  }

  @Test func `features of one kind overlap, and needs add`() throws {
    let sounds = Self.limits(["noise.level", "noise.peak"])
    let overlap = try Pairings.score(
      sounds,
      in: Pairings.setting(only: ["noise.level": "50 dB", "noise.peak": "50 dB"])
    )
    #expect(abs(overlap.load - (2 * 0.0625 * 0.0625).squareRoot().squareRoot()) < 1e-12)
    let two =
      Self.bounded + "  sight.clutter: {comfortable: 40 %, intolerable: 60 %, "
      + "night: {comfortable: 40 %, intolerable: 60 %}}\n"
    let day = "{day: 50 dB, evening: 50 dB, night: 20 dB}"
    let added = try Pairings.score(
      two,
      in: Pairings.setting(only: ["noise.level": day, "sight.clutter": "50 %"])
    )
    // Clutter weighs half, which its press has squared: 1/16 + 1/64 by day.
    #expect(abs(added.load - (16.0 / 24 * 0.078125 * 0.078125).squareRoot().squareRoot()) < 1e-12)
  }

  @Test func `a setting is near its worst hours, not at their mean`() throws {
    let evening = "{day: 40 dB, evening: 60 dB, night: 40 dB}"
    let score = try Pairings.score(
      Self.bounded,
      in: Pairings.setting(only: ["noise.level": evening])
    )
    #expect(abs(score.load - (4.0 / 24).squareRoot().squareRoot()) < 1e-12)
    #expect(score.level == .high)
  }

  @Test func `importance enters squared, and a weight with it`() throws {
    let matters = "senses: {hearing: 0}\nneeds: {hearing: {matters: 3}}\nunlisted: similar"
    let loud = try Pairings.score(matters, in: Pairings.setting(only: ["noise.level": "100 dB"]))
    #expect(abs(loud.load - 0.6) < 1e-12)
    let services = "unlisted: similar\nlimits: {noise.services: {comfortable: 30, intolerable: 50}}"
    let hum = try Pairings.score(services, in: Pairings.setting(only: ["noise.services": "50"]))
    #expect(abs(hum.load - 0.5) < 1e-12)
  }

  @Test func `shares are exact`() throws {
    let two =
      Self.limits(["noise.level", "noise.peak"])
      + "  light.bright: {comfortable: 100 lx, intolerable: 300 lx}\n"
    let explanation = try Pairings.explain(
      two,
      in: Pairings.setting(
        only: [
          "noise.level": "{day: 60 dB, evening: 40 dB, night: 40 dB}",
          "noise.peak": "{day: 50 dB, evening: 50 dB, night: 40 dB}",
          "light.level": "{day: 300 lx, evening: 100 lx}",
        ]
      )
    )
    // By day: sound √(1 + 1/256), light 1; in the evening sound 1/16 alone.
    let sound = (1 + 1.0 / 256).squareRoot()
    let (day, evening) = (12 * (sound + 1) * (sound + 1), 4.0 / 256)
    let ofDay = day / (day + evening)
    let expected: [(String, Period, Double)] = [
      ("noise.level", .day, ofDay * sound / (sound + 1) / (1 + 1.0 / 256)),
      ("noise.peak", .day, ofDay * sound / (sound + 1) / 257),
      ("light.bright", .day, ofDay / (sound + 1)), ("noise.peak", .evening, 1 - ofDay),
    ]
    for (id, period, share) in expected {
      let factor = try Pairings.factor(id)
      let part = try #require(
        explanation.parts.first {
          $0.factor == factor && explanation.view.cells[$0.cell].period == period
        }
      )
      #expect(abs(part.share - share) < 1e-12, "\(id)")
    }
    #expect(explanation.drivers(atLeast: 0.01).count == 2)
    #expect(explanation.drivers(atLeast: 0).count == 3)
  }

  @Test func `a part says what was read and from where to where it presses`() throws {
    let explanation = try Pairings.explain(
      Self.bounded,
      in: Pairings.setting("readings: {noise.level: {day: 50 dB}}")
    )
    let level = try Pairings.factor("noise.level")
    let parts = explanation.parts.filter { $0.factor == level }.sorted { $0.cell < $1.cell }
    #expect(parts.map(\.reading) == [50, nil, nil])
    #expect(parts[0].strain == 0.5)
    #expect(parts[0].importance == 1)
    #expect(parts[0].anchors.comfortable == 40 && parts[0].anchors.intolerable == 60)
    #expect(parts.allSatisfy { !$0.restsOnDefault })
  }

  @Test func `the part that rests on defaults is told`() throws {
    let both = ["noise.level": "80 dB", "noise.alarms": "7 per week"]
    let plain = try Pairings.explain(
      "senses: {hearing: 0}\nunlisted: similar",
      in: Pairings.setting(only: both)
    )
    #expect(abs(plain.defaultAnchorShare - 0.5) < 1e-12)
    let limited = try Pairings.explain(
      "senses: {hearing: 0}\nunlisted: similar\n"
        + "limits: {noise.alarms: {intolerable: 7 per week}}",
      in: Pairings.setting(only: both)
    )
    #expect(limited.defaultAnchorShare == 0)
  }

  @Test func `coverage counts what is known of both sides, squared, by the hour`() throws {
    // Sound by day alone was read; weights and importance are 1, and clutter weighs half.
    let profile = Self.bounded + "  sight.clutter: {intolerable: 60 %}\n"
    let setting = try Pairings.setting(
      only: ["noise.level": "{day: 50 dB}", "sight.clutter": "unknown"]
    )
    let score = try Pairings.score(profile, in: setting)
    #expect(abs(score.coverage - 12 / (24 + 16 * 0.25)) < 1e-12)
    #expect(score.isNotEnoughKnown && score.level == nil)
  }

  @Test func `coverage needs the need as well as the reading`() throws {
    let setting = try Pairings.setting(only: ["noise.level": "50 dB", "sight.clutter": "50 %"])
    // Hearing is stated with an importance of 1; sight is not, and counts as 1.1865.
    let w = 0.5 * (0.21 + 0.79 / 2)
    let score = try Pairings.score("senses: {hearing: 3}", in: setting)
    #expect(abs(score.coverage - 24 / (24 + 16 * w * w)) < 1e-12)
    let limited = try Pairings.score(
      "senses: {hearing: 3}\nlimits: {sight.clutter: {intolerable: 60 %}}",
      in: setting
    )
    #expect(limited.coverage == 1)
    #expect(try Pairings.score("", in: Pairings.setting(only: [:])).coverage == 1)
  }

  @Test func `what is bad at its least is known to be bad`() throws {
    let setting = try Pairings.setting(only: ["noise.level": "90 dB", "routine.changes": "unknown"])
    let profile = "senses: {hearing: 3}\nneeds: {predictability: {matters: 5}}"
    let score = try Pairings.score(profile, in: setting)
    #expect(score.coverage < 0.7)
    #expect(score.levelLow == .veryHigh && score.level == .veryHigh)
  }

  @Test func `a reading past its review date is not known`() throws {
    let audit = try Pairings.assessment("readings: {noise.level: 50 dB}")
    let person = try Pairings.person(Self.bounded)
    let level = try Pairings.slot("noise.level")
    let onTheDay = Pairings.engine.compile(audit, asOf: try CalendarDate("2027-04-03"))
    let dayAfter = Pairings.engine.compile(audit, asOf: try CalendarDate("2027-04-04"))
    #expect(onTheDay.view(for: person.person).value(slot: level, cell: 0) == 50)
    #expect(dayAfter.view(for: person.person).state(slot: level, cell: 0) == .unread)
  }
}
