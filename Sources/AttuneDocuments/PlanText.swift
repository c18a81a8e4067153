public import AttuneModel

/// A plan as a file that people fill in and that is read again.
public struct PlanText {
  private let plan: SavedPlan
  private let catalogue: Catalogue

  public init(_ plan: SavedPlan, catalogue: Catalogue) {
    self.plan = plan
    self.catalogue = catalogue
  }

  public var text: String {
    var lines = [
      "attune: plan/1", "setting: \(plan.setting)", "made: \(plan.made)", "audit: \(plan.audit)",
      "data: \(plan.dataHash)",
    ]
    if let target = plan.target { lines.append("target: \(target.name)") }
    lines.append("people:")
    lines += plan.people.map { state in
      "  - {person: \(state.person), before: \(name(state.levelBefore)), load: \(state.loadBefore), "
        + "expected: \(name(state.levelExpected)), expected-load: \(state.loadExpected)}"
    }
    lines.append(plan.actions.isEmpty ? "actions: []" : "actions:")
    lines += plan.actions.flatMap(action)
    lines += [
      "# Flags that stay and for which somebody answers. Each needs an owner, a reason and an end; of a",
      "# rule that raises several flags, the factor too:",
      "#  - {flag: limit-passed, factor: noise.level, person: p-000, owner: \"…\", reason: \"…\", until: 2027-01-31}",
      "accepted: []",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(_ level: Level?) -> String { level?.name ?? "not known" }

  private func action(_ action: SavedPlan.Action) -> [String] {
    var lines = [
      "  - id: \(action.adjustment)",
      "    name: \"\(catalogue.adjustment(action.adjustment)?.name ?? "")\"",
    ]
    if let space = action.space { lines.append("    in: \(space)") }
    if let period = action.period { lines.append("    only-at: \(period.name)") }
    if !action.people.isEmpty {
      lines.append("    with: [\(action.people.map(\.text).joined(separator: ", "))]")
    }
    lines += [
      "    ready-by: \(action.readyBy)", "    review-on: \(action.reviewOn)",
      "    answer: \(action.answer.rawValue)          # yes | no | try | changed-mind | not-asked",
      "    # owner: \"…\"               # who does it",
      "    # done: \(action.readyBy)           # when it was done",
    ]
    lines.append(action.expectations.isEmpty ? "    expected: []" : "    expected:")
    lines += action.expectations.map { "      - {\(expectation($0))}" }
    return lines
  }

  private func expectation(_ expected: SavedPlan.Expectation) -> String {
    let reading = catalogue.readings[expected.reading]
    let unit = catalogue.factors[reading.factors[0]].unit
    let text = { (value: Double) in
      unit.isYesNo ? (value > 0 ? "yes" : "no") : "\(value)\(unit.mayBeLeftOut ? "" : " \(unit)")"
    }
    var parts = ["reading: \(reading.id)"]
    if let space = expected.space { parts.append("in: \(space)") }
    if let period = expected.period { parts.append("at: \(period.name)") }
    parts.append("before: \(text(expected.before))")
    if !expected.wasRead { parts.append("not-read: yes") }
    return (parts + ["then: \(text(expected.expected))"]).joined(separator: ", ")
  }
}
