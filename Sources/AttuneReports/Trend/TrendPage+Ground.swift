internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// What is counted, and on what it rests.
  var ground: [Block] {
    let months = trend.series.months
    let counted = months.count { $0.ground == .records }
    let stated = months.count { $0.ground == .stated }
    let without = months.count - counted - stated
    let span = trend.statement.span
    let when = CalendarMonth.words(from: span.lowerBound, to: span.upperBound)
    let parts = [
      (counted, "counted from records"), (stated, "stated by the return"),
      (without, "without a count"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let by = naming.quoted(trend.statement.by).map { " Return by \($0)." } ?? ""
    return [
      .paragraph(
        Line(
          "\(counting). \(when), \(count(months.count, "month", "months")): \(joined(parts)).\(by)"
        )
      )
    ] + rounding + alone
  }

  private var rounding: [Block] {
    let isShown = trend.series.months.contains { $0.ground == .stated }
    guard let step = trend.statement.roundedTo, isShown else { return [] }
    return [
      .paragraph(
        Line(
          "Stated counts were rounded to \(step) before they came here: each is about so many, and its "
            + "interval is wider than is written."
        )
      )
    ]
  }

  private var alone: [Block] {
    guard place.assessment?.peopleThere == 1 else { return [] }
    return [
      .paragraph("One person lives here, so that every number on this setting is about one person.")
    ]
  }

  /// "Incidents in which force was used", with what of them is left.
  private var counting: String {
    let scope = result.scope
    let kind =
      if let type = scope.type {
        "Incidents with \(Wording.lowered(result.catalogue.vocabularies.name(ofType: type)))"
      } else {
        scope.includesAll ? "All recorded incidents" : "Incidents in which force was used"
      }
    let narrower = [scope.place.map(words), scope.period.map(words)].compactMap(\.self)
    return ([kind] + narrower).joined(separator: ", ")
  }

  func words(_ kind: PlacedIncident.Place) -> String {
    switch kind {
    case .space: "in \(result.id(kind, in: place))"
    case .bedrooms: "in bedrooms"
    case .elsewhere: "elsewhere"
    case .notRecorded: "place not recorded"
    }
  }

  /// "in the evening (19:00 to 23:00)".
  func words(_ period: Period) -> String {
    "\(period == .night ? "at" : "in the") \(period.name) (\(hours(period)))"
  }

  /// "19:00 to 23:00".
  func hours(_ period: Period) -> String {
    let earlier = Period.allCases.filter { $0 < period }
    let begins = earlier.reduce(conventions[.dayBegins]) { $0 + conventions.length(of: $1) }
    let ends = period == .night ? conventions[.dayBegins] : begins + conventions.length(of: period)
    return "\(Self.clock(begins)) to \(Self.clock(ends))"
  }

  private static func clock(_ hours: Double) -> String {
    let minutes = Int((hours * 60).rounded()) % (24 * 60)
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
