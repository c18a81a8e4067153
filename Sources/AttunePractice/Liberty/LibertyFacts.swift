public import AttuneModel
public import AttuneScoring

/// The facts about one person in one place that a view on their liberty is formed on, as far as files
/// have them.
public struct LibertyFacts: Sendable {
  /// A feature of the place where the person spends time.
  public struct Feature: Hashable, Sendable {
    /// The position of the factor in the catalogue.
    public let factor: Int
    /// What was read, the least and the most of all places and times; `nil` if nothing was.
    public let values: ClosedRange<Double>?
    /// True if it was not read everywhere.
    public let isPartlyUnknown: Bool
  }

  /// The facts under one heading.
  public struct Part: Sendable {
    public let heading: LibertySheet.Heading
    public let features: [Feature]
    /// Restrictions of these types that reach the person; `nil` if nobody recorded whether there are any.
    public let restrictions: [RegisterEntry]?
    /// Of the person's records of force, those of these types.
    public let force: [PersonForce.Use]
    /// True if force is among what stands here, so that it is told where there is no record of it.
    public let isOfForce: Bool
  }

  public let profile: SensoryProfile
  public let register: Register
  /// The test of the day of asking; `nil` if the data has none for it.
  public let test: LibertySheet.Test?
  public let parts: [Part]
  public let force: PersonForce
  /// What stands under no heading: restrictions that reach the person, and records of force.
  public let otherRestrictions: [RegisterEntry]
  public let otherForce: [PersonForce.Use]

  /// - Parameters:
  ///   - person: Whom the sheet is about, with a profile that may be used for it.
  ///   - setting: The place.
  ///   - register: The register of the place on the day of asking.
  ///   - records: All records of force that there are, of whomever; only this person's are kept.
  ///   - unread: How many records could not be read.
  ///   - engine: What looks at the place as this person meets it.
  public init(
    of person: CompiledProfile,
    in setting: CompiledSetting,
    register: Register,
    records: [Incident],
    unread: Int = 0,
    engine: Engine
  ) {
    let catalogue = engine.catalogue
    let force = PersonForce(
      on: person.person,
      in: records,
      at: register.assessment.setting,
      asOf: register.asOf,
      unread: unread,
      catalogue: catalogue
    )
    let ofForce = catalogue.vocabularies.typesOfForce.map(\.id)
    let sheet = engine.catalogue.practice.liberty
    let reaching = register.entries.map { entries in
      entries.filter { $0.restriction.reaches(person.person) }
    }
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    profile = person.profile
    self.register = register
    self.force = force
    test = sheet.test(on: register.asOf, in: register.assessment.nation)
    parts = sheet.headings.map { heading in
      Part(
        heading: heading,
        features: heading.factors.map { Self.feature($0, view, hours, engine.layout) },
        restrictions: reaching?.filter { heading.types.contains($0.restriction.type) },
        force: force.uses.filter { heading.types.contains($0.type) },
        isOfForce: heading.types.contains(where: ofForce.contains)
      )
    }
    let told = Set(sheet.headings.flatMap(\.types))
    otherRestrictions = (reaching ?? []).filter { !told.contains($0.restriction.type) }
    otherForce = force.uses.filter { !told.contains($0.type) }
  }

  /// Every restriction that reaches the person, by id; `nil` if nobody recorded whether there are any.
  public var restrictions: [RegisterEntry]? {
    register.entries?.filter { $0.restriction.reaches(profile.person) }
  }

  private static func feature(
    _ factor: Int,
    _ view: SettingView,
    _ hours: [Double],
    _ layout: FactorLayout
  ) -> Feature {
    let slot = layout.slots[factor]
    let cells = view.cells.indices.filter {
      hours[$0] > 0 && view.state(slot: slot, cell: $0) != .absent
    }
    let values = cells.compactMap { view.value(slot: slot, cell: $0) }
    let range = values.min().flatMap { low in values.max().map { low...$0 } }
    return Feature(factor: factor, values: range, isPartlyUnknown: values.count < cells.count)
  }
}
