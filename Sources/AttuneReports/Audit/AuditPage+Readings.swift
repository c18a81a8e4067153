internal import AttuneModel
internal import AttuneScoring

extension AuditPage {
  /// All readings, a table for each domain.
  var readings: [Block] {
    let read = result.rows.filter(\.hasValues)
    let domains = catalogue.factors.map(\.domain).uniqued()
    let tables = domains.flatMap { domain -> [Block] in
      let rows = read.filter { catalogue.factors[$0.factor].domain == domain }
      guard !rows.isEmpty else { return [] }
      return [.heading(domain, level: .second), .table(table(rows))]
    }
    return [.heading("What was read", level: .first)] + tables
  }

  private func table(_ rows: [AuditResult.Row]) -> Table {
    Table(
      columns: [
        Table.Column("Feature", wraps: true), Table.Column("Where", wraps: true),
        Table.Column("Reading", wraps: true), Table.Column("Against most people", wraps: true),
        Table.Column("How", wraps: true),
      ],
      rows: rows.map { row in
        [
          Line(title(row.factor)), Line(result.place(row)), Line(reading(row)),
          Self.against(result.worst(row)?.position), Line(how(row)),
        ]
      }
    )
  }

  /// "day 62.5 dB, evening 55.8 dB, night 51.5 dB": what was given for the whole day stands once.
  private func reading(_ row: AuditResult.Row) -> String {
    let periods = catalogue.factors[row.factor].periods
    let texts = periods.map { cell(row, $0) }
    if let first = texts.first, texts.allSatisfy({ $0 == first }), row.entry?.isOfWholeDay == true {
      return first
    }
    return zip(periods, texts).map { "\($0.name) \($1)" }.joined(separator: ", ")
  }

  private func cell(_ row: AuditResult.Row, _ period: Period) -> String {
    switch row.readings[period] {
    case .measured(let measurement): wording.value(measurement.value, of: row.factor)
    case .unknown(.outOfDate): "out of date"
    case .unknown: "not known"
    case .notApplicable: "does not apply"
    case nil: "not read"
    }
  }

  private static func against(_ position: Double?) -> Line {
    guard let position else { return "" }
    if position <= 0 { return "\(mark: .low, "comfortable")" }
    return position < 1
      ? "\(mark: .moderate, "between")" : "\(mark: .high, "at the limit or past it")"
  }

  /// How it was come by, and what was noted.
  private func how(_ row: AuditResult.Row) -> String {
    let measurement = Period.allCases.compactMap { row.readings[$0]?.measurement }.first
    let method = measurement?.method?.rawValue.replacing("-", with: " ")
    let over = measurement?.hours.map { "over \(decimal($0, places: 2)) h" }
    let give = measurement?.uncertainty.map { "± \(decimal($0, places: 2))" }
    let note = result.naming.quoted(row.entry?.note)
    let on = row.entry?.on.map { "on \($0)" }
    return [method, over, give, on, note].compactMap(\.self).joined(separator: ", ")
  }

  /// The bands of most people that the readings stand against, with their grounds.
  var bands: [Block] {
    let factors = result.rows.filter(\.hasValues).map(\.factor).uniqued()
    let rows = factors.flatMap { factor -> [[Line]] in
      let periods = catalogue.factors[factor].periods
      let texts = periods.map { general(factor, $0) }
      let isOne = Set(texts).count == 1
      return (isOne ? Array(periods.prefix(1)) : periods).compactMap { period in
        catalogue.factors[factor].anchors[period].map { anchors in
          let (from, to) = (anchors.comfortable, anchors.intolerable)
          let bases = [from.basis, to.basis].map(\.rawValue).uniqued()
          let ground =
            from.source == to.source
            ? "\(bases.joined(separator: ", ")): \(to.source)"
            : "comfortable: \(from.basis.rawValue): \(from.source); "
              + "limit: \(to.basis.rawValue): \(to.source)"
          return [
            Line(title(factor)), Line(isOne ? "any" : period.name),
            Line(general(factor, period)),
            Line(ground),
          ]
        }
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading("The bands of most people, and their grounds", level: .first),
      .table(
        Table(
          columns: [
            Table.Column("Feature", wraps: true), Table.Column("Period"),
            Table.Column("Band", wraps: true), Table.Column("Ground", wraps: true),
          ],
          rows: rows
        )
      ),
    ]
  }

  /// What was to be read and was not, each feature once, with how to take it.
  var unread: [Block] {
    let rows = result.rows.filter {
      !$0.missing.isEmpty && catalogue.factors[$0.factor].core == .always
    }
    let absent = result.rows.filter(\.isSaidNotToApply)
      .map { "\(wording.name($0.factor)) (\(result.place($0)))" }
    let items = rows.map(\.factor).uniqued().map { factor -> ListItem in
      let places = rows.filter { $0.factor == factor }.map(missing)
      return ListItem(
        "\(strong: title(factor)): \(joined(places.uniqued()))",
        details: [Line(catalogue.factors[factor].how)]
      )
    }
    let list: Block =
      items.isEmpty ? .paragraph("Every core reading is known.") : .list(items)
    let left: [Block] =
      absent.isEmpty
      ? [] : [.paragraph("Said not to apply here, and left out: \(joined(absent)).")]
    return [.heading("What is not known", level: .first), list] + left
  }

  /// Where a row is not known, and when, unless it is never known there.
  private func missing(_ row: AuditResult.Row) -> String {
    row.missing.count < catalogue.factors[row.factor].periods.count
      ? "\(result.place(row)) by \(joined(row.missing.map(\.name)))" : result.place(row)
  }

  /// What differs from the audit before.
  var changes: [Block] {
    guard let previous = result.previous else { return [] }
    let rows = result.changes.map { change in
      [
        Line(title(change.factor)), Line(change.place),
        Line(wording.value(change.before, of: change.factor)),
        Line(wording.value(change.now, of: change.factor)),
      ]
    }
    let table: Block =
      rows.isEmpty
      ? .paragraph("No reading that both audits have differs.")
      : .table(
        Table(
          columns: [
            Table.Column("Feature", wraps: true), Table.Column("Where", wraps: true),
            Table.Column("Before", alignment: .trailing), Table.Column("Now", alignment: .trailing),
          ],
          rows: rows
        )
      )
    return [.heading("Since the audit of \(previous.assessed.on)", level: .first), table]
  }
}
