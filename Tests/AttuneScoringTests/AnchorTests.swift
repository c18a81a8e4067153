import AttuneModel
import AttuneScoring
import Testing

/// From where to where a factor presses on a person (method 3), worked out by hand.
struct AnchorTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let profile: String
    let factor: String
    let period: Period
    let comfortable: Double
    let intolerable: Double
    /// Which of the two the person stated: "", "c", "i" or "ci".
    let stated: String

    init(
      _ name: String,
      _ profile: String,
      _ factor: String,
      _ period: Period = .day,
      from comfortable: Double,
      to intolerable: Double,
      stated: String = ""
    ) {
      self.name = name
      self.profile = profile
      self.factor = factor
      self.period = period
      self.comfortable = comfortable
      self.intolerable = intolerable
      self.stated = stated
    }

    var testDescription: String { name }
  }

  static func level(_ limit: String, z: Double = 0) -> String {
    "senses: {hearing: \(z)}\nlimits: {noise.level: \(limit)}"
  }

  static let shifted = [
    Example("similar to most", "senses: {hearing: 0}", "noise.level", from: 35, to: 80),
    Example("z of 2", "senses: {hearing: 2}", "noise.level", from: 30.5, to: 66.5),
    Example("z of -2", "senses: {hearing: -2}", "noise.level", from: 39.5, to: 93.5),
    Example("z of 3", "senses: {hearing: 3}", "noise.level", from: 28.25, to: 59.75),
    Example(
      "the night has its own",
      "senses: {hearing: 2}",
      "noise.level",
      .night,
      from: 27.85,
      to: 45.05
    ),
    Example(
      "an end of what is possible stays",
      "senses: {hearing: 2}",
      "noise.alarms",
      from: 0,
      to: 4.9
    ),
    Example("less is worse", "needs: {predictability: 2}", "routine.notice", from: 26.4, to: 7.2),
    Example(
      "less is worse, and moves",
      "senses: {temperature: 2}",
      "temperature.cold",
      from: 18.2,
      to: 16.6
    ),
    Example(
      "nothing stated",
      "",
      "noise.level",
      from: 35 - 0.05 * 1.1865 * 45,
      to: 80 - 0.15 * 1.1865 * 45
    ),
  ]

  static let stated = [
    Example(
      "both",
      level("{comfortable: 40 dB, intolerable: 55 dB}", z: 3),
      "noise.level",
      from: 40,
      to: 55,
      stated: "ci"
    ),
    Example(
      "comfortable alone leaves the other where it is",
      level("{comfortable: 40 dB}"),
      "noise.level",
      from: 40,
      to: 80,
      stated: "c"
    ),
    Example(
      "comfortable alone moves the other to keep a quarter of the band",
      level("{comfortable: 75 dB}"),
      "noise.level",
      from: 75,
      to: 86.25,
      stated: "c"
    ),
    Example(
      "intolerable alone leaves the other where it is",
      level("{intolerable: 55 dB}", z: 2),
      "noise.level",
      from: 30.5,
      to: 55,
      stated: "i"
    ),
    Example(
      "intolerable alone moves the other to keep a quarter of the band",
      level("{intolerable: 40 dB}"),
      "noise.level",
      from: 28.75,
      to: 40,
      stated: "i"
    ),
    Example(
      "a quarter of the band of the period",
      level("{night: {intolerable: 33 dB}}"),
      "noise.level",
      .night,
      from: 27.625,
      to: 33,
      stated: "i"
    ),
    Example(
      "where less is worse, comfortable is kept above",
      "needs: {predictability: 0}\nlimits: {routine.notice: {intolerable: 20 h}}",
      "routine.notice",
      from: 26,
      to: 20,
      stated: "i"
    ),
    Example(
      "where less is worse, intolerable is kept below",
      "needs: {predictability: 0}\nlimits: {routine.notice: {comfortable: 3 h}}",
      "routine.notice",
      from: 3,
      to: -3,
      stated: "c"
    ),
    Example(
      "a period wins over all",
      level(
        "{comfortable: 40 dB, intolerable: 55 dB, evening: {comfortable: 50 dB, intolerable: 70 dB}}"
      ),
      "noise.level",
      .evening,
      from: 50,
      to: 70,
      stated: "ci"
    ),
    Example(
      "a period says nothing of others",
      level("{evening: {comfortable: 50 dB, intolerable: 70 dB}}"),
      "noise.level",
      from: 35,
      to: 80
    ),
  ]

  static let nights = [
    Example(
      "a limit for all is not laxer than the night",
      level("{comfortable: 40 dB, intolerable: 55 dB}"),
      "noise.level",
      .night,
      from: 30,
      to: 51.5
    ),
    Example(
      "a stricter limit for all stands at night",
      level("{comfortable: 25 dB, intolerable: 45 dB}"),
      "noise.level",
      .night,
      from: 25,
      to: 45,
      stated: "ci"
    ),
    Example(
      "each anchor for itself",
      level("{comfortable: 25 dB, intolerable: 60 dB}"),
      "noise.level",
      .night,
      from: 25,
      to: 51.5,
      stated: "c"
    ),
    Example(
      "a limit for the night stands, however lax",
      level("{comfortable: 20 dB, night: {comfortable: 45 dB, intolerable: 60 dB}}"),
      "noise.level",
      .night,
      from: 45,
      to: 60,
      stated: "ci"
    ),
    Example(
      "a factor of the night alone takes the limit as it is",
      "needs: {privacy: 0}\n"
        + "limits: {privacy.night-checks: {comfortable: 2 per hour, intolerable: 6 per hour}}",
      "privacy.night-checks",
      .night,
      from: 2,
      to: 6,
      stated: "ci"
    ),
    Example(
      "where less is worse, the stricter is the higher",
      "senses: {temperature: 0}\nlimits: {temperature.cold: {comfortable: 15 °C, intolerable: 10 °C}}",
      "temperature.cold",
      .night,
      from: 18,
      to: 16
    ),
    Example(
      "where less is worse, a stricter limit stands",
      "senses: {temperature: 0}\nlimits: {temperature.cold: {comfortable: 20 °C, intolerable: 15 °C}}",
      "temperature.cold",
      .night,
      from: 20,
      to: 16,
      stated: "c"
    ),
  ]

  @Test(arguments: shifted + stated + nights)
  func `anchors by hand`(_ example: Example) throws {
    let person = try Pairings.person(example.profile)
    let slot = try Pairings.slot(example.factor)
    let anchors = try #require(person.anchors(slot: slot, period: example.period))
    #expect(abs(anchors.comfortable - example.comfortable) < 1e-12)
    #expect(abs(anchors.intolerable - example.intolerable) < 1e-12)
    #expect(anchors.comfortableIsStated == example.stated.contains("c"))
    #expect(anchors.intolerableIsStated == example.stated.contains("i"))
  }

  @Test func `there are none where a factor does not apply`() throws {
    let person = try Pairings.person(
      "limits: {routine.notice: {comfortable: 3 h}, light.night: {intolerable: 5 lx}}"
    )
    #expect(person.anchors(slot: try Pairings.slot("routine.notice"), period: .night) == nil)
    #expect(person.anchors(slot: try Pairings.slot("light.night"), period: .day) == nil)
  }

  @Test(arguments: [(30.0, 0.0), (40, 0), (45, 0.25), (50, 0.5), (60, 1), (99, 1)])
  func `strain goes from 0 to 1 between the anchors`(value: Double, strain: Double) throws {
    let person = try Pairings.person(Self.level("{comfortable: 40 dB, intolerable: 60 dB}"))
    let anchors = try #require(
      person.anchors(slot: try Pairings.slot("noise.level"), period: .day)
    )
    #expect(anchors.strain(of: value) == strain)
  }
}
