public import AttuneModel
public import AttunePlacement
public import AttuneScoring

/// A pairing as it is, and as it would be with other readings or with adjustments made.
public struct WhatIf: Sendable {
  /// A reading with another value.
  public struct Reading: Hashable, Sendable {
    /// The position of the reading in the catalogue.
    public let reading: Int
    /// The position of the space among those of the assessment; `nil` is everywhere.
    public let space: Int?
    /// `nil` is always.
    public let period: Period?
    public let value: Double

    public init(reading: Int, space: Int?, period: Period?, value: Double) {
      self.reading = reading
      self.space = space
      self.period = period
      self.value = value
    }
  }

  /// A person before and after.
  public struct Side: Sendable {
    public let pairing: Pairing
    public let explanation: Explanation
    public let flags: [Flag]
  }

  public let person: CompiledProfile
  public let setting: CompiledSetting
  public let readings: [Reading]
  public let candidates: [Candidate]
  public let before: Side
  public let after: Side
  /// For what is tried and would not be offered to this person: why not.
  public let warnings: [LeftOut]
  public let questions: [Plan.Question]
  /// Those of the readings that change nothing for this person: they do not count, or do not apply.
  public let withoutEffect: [Reading]
}

extension Planner {
  /// Everywhere an adjustment could be made, or in the one space that is named.
  public func candidates(of adjustment: Adjustment, in space: Int?) -> [Candidate] {
    guard let offer = adjustment.offer else { return [] }
    return search(PlanLimits()).places(adjustment, offer).filter {
      space == nil || $0.space == space
    }
  }

  /// The first person of the planner with these readings and adjustments.
  ///
  /// Readings are taken first, and adjustments act on them.
  ///
  /// - Precondition: There is a person.
  public func whatIf(_ readings: [WhatIf.Reading], with candidates: [Candidate]) -> WhatIf {
    let person = people[0]
    let view = setting.view(for: person.person)
    let made = readings.map { alterations($0, in: view) }
    let given = setting.showing(view.altered(made.flatMap(\.self), engine))
    let planner = Planner(for: [person], others: others, in: given, engine: engine, asOf: asOf)
    let search = search(PlanLimits())
    return WhatIf(
      person: person,
      setting: setting,
      readings: readings,
      candidates: candidates,
      before: side(of: person, in: setting),
      after: side(of: person, in: planner.changed(candidates, for: person)),
      warnings: candidates.flatMap { candidate in
        (people + others).compactMap { search.refusal(of: candidate, by: $0) }.map {
          LeftOut(adjustment: candidate.adjustment, space: candidate.space, reason: $0)
        }
      },
      questions: candidates.flatMap(questions),
      withoutEffect: readings.indices.filter { place in
        !made[place].contains { person.counts[$0.slot] }
      }
      .map { readings[$0] }
    )
  }

  private func alterations(_ reading: WhatIf.Reading, in view: SettingView) -> [Alteration] {
    view.cells(in: reading.space, reading.period).flatMap { cell in
      engine.catalogue.readings[reading.reading].factors.compactMap { factor -> Alteration? in
        let slot = engine.layout.slots[factor]
        guard view.state(slot: slot, cell: cell) != .absent else { return nil }
        return Alteration(
          slot: slot,
          cell: cell,
          operation: .set,
          amounts: reading.value...reading.value,
          worse: engine.catalogue.factors[factor].worse
        )
      }
    }
  }

  private func side(of person: CompiledProfile, in setting: CompiledSetting) -> WhatIf.Side {
    WhatIf.Side(
      pairing: pairing(person, in: setting),
      explanation: engine.explain(person, in: setting),
      flags: engine.flags(person, in: setting, asOf: asOf, use: .plan)
    )
  }
}
