public import AttuneModel
public import AttuneScoring

/// People and settings, ready to be scored each in each.
public struct Match: Sendable {
  public let engine: Engine
  public let people: [CompiledProfile]
  public let batch: Batch
  public let asOf: CalendarDate
  public let use: SensoryProfile.Consent.Use

  public init(
    _ people: [CompiledProfile],
    _ settings: [CompiledSetting],
    engine: Engine,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) {
    self.engine = engine
    self.people = people
    self.asOf = asOf
    self.use = use
    batch = Batch(settings, engine: engine)
  }

  public var settings: [CompiledSetting] { batch.settings }

  /// The pairings of a run of people with every setting: one row for each person, in order.
  ///
  /// Runs can be computed at once, in any order; the rows do not depend on how they are cut.
  public func rows(_ run: Range<Int>) -> [[Pairing]] {
    let people = people[run]
    return zip(people, batch.scores(Array(people))).map { person, scores in
      zip(settings, scores).map { setting, score in
        engine.pairing(person, in: setting, score: score, asOf: asOf, use: use)
      }
    }
  }

  /// What a pairing that is shown is explained with.
  public func detail(row: Int, column: Int) -> (explanation: Explanation, flags: [Flag]) {
    let (person, setting) = (people[row], settings[column])
    return (
      engine.explain(person, in: setting),
      engine.flags(person, in: setting, asOf: asOf, use: use)
    )
  }
}
