internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension PlainText {
  /// The features that press most, and where.
  ///
  /// - Parameters:
  ///   - explanation: Where the load comes from.
  ///   - most: How many at most.
  ///   - told: What was said already.
  /// - Returns: The largest first.
  func hardest(
    _ explanation: Explanation,
    most: Int,
    besides told: [ListItem] = []
  ) -> [ListItem] {
    let known = Set(told.map(\.line.plainText))
    return explanation.hardestRead
      .filter { !known.contains(catalogue.factors[$0.factor].plain.hard) }
      .prefix(most).map { part in
        ListItem(
          Line(catalogue.factors[part.factor].plain.hard),
          details: places(part, explanation)
        )
      }
  }

  /// Where and when a feature is at its hardest, unless it is so everywhere.
  private func places(_ part: Explanation.Part, _ explanation: Explanation) -> [Line] {
    let given = explanation.view.given(slot: part.slot, cell: part.cell)
    let space = given.space.map {
      "Most of all in: \(wording.naming.id($0, in: wording.assessment))."
    }
    let time = given.period.map { period in
      switch period {
      case .day: "Most of all in the day."
      case .evening: "Most of all in the evening."
      case .night: "Most of all at night."
      }
    }
    return [space, time].compactMap(\.self).map { Line($0) }
  }

  /// Features that matter to the person and are comfortable wherever they are, what matters most
  /// first.
  ///
  /// - Parameters:
  ///   - explanation: What was read, and how it strains.
  ///   - flags: What was raised: nothing of it is good.
  ///   - most: How many at most.
  /// - Returns: Nothing where somebody would be kept from leaving or from mixing.
  func easiest(
    _ explanation: Explanation,
    besides flags: [Flag],
    most: Int
  ) -> [ListItem] {
    let raised = Set(flags.filter { $0.severity < .notChecked }.flatMap(\.factors))
    let isConfined = flags.contains { if case .confined = $0.finding { true } else { false } }
    guard !isConfined else { return [] }
    let wantsToShare = explanation.person.profile.wantsToShare
    let factors = explanation.parts.map(\.factor).uniqued()
    let easy = factors.compactMap { factor -> (factor: Int, importance: Double)? in
      let parts = explanation.parts.filter { $0.factor == factor }
      guard !raised.contains(factor),
        parts.allSatisfy({ $0.strain == 0 && isComfortable($0, explanation) })
      else { return nil }
      // Few people are not good for somebody who wants to share with nobody.
      let need = catalogue.needs[catalogue.factors[factor].need].id
      if wantsToShare == .no, need == "fewer-people" { return nil }
      return (factor, parts.map(\.importance).max() ?? 0)
    }
    return easy.sorted { ($1.importance, $0.factor) < ($0.importance, $1.factor) }.prefix(most)
      .map { ListItem(Line(catalogue.factors[$0.factor].plain.easy)) }
  }

  /// True if it was read, and is comfortable for most people too: the sentence is about the place.
  private func isComfortable(_ part: Explanation.Part, _ explanation: Explanation) -> Bool {
    let period = explanation.view.cells[part.cell].period
    guard let value = part.reading,
      let anchors = catalogue.factors[part.factor].anchors[period]
    else { return false }
    return PersonAnchors(general: anchors).position(of: value) <= 0
  }
}
