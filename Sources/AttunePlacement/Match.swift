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
    let people = Array(people[run])
    let scores = batch.scores(people)
    var rows = people.map { _ in [Pairing]() }
    for row in rows.indices { rows[row].reserveCapacity(settings.count) }
    for (column, setting) in settings.enumerated() {
      let floors = engine.floors(people, in: setting, asOf: asOf, use: use)
      for (row, person) in people.enumerated() {
        let pairing = Pairing(person.person, setting.setting, scores[row][column], floors[row])
        rows[row].append(pairing)
      }
    }
    return rows
  }

  /// The flags of a pairing, without what else explains it.
  public func flags(row: Int, column: Int) -> [Flag] {
    engine.flags(people[row], in: settings[column], asOf: asOf, use: use)
  }

  /// What a pairing that is shown is explained with.
  public func detail(row: Int, column: Int) -> (explanation: Explanation, flags: [Flag]) {
    let (person, setting) = (people[row], settings[column])
    return (engine.explain(person, in: setting), flags(row: row, column: column))
  }
}
