internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension PlanPage {
  /// One sheet: what it reaches, what is to be done at what cost, what stays, and the decision.
  var panel: [Block] {
    let kept = heldFlags
    let held: [Block] =
      kept.isEmpty
      ? [] : [.heading("Flags that stay with the plan made", level: .first), .list(kept)]
    return voices + reached + overview + money + held
      + Report.decision(profile: profile, result.naming)
  }

  /// What money does, in a line.
  private var money: [Block] {
    guard let first = plan.frontier.first, let last = plan.frontier.last else { return [] }
    let conventions = result.catalogue.conventions
    let between = plan.frontier.filter { $0.cost > first.cost && $0.cost < last.cost }
    let points = [first] + Array(between.prefix(2)) + [last]
    let texts = points.uniqued().map {
      "\(pounds($0.cost)): \(conventions.scoreText(ofLoad: $0.load))"
    }
    return [
      .paragraph(
        Line(
          "The least strain score for so much money, before flags: \(texts.joined(separator: ", "))."
        )
      )
    ]
  }
}
