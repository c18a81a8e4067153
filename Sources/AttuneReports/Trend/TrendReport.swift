internal import AttuneModel
internal import AttunePractice

extension Report {
  /// Force over time in one setting, or a short section on each of several.
  public init(_ result: TrendResult, provenance: Provenance) {
    let sections = result.places.map { TrendPage(result, $0) }
    let names = result.places.map { result.naming.name($0.setting) }
    let blocks =
      result.isOverview
      ? sections.flatMap(\.short) + [
        .paragraph("All of one setting: \(code: "attune incidents trend SETTING").")
      ] : sections.flatMap(\.whole)
    let what = TrendPage.subject(of: result.scope)
    self.init(
      title: result.isOverview
        ? "\(what) over time in \(count(result.places.count, "setting", "settings"))"
        : "\(what) over time in \(joined(names))",
      blocks: Report.leftOut(result.filesLeftOut, "what is counted from records may be too low")
        + TrendPage.notCounted(result) + [.paragraph(TrendPage.opening(result))] + blocks
        + TrendPage.ending
        + [.provenance(provenance)]
    )
  }
}

/// The parts of a page on one setting as a reader sees them.
struct TrendPage {
  let result: TrendResult
  let place: TrendResult.Place

  init(_ result: TrendResult, _ place: TrendResult.Place) {
    self.result = result
    self.place = place
  }

  var trend: SettingTrend { place.trend }
  var conventions: Conventions { result.catalogue.conventions }
  var rates: RateText { RateText(conventions: conventions) }
  var naming: Naming { result.naming }

  /// "1,000 bed-days".
  var unit: String { "\(RateText.grouped(conventions[.trendBedDays])) bed-days" }

  /// One setting, whole.
  var whole: [Block] {
    ground + [chart] + signals(at: .first) + months + change(at: .first) + parts + features
      + unknown
  }

  /// One setting in short, under its name.
  var short: [Block] {
    [.heading(naming.name(place.setting), level: .first)] + ground + [chart]
      + signals(at: .second) + changeInShort + unknown(at: .second)
  }

  static func subject(of scope: IncidentScope) -> String {
    scope.includesAll ? "Incidents" : "Use of force"
  }

  /// Records and settings that are in no section of the page.
  static func notCounted(_ result: TrendResult) -> [Block] {
    let names = result.withoutPlace.map(result.naming.name)
    let number = result.recordsElsewhere
    let texts = [
      names.isEmpty
        ? nil
        : "Not shown, because no audit of theirs that can be read lists the place that is asked for: \(joined(names)).",
      number == 0
        ? nil
        : "\(count(number, "record is", "records are")) of a setting that no audit and no return is of, and "
          + "in no count. An id that is misspelt leaves the count of another setting too low; "
          + "'attune check' names the files.",
    ]
    return texts.compactMap(\.self).map { .note(Line($0)) }
  }

  static func opening(_ result: TrendResult) -> Line {
    let text = RateText(conventions: result.catalogue.conventions)
    let per = RateText.grouped(result.catalogue.conventions[.trendBedDays])
    return Line(
      "How often it was, for \(per) days that people were there (bed-days), month by month. It is there so "
        + "that restriction shrinks and that a change can be seen; it says nothing of anybody, predicts "
        + "nothing and decides nothing. Behind each rate stands its \(text.confidence) interval: where "
        + "the true rate may lie, as far as the count alone tells."
    )
  }

  /// What holds of every page.
  static let ending: [Block] = [
    .note(
      "Fewer records can mean less force, or less writing: where a number is watched, less is written "
        + "down, and that looks like improvement. No target on these numbers belongs here. A rate is one "
        + "sign beside what people who live here say, and beside how many restrictions ended."
    ),
    .heading("People ask", level: .first),
    .form(
      [
        FormField("What people who live here say of it, in their words, or not asked"),
        FormField("What was asked about a signal or a gap, and what was found"),
        FormField("What changed here at that time: people, staff, building, recording"),
        FormField("Asked by (name and role)"),
        FormField("When"),
      ]
    ),
  ]

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
        "Incidents with \(Wording.lowered(result.name(ofType: type)))"
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
