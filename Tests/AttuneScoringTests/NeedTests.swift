import AttuneModel
import AttuneScoring
import Testing

/// What a profile says of needs, and what then counts (method 1 and 2).
struct NeedTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let profile: String
    let need: String
    let z: Double
    let origin: NeedState.Origin

    init(_ name: String, _ profile: String, _ need: String, _ z: Double, _ origin: NeedState.Origin)
    {
      self.name = name
      self.profile = profile
      self.need = need
      self.z = z
      self.origin = origin
    }

    var testDescription: String { name }
  }

  static let aasp = "instruments: {aasp: {sensory-sensitivity: 45, sensation-avoiding: 30}}\n"
  static let bySenseAndProfile =
    "instruments: {spm: {hearing: 60}, aasp: {sensory-sensitivity: 75, sensation-avoiding: 75}}\n"
  static let oldProfile: NeedState.Origin = .instrument("Adolescent/Adult Sensory Profile")
  static let newProfile: NeedState.Origin = .instrument("Sensory Profile 2")
  static let measure: NeedState.Origin = .instrument("Sensory Processing Measure")

  static let examples = [
    Example("a term", "senses: {hearing: more}", "hearing", 1.383, .stated),
    Example("a number", "senses: {hearing: -1.25}", "hearing", -1.25, .stated),
    Example(
      "the larger of sensitivity and avoiding",
      "senses: {hearing: {sensitivity: less, avoiding: more}}",
      "hearing",
      1.383,
      .stated
    ),
    Example(
      "the larger, the other way round",
      "senses: {hearing: {sensitivity: 0.5, avoiding: -2}}",
      "hearing",
      0.5,
      .stated
    ),
    Example("avoiding alone", "senses: {hearing: {avoiding: less}}", "hearing", -1.383, .stated),
    Example(
      "seeking is a need of its own",
      "senses: {hearing: {sensitivity: much more, seeking: much less}}",
      "hearing.seeking",
      -2.373,
      .stated
    ),
    Example(
      "seeking lowers no sensitivity",
      "senses: {hearing: {sensitivity: much more, seeking: much more}}",
      "hearing",
      2.373,
      .stated
    ),
    Example(
      "low registration lowers nothing",
      "senses: {hearing: {sensitivity: more, registration: much more}}",
      "hearing",
      1.383,
      .stated
    ),
    Example(
      "low registration alone states nothing",
      "senses: {hearing: {registration: much more}}",
      "hearing",
      1.1865,
      .unstated
    ),
    Example("a need", "needs: {privacy: much less}", "privacy", -2.373, .stated),
    Example("a sense among the needs", "needs: {sight: more}", "sight", 1.383, .stated),
    Example("nothing", "", "privacy", 1.1865, .unstated),
    Example(
      "only how much it matters",
      "needs: {privacy: {matters: 5}}",
      "privacy",
      1.1865,
      .unstated
    ),
    Example("unlisted", "unlisted: similar", "privacy", 0, .unlisted),
    Example(
      "unlisted seeking in a sense that is listed",
      "senses: {hearing: more}\nunlisted: similar",
      "hearing.seeking",
      0,
      .unlisted
    ),
    Example("the larger quadrant total", aasp, "touch", 1.5, oldProfile),
    Example(
      "a quadrant total for seeking",
      "instruments: {aasp: {sensation-seeking: 75}}",
      "movement.seeking",
      3,
      oldProfile
    ),
    Example("a sense that totals do not speak for", aasp, "temperature", 1.1865, .unstated),
    Example(
      "quadrant bands",
      "instruments: {sp2: {sensitivity: less, avoiding: much more}}",
      "sight",
      2.373,
      newProfile
    ),
    Example(
      "totals come before bands",
      "instruments: {aasp: {sensory-sensitivity: 45}, sp2: {avoiding: much more}}",
      "sight",
      1.5,
      oldProfile
    ),
    Example("a T-score comes before a total", bySenseAndProfile, "hearing", 1, measure),
    Example("a total where there is no T-score", bySenseAndProfile, "sight", 3, oldProfile),
    Example(
      "a rating comes before every instrument",
      "senses: {hearing: less}\n" + bySenseAndProfile,
      "hearing",
      -1.383,
      .stated
    ),
    Example(
      "an instrument comes before unlisted",
      "unlisted: similar\n" + aasp,
      "smell",
      1.5,
      oldProfile
    ),
    Example(
      "retreat from the largest avoiding",
      "senses: {hearing: {avoiding: more}, touch: {avoiding: much more}, sight: 3}",
      "retreat",
      2.373,
      .avoiding
    ),
    Example("retreat from an instrument", aasp, "retreat", -1 + 2 * 3.5 / 15, .avoiding),
    Example(
      "retreat from avoiding comes before unlisted",
      "senses: {hearing: {avoiding: less}}\nunlisted: similar",
      "retreat",
      -1.383,
      .avoiding
    ),
    Example(
      "retreat as it was rated",
      "senses: {hearing: {avoiding: much more}}\nneeds: {retreat: less}",
      "retreat",
      -1.383,
      .stated
    ),
    Example("retreat without avoiding", "senses: {hearing: more}", "retreat", 1.1865, .unstated),
  ]

  @Test(arguments: examples)
  func `z comes from the first source that speaks`(_ example: Example) throws {
    let person = try Pairings.person(example.profile)
    let state = person.needs[try Pairings.need(example.need)]
    #expect(abs(state.z.value - example.z) < 1e-12)
    #expect(state.origin == example.origin)
    #expect(state.isUnstated == (example.origin == .unstated))
  }

  @Test func `the band is that of the source`() throws {
    let person = try Pairings.person(
      "senses: {hearing: more, sight: 2}\nunlisted: similar\ninstruments: {spm: {touch: 50}}"
    )
    let bands = try ["hearing", "sight", "privacy", "touch"].map { need in
      person.needs[try Pairings.need(need)].z.band
    }
    #expect(bands == [1...2, 1.5...2.5, -1...1, -0.5...0.5])
    #expect(try Pairings.person().needs[0].z.band == 0...2.373)
  }

  @Test(arguments: [
    ("noise.level", "", true), ("noise.slams", "", false),
    ("noise.slams", "limits: {noise.slams: {intolerable: 5 per hour}}", true),
    ("noise.slams", "limits: {noise.slams: {night: {intolerable: 5 per hour}}}", true),
    ("noise.slams", "requires: [{factor: noise.slams, at-most: 5 per hour}]", true),
    ("noise.slams", "triggers: [{factor: noise.slams, severity: serious}]", true),
    ("noise.slams", "vetoes: [{factor: noise.slams}]", false),
    ("noise.slams", "senses: {hearing: much more}", false), ("sound.choice", "", false),
    ("sound.choice", "senses: {hearing: {seeking: more}}", true),
    ("sound.choice", "senses: {hearing: {seeking: 1.383}}", true),
    ("sound.choice", "senses: {hearing: {seeking: 1.382}}", false),
    ("sound.choice", "unlisted: similar", false), ("sight.flashing", "", false),
    ("sight.flashing", "conditions: [photosensitive-epilepsy]", true),
    ("sight.flashing", "conditions: [epilepsy]", false), ("light.dim", "senses: {sight: 3}", false),
  ])
  func `a factor counts for whom it matters`(id: String, profile: String, counts: Bool) throws {
    let person = try Pairings.person(profile)
    #expect(person.counts[try Pairings.slot(id)] == counts)
  }

  @Test(arguments: [
    ("senses: {hearing: similar}", 0.27), ("senses: {hearing: much more}", 1),
    ("senses: {hearing: 3}", 1), ("senses: {hearing: 1.1865}", 0.27 + 0.73 / 2),
    ("senses: {hearing: -1.5}", 0.135), ("senses: {hearing: -3}", 0), ("", 0.27 + 0.73 / 2),
    ("senses: {hearing: 3}\nneeds: {hearing: {matters: 2}}", 0.4),
    ("needs: {hearing: {matters: 0}}", 0),
    ("needs: {hearing: {matters: 1}}\nlimits: {noise.level: {intolerable: 60 dB}}", 1),
    ("senses: {hearing: -3}\nlimits: {noise.level: {night: {intolerable: 45 dB}}}", 0),
  ])
  func `importance of hearing by day`(profile: String, importance: Double) throws {
    let person = try Pairings.person(profile)
    let found = person.importance(slot: try Pairings.slot("noise.level"), period: .day)
    #expect(abs(found - importance) < 1e-12)
  }

  @Test func `a limit counts fully in the periods it covers, and at night too`() throws {
    let slot = try Pairings.slot("noise.level")
    let all = try Pairings.person(
      "senses: {hearing: -3}\nlimits: {noise.level: {intolerable: 60 dB}}"
    )
    #expect(Period.allCases.map { all.importance(slot: slot, period: $0) } == [1, 1, 1])
    let night = try Pairings.person(
      "senses: {hearing: -3}\nlimits: {noise.level: {night: {intolerable: 45 dB}}}"
    )
    #expect(Period.allCases.map { night.importance(slot: slot, period: $0) } == [0, 0, 1])
  }
}
