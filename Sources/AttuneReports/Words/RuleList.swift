internal import AttuneModel
internal import AttunePractice

/// What rules say of several things, each rule once with what it is about.
struct RuleList {
  private let checks: [(check: RuleCheck, of: String)]
  private let catalogue: Catalogue
  private let asOf: CalendarDate

  /// - Parameters:
  ///   - checks: Each with what it is of, as a reader knows it.
  ///   - catalogue: Whose packs set the order.
  ///   - asOf: The day of asking.
  init(_ checks: [(RuleCheck, String)], catalogue: Catalogue, asOf: CalendarDate) {
    self.checks = checks.map { (check: $0.0, of: $0.1) }
    self.catalogue = catalogue
    self.asOf = asOf
  }

  /// "26 met, 21 not met, 0 not known and 64 not applicable".
  static func counted(_ checks: [RuleCheck]) -> String {
    joined(
      PracticeRule.Answer.allCases.map { answer in
        "\(checks.count { $0.answer == answer }) \(RuleText.words(answer))"
      }
    )
  }

  /// What is not met, with what to do and where it is written, and what is not known.
  var blocks: [Block] {
    let broken = grouped(.notMet).map { rule, of in
      ListItem(
        "\(mark: .serious, "Not met"), \(joined(of)): \(rule.title). \(rule.ifNotMet)",
        details: [Line(RuleText(rule, asOf: asOf).ground)]
      )
    }
    let open = grouped(.unknown).map { rule, of in
      ListItem("\(mark: .unknown, "Not known"), \(joined(of)): \(rule.title) (\(rule.id))")
    }
    return (broken + open).isEmpty ? [] : [.list(broken + open)]
  }

  /// In the order of the packs.
  private func grouped(_ answer: PracticeRule.Answer) -> [(PracticeRule, [String])] {
    let found = checks.filter { $0.check.answer == answer }
    return catalogue.practice.rules.compactMap { rule in
      let of = found.filter { $0.check.rule.id == rule.id }.map(\.of)
      return of.isEmpty ? nil : (rule, of)
    }
  }
}
