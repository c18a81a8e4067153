internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension PlainText {
  /// What is not known, and whether anybody asked; what would tell most first.
  func unknown(
    _ inputs: [UncertainInput],
    in explanation: Explanation,
    most: Int
  ) -> [ListItem] {
    let items = inputs.filter(\.isUnread).compactMap { input -> ListItem? in
      switch input.subject {
      case .need(let need):
        let name = Wording.lowered(catalogue.needs[need].name)
        return ListItem(Line("Nobody has asked you how much this matters to you: \(name)."))
      case .reading(let reading, let space, let period):
        guard let factor = catalogue.readings[reading].factors.first else { return nil }
        let view = explanation.view
        let slot = explanation.slot(of: factor)
        // What was checked in some rooms was checked.
        guard !view.isReadSomewhere(slot: slot) else { return nil }
        let cell = view.cells.indices.first { cell in
          (space == nil || view.space(of: cell)?.id == space)
            && (period == nil || view.cells[cell].period == period)
        }
        let why = cell.flatMap { view.unknown(slot: slot, cell: $0) }
        return asked(catalogue.factors[factor].plain.ask, why)
      }
    }
    return items.uniqued().prefix(most).map(\.self)
  }

  private func asked(_ clause: String, _ why: Reading.Unknown?) -> ListItem {
    switch why {
    case .asked: ListItem(Line("People asked \(clause)."), details: ["Nobody could say."])
    case .withheld: ListItem(Line("People asked \(clause)."), details: ["They were not told."])
    case .outOfDate: ListItem(Line("People checked \(clause) a long time ago."))
    case .notAsked, nil: ListItem(Line("Nobody has checked \(clause) yet."))
    }
  }
}
