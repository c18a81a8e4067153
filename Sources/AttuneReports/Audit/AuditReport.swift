internal import AttuneModel
internal import AttuneScoring

extension Report {
  /// A place by itself: what was read there, what was not, and what presses on most people.
  public init(_ result: AuditResult, provenance: Provenance) {
    let page = AuditPage(result)
    self.init(
      title: "\(result.naming.name(result.assessment.setting)): audit of "
        + "\(result.assessment.assessed.on)",
      blocks: page.opening + page.restrictions + page.summary + page.readings + page.unread
        + page.changes + page.provisions + page.bands + page.answers + [
          .provenance(provenance)
        ]
    )
  }
}

/// The parts of a report on a place.
struct AuditPage {
  let result: AuditResult

  init(_ result: AuditResult) {
    self.result = result
  }

  var assessment: Assessment { result.assessment }
  var wording: Wording { result.wording }
  var catalogue: Catalogue { result.catalogue }

  /// What the place is, and who looked when.
  var opening: [Block] {
    let assessed = assessment.assessed
    let names = !result.naming.isRedacted
    let with = names && !assessed.with.isEmpty ? ", with \(joined(assessed.with))" : ""
    let isPast = assessed.reviewDue < result.asOf
    let due: Line =
      isPast
      ? "\(mark: .serious, "Past its review date"), \(assessed.reviewDue): what was read does not "
        + "count as known any more"
      : "To be reviewed by \(assessed.reviewDue)"
    let places = assessment.places
    let capacity = places?.capacity.map { "for \(count($0, "person", "people"))" } ?? "not recorded"
    let vacant = places?.vacant.map { ", \($0) free" } ?? ""
    return [
      .paragraph(
        "This page is of the place alone. It names no level: what one person can bear, another cannot. "
          + "Beside each reading stands from where to where it presses on someone similar to most people, "
          + "which is a guide and no limit of anybody's."
      ),
      .list(
        [
          ListItem("Kind: \(assessment.kind.words), \(assessment.nation.words)"),
          ListItem("Places: \(capacity)\(vacant)"),
          ListItem(Line("Audit of \(assessed.on)\(names ? " by \(assessed.by)" : "")\(with)")),
          ListItem(due),
        ]
      ),
    ]
  }

  /// How much was read, and what stands out of it.
  var summary: [Block] {
    let (read, all) = result.core
    let past = result.rows.filter { row in
      // Yes and no have no limit to be past.
      !catalogue.factors[row.factor].unit.isYesNo && (result.worst(row)?.position ?? 0) >= 1
    }
    let items = past.sorted {
      (result.worst($1)?.position ?? 0, $0.factor) < (result.worst($0)?.position ?? 0, $1.factor)
    }
    .map { ListItem(Line(sentence($0))) }
    let list: Block =
      items.isEmpty
      ? .paragraph(
        Line(
          read == 0
            ? "Nothing that counts was read."
            : "Of what was read (\(percent(share(read, of: all)))), nothing is at or past what most people "
              + "can bear."
        )
      ) : .list(items)
    return [
      .heading("At a glance", level: .first),
      .paragraph(
        Line(
          "\(read) of \(all) core readings count as known (\(percent(share(read, of: all)))), one "
            + "for each feature in each place. What was not read is not known, and is no pass."
        )
      ), dots,
      .heading("At or past what someone similar to most people can bear", level: .second), list,
    ].compactMap(\.self)
  }

  /// A factor's name; of two that share it, with which way is worse.
  func title(_ factor: Int) -> String {
    let title = wording.title(factor)
    let isShared = catalogue.factors.indices.count { wording.title($0) == title } > 1
    guard isShared else { return title }
    return "\(title), too \(catalogue.factors[factor].worse == .high ? "high" : "low")"
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  /// "Loudest sounds: 84 dB (dining, day); comfortable up to 60 dB, limit 90 dB".
  private func sentence(_ row: AuditResult.Row) -> String {
    guard let worst = result.worst(row) else { return "" }
    let place = [result.place(row), row.entry?.isOfWholeDay == true ? nil : worst.period.name]
    return "\(title(row.factor)): \(wording.value(worst.value, of: row.factor)) ("
      + "\(place.compactMap(\.self).joined(separator: ", "))); "
      + general(row.factor, worst.period)
  }

  /// From where to where a factor presses on someone similar to most people.
  func general(_ factor: Int, _ period: Period) -> String {
    guard let anchors = catalogue.factors[factor].anchors[period] else { return "" }
    if catalogue.factors[factor].unit.isYesNo {
      return "best \(anchors.comfortable.value > 0 ? "yes" : "no")"
    }
    let unit = catalogue.factors[factor].unit
    let end = { (value: Double) in
      unit.symbol == "level" ? decimal(value, places: 2) : unit.text(value)
    }
    return "comfortable \(catalogue.factors[factor].worse == .high ? "up to" : "from") "
      + "\(end(anchors.comfortable.value)), limit \(end(anchors.intolerable.value))"
  }

  /// The worst place of each domain between comfortable and the limit of most people.
  private var dots: Block? {
    var leading: [(row: AuditResult.Row, position: Double)] = []
    for domain in catalogue.factors.map(\.domain).uniqued() {
      let rows = result.rows.filter {
        catalogue.factors[$0.factor].domain == domain && !catalogue.factors[$0.factor].unit.isYesNo
      }
      let found = rows.compactMap { row in result.worst(row).map { (row, $0.position) } }
      if let worst = found.max(by: { $0.1 < $1.1 }) { leading.append(worst) }
    }
    leading.sort { ($1.position, $0.row.factor) < ($0.position, $1.row.factor) }
    guard !leading.isEmpty else { return nil }
    let past = leading.count { $0.position >= 1 }
    let domains = Set(result.rows.map { catalogue.factors[$0.factor].domain }).count
    let rest = domains - leading.count
    let none =
      rest > 0
      ? " Of \(count(rest, "domain", "domains")) more nothing but yes or no was read, or nothing at all."
      : ""
    return .chart(
      Chart(
        title: "Each domain's worst reading, between comfortable and the limit of most people",
        summary: Line(
          "In \(past) of \(count(leading.count, "domain", "domains")) the worst reading is at or past what "
            + "someone similar to most people can bear.\(none) The limits are guidelines or defaults, and nobody's own."
        ),
        picture: .dots(
          DotPlot(
            axis: .positions(to: "the limit of most people"),
            rows: leading.map { row, position in
              DotPlot.Row(
                label: catalogue.factors[row.factor].domain,
                detail:
                  "\(title(row.factor)): \(result.worst(row).map { wording.value($0.value, of: row.factor) } ?? ""), "
                  + result.place(row),
                value: position,
                range: position...position,
                limit: .estimated
              )
            }
          )
        ),
        table: Table(
          columns: [
            Table.Column("Domain"), Table.Column("Worst reading", wraps: true),
            Table.Column("Of most people", wraps: true),
          ],
          rows: leading.map { row, _ in
            let worst = result.worst(row)
            let value = worst.map { wording.value($0.value, of: row.factor) } ?? ""
            return [
              Line(catalogue.factors[row.factor].domain),
              Line("\(title(row.factor)): \(value), \(result.place(row))"),
              Line(worst.map { general(row.factor, $0.period) } ?? ""),
            ]
          }
        )
      )
    )
  }
}

extension ChartAxis {
  /// From comfortable to a limit and as far again.
  static func positions(to limit: String) -> ChartAxis {
    ChartAxis(
      title: "from comfortable (0) to \(limit) (1)",
      range: 0...2,
      ticks: [Tick(0, "comfortable"), Tick(1, "limit"), Tick(2, "as far again")]
    )
  }
}
