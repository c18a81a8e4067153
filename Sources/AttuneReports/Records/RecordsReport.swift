internal import AttuneModel
internal import AttunePractice

extension Report {
  /// What is missing of records of force, letter by letter, and what else is asked of them.
  public init(_ result: RecordsResult, provenance: Provenance) {
    let page = RecordsPage(result)
    let settings = result.checks.map(\.incident.setting).uniqued().map(result.naming.name)
    self.init(
      title: settings.count == 1
        ? "Records of force in \(settings[0]): what is missing"
        : "Records of force: what is missing",
      blocks: page.opening + page.records + page.letters + page.rules + page.decision
        + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on records of force.
struct RecordsPage {
  let result: RecordsResult

  init(_ result: RecordsResult) {
    self.result = result
  }

  private var checks: [RecordCheck] { result.checks }

  var opening: [Block] {
    let force = checks.filter { !$0.incident.types.isEmpty }
    let asked = force.filter { $0.items.contains { $0.answer != .notApplicable } }
    let left = Report.leftOut(result.filesLeftOut, "nothing here is of them")
    let lines: [Line] = [
      Line("\(count(checks.count, "record", "records")), \(force.count) of force"),
      Line("\(asked.count { $0.isComplete == true }) with all sixteen items"),
      marked(asked.count { $0.isComplete == false }, "with an item missing", .serious),
      marked(asked.count { $0.isComplete == nil }, "of which it is not known", .unknown),
      Line("\(force.count - asked.count) of places where the sixteen items are not asked for"),
    ]
    let elsewhere = Report.withoutAudit(
      result.withoutAudit.map { (result.naming.id($0.setting), result.id($0)) }
    )
    return left + elsewhere + [
      .list(lines.map { ListItem($0) }),
      .paragraph(
        "The sixteen items are those of section 6(5) of the Mental Health Units (Use of Force) Act 2018: "
          + "mental health units in England. Whether force was negligible, so that none of this was needed, "
          + "is never decided here. What is missing says nothing of what was done: ask, and write it down."
      ),
    ]
  }

  private func marked(_ number: Int, _ words: String, _ mark: Emphasis) -> Line {
    number > 0 ? "\(mark: mark, "\(number)") \(words)" : Line("0 \(words)")
  }

  /// Each record with its letters.
  var records: [Block] {
    guard !checks.isEmpty else {
      return [.paragraph("There is no record. That does not say that nothing happened.")]
    }
    return [
      .heading("Record by record", level: .first),
      .table(
        Table(
          columns: [
            Table.Column("Record"), Table.Column("Setting", wraps: true),
            Table.Column("Began", wraps: true), Table.Column("Force", wraps: true),
            Table.Column("Missing", wraps: true), Table.Column("Not known", wraps: true),
          ],
          rows: checks.map(row)
        )
      ),
    ]
  }

  private func row(_ check: RecordCheck) -> [Line] {
    let incident = check.incident
    let types = incident.types.map { result.catalogue.vocabularies.name(ofType: $0.type) }
    let head = [
      Line(result.id(incident)), Line(result.naming.name(incident.setting)),
      Line(result.time(incident.began)),
      Line(types.isEmpty ? "none" : types.uniqued().joined(separator: ", ")),
    ]
    guard !types.isEmpty else { return head + ["not a record of force", ""] }
    guard let nation = check.nation else {
      return head + ["\(mark: .unknown, "cannot be assessed"): no audit says where", ""]
    }
    guard check.items.contains(where: { $0.answer != .notApplicable }) else {
      let kind = check.kind.map { ", \($0.words)" } ?? ""
      return head + [Line("not asked here (\(nation.words)\(kind))"), ""]
    }
    let (missing, open) = (check.letters(.notMet), check.letters(.unknown))
    return head + [
      missing.isEmpty ? "none" : "\(mark: .serious, missing.joined(separator: ", "))",
      open.isEmpty ? "none" : "\(mark: .unknown, open.joined(separator: ", "))",
    ]
  }

  /// What each missing letter stands for.
  var letters: [Block] {
    let items = result.catalogue.practice.rules.compactMap { rule -> ListItem? in
      guard let letter = rule.letter else { return nil }
      let of = { (answer: PracticeRule.Answer) in
        checks.filter { $0.letters(answer).contains(letter) && $0.nation != nil }
          .map { result.id($0.incident) }
      }
      let (missing, open) = (of(.notMet), of(.unknown))
      guard !(missing + open).isEmpty else { return nil }
      let parts = [("missing in", missing), ("not known in", open)].filter { !$0.1.isEmpty }
        .map { "\($0.0) \(joined($0.1))" }
      return ListItem(
        "\(strong: "(\(letter))") \(rule.title): \(parts.joined(separator: "; ")). \(rule.ifNotMet)"
      )
    }
    guard !items.isEmpty else { return [] }
    return [.heading("The letters", level: .first), .list(items)]
  }

  /// What else is asked of them.
  var rules: [Block] {
    let others = checks.flatMap { check in
      check.checks.filter { $0.rule.letter == nil }.map { ($0, result.id(check.incident)) }
    }
    guard !others.isEmpty else { return [] }
    return [
      .heading("What else is asked of them", level: .first),
      .paragraph(Line("Of all answers: \(RuleList.counted(others.map(\.0))).")),
    ] + RuleList(others, catalogue: result.catalogue, asOf: result.asOf).blocks
      + RuleText.packs(
        result.catalogue,
        of: .incident,
        in: checks.map(\.nation).uniqued(),
        result.asOf
      )
  }

  var decision: [Block] {
    [
      .heading("People decide", level: .first),
      .form(
        [
          FormField("Each person's own view of what happened, in their words, or not asked"),
          FormField("What is asked for, of whom, by when"),
          FormField("What is to change in the place, in plans or in training"),
          FormField("Decided by (name and role)"),
          FormField("When"),
          FormField("Departs from what is shown here? Why"),
        ]
      ),
    ]
  }
}
