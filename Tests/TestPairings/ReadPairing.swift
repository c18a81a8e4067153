package import AttuneModel
package import AttunePlacement
package import AttuneScoring

/// A person and a setting, ready to be scored.
package struct ReadPairing: Sendable {
  package let engine: Engine
  package let person: CompiledProfile
  package let setting: CompiledSetting
  package let asOf: CalendarDate

  package init(
    engine: Engine,
    person: CompiledProfile,
    setting: CompiledSetting,
    asOf: CalendarDate
  ) {
    self.engine = engine
    self.person = person
    self.setting = setting
    self.asOf = asOf
  }

  package var catalogue: Catalogue { engine.catalogue }

  package var explanation: Explanation { engine.explain(person, in: setting) }

  package var flags: [Flag] { flags(for: .assess) }

  package func flags(for use: SensoryProfile.Consent.Use) -> [Flag] {
    engine.flags(person, in: setting, asOf: asOf, use: use)
  }

  package var pairing: Pairing {
    engine.pairing(
      person,
      in: setting,
      score: engine.score(person, in: setting),
      asOf: asOf,
      use: .assess
    )
  }
}
