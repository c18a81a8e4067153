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
        + Report.leftOut(
          result.returnsLeftOut,
          "nothing is told here of the settings that \(result.returnsLeftOut == 1 ? "it is" : "they are") the "
            + "monthly returns of"
        ) + TrendPage.notCounted(result) + [.paragraph(TrendPage.opening(result))] + blocks
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
}
