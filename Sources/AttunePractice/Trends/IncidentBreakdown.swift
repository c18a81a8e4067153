public import AttuneModel

/// The incidents of the months with complete records by type, place and part of the day.
///
/// There is none by person: the numbers are small, and people are not ranked.
public struct IncidentBreakdown: Hashable, Sendable {
  /// Those of one kind.
  public struct Part<Kind: Hashable & Sendable>: Hashable, Sendable {
    public let kind: Kind
    public let rate: Rate
  }

  /// The months that are broken down.
  public let months: [CalendarMonth]
  /// Months of which the return states a number, which cannot be broken down.
  public let stated: [CalendarMonth]
  public let all: Rate
  /// By the id of the type; `nil` is without force.
  ///
  /// An incident with two types is in two parts.
  public let byType: [Part<String?>]
  public let byPlace: [Part<PlacedIncident.Place>]
  /// All periods, in order.
  public let byPeriod: [Part<Period>]

  /// - Returns: `nil` if no month has complete records.
  public init?(
    _ series: MonthlySeries,
    _ incidents: [PlacedIncident],
    scope: IncidentScope,
    per: Double
  ) {
    let complete = series.months.filter { $0.ground == .records }
    let exposure = complete.compactMap(\.rate).reduce(0) { $0 + $1.exposure }
    let isComplete = Set(complete.map(\.month))
    let counted = incidents.filter { isComplete.contains($0.month) && scope.contains($0) }
    let rate = { (count: Int) in try? Rate(count: count, exposure: exposure, per: per) }
    guard let all = rate(counted.count) else { return nil }
    months = complete.map(\.month)
    stated = series.months.filter { $0.ground == .stated }.map(\.month)
    self.all = all
    let types = Set(counted.flatMap { $0.incident.types.map(\.type) }).sorted()
    let forced = types.compactMap { type in
      rate(counted.count { $0.incident.types.contains { $0.type == type } })
        .map { Part(kind: Optional(type), rate: $0) }
    }
    let unforced = counted.count { $0.incident.types.isEmpty }
    byType =
      forced
      + (unforced > 0 ? [rate(unforced)].compactMap(\.self) : []).map { Part(kind: nil, rate: $0) }
    byPlace = Set(counted.map(\.place)).sorted().compactMap { place in
      rate(counted.count { $0.place == place }).map { Part(kind: place, rate: $0) }
    }
    byPeriod = Period.allCases.compactMap { period in
      rate(counted.count { $0.period == period }).map { Part(kind: period, rate: $0) }
    }
  }
}

extension MonthlySeries.Month {
  /// On what its count rests; `nil` if it has none.
  public var ground: MonthlySeries.Ground? {
    if case .counted(_, let ground) = content { ground } else { nil }
  }
}
