public import AttuneModel
internal import AttuneScoring

extension Household {
  /// What a reading comes to in one place with everyone there.
  public struct Sum: Hashable, Sendable {
    /// The position of the reading in the catalogue.
    public let reading: Int
    /// `nil` in a setting without spaces.
    public let space: Space?
    public let period: Period
    /// What was read; `nil` if it was not.
    public let read: Double?
    /// With what everyone brings; of a reading that was not read, what they bring alone.
    public let together: Double
    /// How many people bring something to it.
    public let people: Int
  }

  /// A restriction that one person needs and others would live under.
  public struct Contagion: Hashable, Sendable {
    public let restriction: Restriction
    /// `nil` for a restriction of this home; else where a newcomer lives under it now.
    public let comesFrom: SettingID?
    public let neededBy: [PersonID]
    /// Those who would live under it without a reason of their own.
    public let fallsOn: [PersonID]
  }

  /// What the members bring together, by reading, space and period.
  public var sums: [Sum] {
    let view = setting.usual
    let joining = PresenceJoining(engine: engine)
    return view.cells.indices.flatMap { place -> [Sum] in
      let cell = view.cells[place]
      guard view.space(of: place)?.use != .bedroom else { return [] }
      let brought = members.map { self.brought(by: $0.person, in: cell, joining) }
      let readings = Set(brought.flatMap { $0.map(\.reading) }).sorted()
      return readings.compactMap { sum(of: $0, at: place, view, brought) }
    }
    .sorted { lhs, rhs in
      (lhs.reading, lhs.space?.id.text ?? "", lhs.period)
        < (rhs.reading, rhs.space?.id.text ?? "", rhs.period)
    }
  }

  private func brought(
    by person: CompiledProfile,
    in cell: Cell,
    _ joining: PresenceJoining
  ) -> [Contribution] {
    joining.contributions(of: person, to: person, in: setting)
      .filter { $0.space == cell.space && $0.period == cell.period }
  }

  private func sum(
    of reading: Int,
    at place: Int,
    _ view: SettingView,
    _ brought: [[Contribution]]
  ) -> Sum? {
    let combine = engine.catalogue.readings[reading].combine(engine.catalogue)
    let slot = engine.layout.slots[engine.catalogue.readings[reading].factors[0]]
    guard view.state(slot: slot, cell: place) != .absent else { return nil }
    let read = view.value(slot: slot, cell: place)
    let amounts = brought.flatMap { $0 }.filter { $0.reading == reading }.map(\.amount)
    let all = (read.map { [$0] } ?? []) + amounts
    guard let first = all.first else { return nil }
    return Sum(
      reading: reading,
      space: view.space(of: place),
      period: view.cells[place].period,
      read: read,
      together: all.dropFirst().reduce(first) { combine.joined($0, $1) ?? $0 },
      people: brought.count { $0.contains { $0.reading == reading } }
    )
  }

  /// Restrictions that one person needs and others live, or would live, under.
  ///
  /// - Parameter homes: Where newcomers live now, as far as it was audited.
  /// - Returns: Those of this home, then those that newcomers would bring; `nil` if this home has
  ///   no register.
  public func contagions(homes: [PersonID: Assessment]) -> [Contagion]? {
    guard let restrictions = setting.assessment.restrictions else { return nil }
    let everyone = (setting.assessment.residents ?? []) + members.map(\.person.person)
    let people = Set(everyone).sorted()
    let here = restrictions.compactMap { contagion($0, among: people, from: nil) }
    let brought = members.filter(\.isNewcomer).flatMap { member -> [Contagion] in
      let person = member.person.person
      guard let home = homes[person] else { return [] }
      return (home.restrictions ?? [])
        .filter {
          $0.neededBy.contains(person) && $0.appliesTo == .everyone && !engine.catalogue.isToEnd($0)
        }
        .compactMap { contagion($0, among: people, from: home.setting) }
    }
    return here + brought
  }

  private func contagion(
    _ restriction: Restriction,
    among people: [PersonID],
    from setting: SettingID?
  ) -> Contagion? {
    let needed = restriction.neededBy.filter(people.contains)
    let falls = people.filter { restriction.reaches($0) && !restriction.neededBy.contains($0) }
    guard !needed.isEmpty, !falls.isEmpty else { return nil }
    return Contagion(
      restriction: restriction,
      comesFrom: setting,
      neededBy: needed,
      fallsOn: falls
    )
  }
}
