internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension ComparisonPage {
  /// For each setting that is not first, why, in sentences that can stand in a letter.
  var whyNot: [Block] {
    let first = result.comparison.best
    var blocks: [Block] = []
    for place in result.candidates.indices where place != first {
      blocks.append(.heading("\(result.name(place))", level: .second))
      blocks += reasons(place).map { .paragraph(Line($0)) } + change(place)
    }
    return blocks.isEmpty
      ? [] : [.heading("Why not the others", level: .first)] + blocks
  }

  private func reasons(_ place: Int) -> [String] {
    let candidate = result.candidates[place]
    let wording = result.wording(place)
    let flags = candidate.flags.filter { $0.severity < .notChecked }.map(wording.sentence).uniqued()
    var reasons = flags.isEmpty ? [] : [flags.joined(separator: " ")]
    if candidate.pairing.score.isNotEnoughKnown {
      reasons.append(
        "Only \(percent(candidate.pairing.score.coverage)) of what matters to this person is known "
          + "there: too little to name a level by the readings."
      )
    } else if let best = result.comparison.best, !candidate.pairing.isBlocked {
      reasons += more(place, than: best)
    }
    return reasons
  }

  /// In which domains a setting presses more than the first, and by how much.
  private func more(_ place: Int, than best: Int) -> [String] {
    let rises = result.domains
      .map { ($0, result.points(place, domain: $0) - result.points(best, domain: $0)) }
      .filter { $0.1 >= 0.5 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .prefix(3)
    let falls = result.domains
      .map { ($0, result.points(best, domain: $0) - result.points(place, domain: $0)) }
      .filter { $0.1 >= 0.5 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .prefix(3)
    let parts = { (domains: ArraySlice<(String, Double)>) in
      joined(domains.map { "\($0.0) (\(count(Int($0.1 + 0.5), "point", "points")))" })
    }
    let less = falls.isEmpty ? "" : "less in \(parts(falls))"
    guard !rises.isEmpty else {
      return less.isEmpty
        ? []
        : ["It would ask \(less) of this person than \(result.name(best)), and more in nothing."]
    }
    return [
      "It would ask more of this person than \(result.name(best)) in \(parts(rises))"
        + (less.isEmpty ? "." : ", and \(less).")
    ]
  }

  /// The smallest change that would make it offerable, or level with the first.
  private func change(_ place: Int) -> [Block] {
    guard let remedy = result.remedies[place] else {
      return Standing(result.candidates[place].pairing) == .notKnown
        ? [.paragraph(Line(findOut(place)))] : []
    }
    let wording = result.wording(place)
    if remedy.obstacles.contains(where: \.isRefusal) {
      return [.paragraph("No change is looked for: the person said no, and that stands.")]
    }
    if remedy.obstacles.contains(where: { $0.finding == .noVacancy }), isOwnHome(place) {
      return [.paragraph("It is somebody's own home, and no place to ask for.")]
    }
    let needed = remedy.obstacles.compactMap { RemedyText.needed($0, wording) }
    let steps = remedy.steps.map { $0.map { InputText.step($0, wording) } }
    let sentence = RemedyText.sentence(remedy.goal, needed: needed, steps, best: best)
    return [.paragraph("\(sentence)\(then(remedy))")]
  }

  private func isOwnHome(_ place: Int) -> Bool {
    result.candidates[place].setting.assessment.kind == .ownHome
  }

  /// What would still be so.
  private func then(_ remedy: Remedy) -> Line {
    guard remedy.goal == .offered, remedy.steps != nil, let level = remedy.levelThen,
      level >= .high
    else { return "" }
    return " Its level would still be \(Wording.mark(level))."
  }

  private var best: String { result.comparison.best.map(result.name) ?? "" }

  private func findOut(_ place: Int) -> String {
    let unread = result.candidates[place].flags.contains { $0.severity == .notChecked }
    return "What is needed is to find out, and not to change anything: "
      + "'attune assess' says what to read first"
      + (unread ? ", and above stands what could not be checked." : ".")
  }
}

/// Puts into words what would have to be different.
enum RemedyText {
  /// What would have to be so for a blocker to be gone.
  static func needed(_ flag: Flag, _ wording: Wording) -> String? {
    switch flag.finding {
    case .noVacancy: "a place came free"
    case .ageOutside: "its registration covered this person's age"
    case .confined: "nobody were kept from leaving or from mixing there"
    case .blanket(let restriction, _), .reliedOnRestricted(_, let restriction):
      "a restriction did not reach the person (\(wording.restriction(restriction)))"
    default: nil
    }
  }

  static func sentence(
    _ goal: Remedy.Goal,
    needed: [String],
    _ steps: [String]?,
    best: String
  ) -> String {
    let wish = goal == .offered ? "What forbids it would be gone" : "It would be level with \(best)"
    guard let steps else {
      let rest = needed.isEmpty ? "" : " It would also need that \(joined(needed))."
      return goal == .offered
        ? "No change of one reading or two would lift what forbids it.\(rest)"
        : "No change of one reading or two would make it level with \(best).\(rest)"
    }
    let all = needed + steps
    return all.isEmpty ? "" : "\(wish) if \(joined(all))."
  }
}
