internal import AttuneModel
internal import AttunePlanning
internal import AttuneScoring

extension JSONReport {
  /// A plan.
  public func write(_ result: PlanResult, to target: inout some TextOutputStream) {
    write("plan", PlanRecord(result), to: &target)
  }
}

extension CSVReport {
  /// A plan: a line for each action, in order.
  public func write(_ result: PlanResult, to target: inout some TextOutputStream) {
    let columns = [
      "no", "setting", "for", "adjustment", "name", "where", "need", "part", "cost_from", "cost_to",
      "ready_by", "review_on", "evidence", "who", "answer", "owner",
    ]
    write(columns + Self.decision + tail, to: &target)
    for (number, action) in result.plan.actions.enumerated() {
      let candidate = action.candidate
      let people = result.plan.outcomes.map { result.naming.id($0.person.person) }
      let cells = [
        "\(number + 1)", result.naming.id(result.plan.setting.setting),
        people.joined(separator: " "), candidate.adjustment.id, candidate.adjustment.name,
        result.place(candidate), action.need.map { result.catalogue.needs[$0].id } ?? "",
        "\(action.part)", "\(candidate.cost.lowerBound)", "\(candidate.cost.upperBound)",
        "\(result.ready(action))", "\(result.review(action))",
        candidate.offer.evidence.rawValue, candidate.offer.who.map(\.name).joined(separator: "; "),
        "", "",
      ]
      write(cells + Self.noDecision + provenanceCells, to: &target)
    }
  }
}
