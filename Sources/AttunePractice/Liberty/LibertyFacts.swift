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
  }

  public let profile: SensoryProfile
  public let register: Register
  /// The test of the day of asking; `nil` if the data has none for it.
  public let test: LibertySheet.Test?
  public let parts: [Part]
  /// Restrictions that reach the person and stand under no heading.
  public let otherRestrictions: [RegisterEntry]

  public init(
    of person: CompiledProfile,
    in setting: CompiledSetting,
    register: Register,
    engine: Engine
  ) {
    let sheet = engine.catalogue.practice.liberty
    let reaching = register.entries.map { entries in
      entries.filter { $0.restriction.reaches(person.person) }
    }
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    profile = person.profile
    self.register = register
    test = sheet.test(on: register.asOf)
    parts = sheet.headings.map { heading in
      Part(
        heading: heading,
        features: heading.factors.map { Self.feature($0, view, hours, engine.layout) },
        restrictions: reaching?.filter { heading.types.contains($0.restriction.type) }
      )
    }
    let told = Set(sheet.headings.flatMap(\.types))
    otherRestrictions = (reaching ?? []).filter { !told.contains($0.restriction.type) }
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
