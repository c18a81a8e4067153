public import AttuneModel
internal import AttuneScoring

extension Household {
  /// What a reading comes to in one place with everyone there.
  public struct Sum: Hashable, Sendable {
    /// The position of the reading in the catalogue.
    public let reading: Int
    /// `nil` in a setting without spaces, and for what is counted for the whole place.
    public let space: Space?
    /// `nil` for what is counted for the whole place.
    public let period: Period?
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

  /// What the members bring together, by reading, space and period; of what is counted for the whole
  /// place, once.
  public var sums: [Sum] {
    let view = setting.usual
    let joining = PresenceJoining(engine: engine)
    let brought = members.map { member in
      joining.contributions(of: member.person, to: member.person, in: setting)
    }
    let isOfWhole = { (reading: Int) in
      members.flatMap { $0.person.profile.presence ?? [] }
        .filter { $0.reading == reading }.allSatisfy(joining.isOfWholeSetting)
    }
    let sums = view.cells.indices.flatMap { place -> [Sum] in
      let cell = view.cells[place]
      let here = brought.map { $0.filter { $0.space == cell.space && $0.period == cell.period } }
      let readings = Set(here.flatMap { $0.map(\.reading) }).sorted()
      return readings.compactMap { sum(of: $0, at: place, view, here, isOfWhole: isOfWhole($0)) }
    }
    // One for each cell is the same for all, where it is of the whole place.
    var told: Set<Sum> = []
    return sums.filter { told.insert($0).inserted }.sorted { lhs, rhs in
      (lhs.reading, lhs.space?.id.text ?? "", lhs.period?.rawValue ?? -1)
        < (rhs.reading, rhs.space?.id.text ?? "", rhs.period?.rawValue ?? -1)
    }
  }

  private func sum(
    of reading: Int,
    at place: Int,
    _ view: SettingView,
    _ brought: [[Contribution]],
    isOfWhole: Bool
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
      space: isOfWhole ? nil : view.space(of: place),
      period: isOfWhole ? nil : view.cells[place].period,
      read: read,
      together: all.dropFirst().reduce(first) { combine.joined($0, $1) ?? $0 },
      people: brought.count { $0.contains { $0.reading == reading } }
    )
  }

  /// Restrictions of this home that one person needs and others live, or would live, under.
  ///
  /// - Returns: `nil` if the home has no register.
  public var contagions: [Contagion]? {
    setting.assessment.restrictions.map { restrictions in
      restrictions.compactMap { contagion($0, from: nil) }
    }
  }

  /// The same for restrictions that newcomers would bring; `homes` are where they live now, as far as
  /// it was audited.
  public func contagions(broughtFrom homes: [PersonID: Assessment]) -> [Contagion] {
    members.filter(\.isNewcomer).flatMap { member -> [Contagion] in
      let person = member.person.person
      guard let home = homes[person] else { return [] }
      return (home.restrictions ?? [])
        .filter {
          $0.neededBy.contains(person) && $0.appliesTo == .everyone && !engine.catalogue.isToEnd($0)
        }
        .compactMap { contagion($0, from: home.setting) }
    }
  }

  private func contagion(_ restriction: Restriction, from home: SettingID?) -> Contagion? {
    let everyone = (setting.assessment.residents ?? []) + members.map(\.person.person)
    let people = Set(everyone).sorted()
    let needed = restriction.neededBy.filter(people.contains)
    let falls = people.filter { restriction.reaches($0) && !restriction.neededBy.contains($0) }
    guard !needed.isEmpty, !falls.isEmpty else { return nil }
    return Contagion(
      restriction: restriction,
      comesFrom: home,
      neededBy: needed,
      fallsOn: falls
    )
  }
}
