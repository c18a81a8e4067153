public import AttuneModel

/// An incident with its day, its part of the day and its place, as trends count it.
public struct PlacedIncident: Hashable, Sendable {
  /// Where it was, without saying whose room it was.
  public enum Place: Hashable, Sendable {
    /// A space that is no bedroom.
    case space(SpaceID)
    /// Any bedroom: one alone would be one person.
    case bedrooms
    /// In a place that no audit has.
    case elsewhere
    case notRecorded
  }

  public let incident: Incident
  /// By the local clock.
  public let date: CalendarDate
  public let period: Period
  public let place: Place
  /// True if it does not say where it was, or names a space that no audit has, which may be any of them
  /// misspelt.
  public let isPlaceInDoubt: Bool

  public var month: CalendarMonth { CalendarMonth(of: date) }

  /// - Parameters:
  ///   - incident: The record.
  ///   - spaces: The spaces of all audits of its setting.
  ///   - catalogue: The local clock, and where its periods begin.
  public init(_ incident: Incident, spaces: [Space], catalogue: Catalogue) {
    let began = catalogue.clock.time(at: incident.began)
    self.incident = incident
    date = began.date
    period = catalogue.conventions.period(at: began.minuteOfDay)
    let named = spaces.filter { $0.id == incident.space }
    isPlaceInDoubt = incident.space == nil ? incident.place == nil : named.isEmpty
    place =
      if let space = named.first {
        // What was somebody's bedroom in any audit is one person's, whatever it is called since.
        named.contains { $0.use == .bedroom } ? .bedrooms : .space(space.id)
      } else {
        incident.space == nil && incident.place == nil ? .notRecorded : .elsewhere
      }
  }
}

extension PlacedIncident.Place: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.order < rhs.order }

  private var order: (Int, String) {
    switch self {
    case .space(let id): (0, id.text)
    case .bedrooms: (1, "")
    case .elsewhere: (2, "")
    case .notRecorded: (3, "")
    }
  }
}

/// Which incidents are counted.
public struct IncidentScope: Hashable, Sendable {
  /// True if incidents in which no force was used count too.
  public let includesAll: Bool
  /// A type of force, by id; `nil` is any.
  public let type: String?
  /// `nil` is anywhere, also where that is not recorded.
  public let place: PlacedIncident.Place?
  /// `nil` is the whole day.
  public let period: Period?

  public init(
    includesAll: Bool = false,
    type: String? = nil,
    place: PlacedIncident.Place? = nil,
    period: Period? = nil
  ) {
    self.includesAll = includesAll
    self.type = type
    self.place = place
    self.period = period
  }

  /// True if no incident without force is counted.
  public var isOfForce: Bool { !includesAll || type != nil }

  /// True if only some of a kind, a place or a part of the day are counted.
  public var isPart: Bool { type != nil || place != nil || period != nil }

  public func contains(_ placed: PlacedIncident) -> Bool {
    isOfKind(placed) && (place.map { $0 == placed.place } ?? true)
  }

  /// True if nobody knows where an incident was, and it belongs in the count if that was here.
  public func canContain(_ placed: PlacedIncident) -> Bool {
    place != nil && placed.isPlaceInDoubt && isOfKind(placed)
  }

  private func isOfKind(_ placed: PlacedIncident) -> Bool {
    let types = placed.incident.types.map(\.type)
    return (includesAll || !types.isEmpty)
      && (type.map(types.contains) ?? true)
      && (period.map { $0 == placed.period } ?? true)
  }
}
