public import AttuneModel

/// Something that is not exactly known and changes a load: a reading in a place, or a need.
public struct UncertainInput: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// A reading, by position; in a space and a period, or in all where they are `nil`.
    case reading(Int, space: SpaceID?, period: Period?)
    /// A need of which nothing is stated, by position.
    case need(Int)
  }

  public let subject: Subject
  /// The places in the arrays of a view that it stands for; none for a need.
  let places: [Int]
  /// True if nothing was read there, false if what was read may be off.
  public let isUnread: Bool
}

/// Finds the uncertain inputs of a pairing, in sorted order.
struct UncertainInputs {
  let catalogue: Catalogue
  let layout: FactorLayout
  let person: CompiledProfile
  let view: SettingView
  let hours: [Double]

  private struct Key: Hashable, Comparable {
    let reading: Int
    let space: String?
    let period: Int?
    let isUnread: Bool

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.reading, lhs.space ?? "", lhs.period ?? -1, lhs.isUnread ? 1 : 0)
        < (rhs.reading, rhs.space ?? "", rhs.period ?? -1, rhs.isUnread ? 1 : 0)
    }
  }

  /// Readings by position, space and period; then needs.
  func all() -> [UncertainInput] {
    let readings = readings { place in
      view.states[place] != .absent && view.kind[place] != view.harsh[place]
    }
    let needs = person.needs.indices.filter { isOpen($0) }.map {
      UncertainInput(subject: .need($0), places: [], isUnread: true)
    }
    return readings + needs
  }

  /// Every reading that was read and counts, exactly known or not.
  func read() -> [UncertainInput] {
    readings { view.states[$0] == .read }
  }

  private func readings(where isWanted: (Int) -> Bool) -> [UncertainInput] {
    var places: [Key: [Int]] = [:]
    let lookup = ReadingLookup(view.assessment, asOf: view.asOf)
    for slot in 0..<layout.count where person.counts[slot] {
      for cell in view.cells.indices where hours[cell] > 0 {
        let place = slot * view.cells.count + cell
        if isWanted(place) { places[key(slot, cell, lookup), default: []].append(place) }
      }
    }
    return places.sorted { $0.key < $1.key }.map { key, places in
      UncertainInput(
        subject: .reading(
          key.reading,
          space: view.assessment.spaces?.first { $0.id.text == key.space }?.id,
          period: key.period.flatMap(Period.init) ?? onlyPeriod(of: places, key.reading)
        ),
        places: places,
        isUnread: key.isUnread
      )
    }
  }

  /// The one period of these places, where the reading is taken in others as well.
  private func onlyPeriod(of places: [Int], _ reading: Int) -> Period? {
    let periods = Set(places.map { view.cells[$0 % view.cells.count].period })
    guard periods.count == 1, let period = periods.first else { return nil }
    let factors = catalogue.readings[reading].factors.map { catalogue.factors[$0] }
    return factors.contains { $0.periods.count > 1 } ? period : nil
  }

  /// An unstated need that some factor that counts acts on here.
  private func isOpen(_ need: Int) -> Bool {
    guard person.needs[need].isUnstated else { return false }
    return layout.groups.contains { group in
      group.need == need && group.slots.contains { person.counts[$0] }
    }
  }

  /// The input that a place belongs to.
  ///
  /// What was written once is one input. What was not read is one for each space, or for the
  /// setting where it is usually read there; and one for each period if it is borne differently
  /// in each, as sound is.
  private func key(_ slot: Int, _ cell: Int, _ lookup: ReadingLookup) -> Key {
    let factor = catalogue.factors[layout.factors[slot]]
    let (space, period) = (view.cells[cell].space, view.cells[cell].period)
    guard let reading = catalogue.reading(factor.reading) else {
      preconditionFailure("every factor has a reading")
    }
    let id = space.flatMap { view.assessment.spaces?[$0].id.text }
    let isUnread = view.states[slot * view.cells.count + cell] == .unread
    if isUnread {
      return Key(
        reading: reading,
        space: factor.isOfWholeSetting ? nil : id,
        period: varies(reading) ? period.rawValue : nil,
        isUnread: true
      )
    }
    let found = lookup.found(reading, space: space, period: period)
    return Key(
      reading: reading,
      space: found?.isOfSpace == true ? id : nil,
      period: found?.entry.isOfWholeDay == true ? nil : period.rawValue,
      isUnread: false
    )
  }

  /// True if a factor of the reading has anchors of its own in some period.
  private func varies(_ reading: Int) -> Bool {
    catalogue.readings[reading].factors.contains { position in
      Set(Period.allCases.compactMap { catalogue.factors[position].anchors[$0] }).count > 1
    }
  }
}
