internal import AttuneModel

extension Glossary {
  /// A requirement that somebody looks at a confinement: of what, when, where and by what text.
  func reviewRule(_ id: String) -> [Block]? {
    guard let rule = catalogue.reviews.first(where: { $0.id == id }) else { return nil }
    let kind = rule.of == .seclusion ? "seclusion" : "long-term segregation"
    let ground = rule.ground
    let seen: Line =
      ground.isSeen
      ? "Its source was seen, and last compared with it on \(ground.lastChecked)."
      : "\(mark: .unknown, "From memory"): its source was not seen. Compare it before you rely on it."
    return [
      .paragraph(
        "\(strong: "Of \(kind): \(rule.title).") \(code: "attune incidents timers") shows it."
      ),
      .list(
        [
          ListItem(Line("When: \(words(rule.schedule)).")),
          ListItem(
            Line("Where: \(rule.nation.words); \(joined(rule.kinds.map(\.words))).")
          ),
          ListItem(
            Line("Source: \(ground.source)\(ReviewWording.standing(ground.status)).")
          ), ListItem(seen),
        ]
      ),
    ]
  }

  private func words(_ schedule: ReviewSchedule) -> String {
    let span = TimersResult.duration
    let again = "from the start and from each that was done"
    let team = "the first internal review by the multidisciplinary team"
    return switch schedule {
    case .first(let within): "once, within \(span(within)) of the start"
    case .every(let minutes): "every \(span(minutes)), \(again)"
    case .everyUntilInternalMDT(let minutes): "every \(span(minutes)), \(again), until \(team)"
    case .byCalendar(.days(let days)):
      "every \(count(days, "day", "days")), at the same local time, \(again)"
    case .byCalendar(.months(let months)):
      "every \(count(months, "month", "months")), at the same local time, \(again)"
    case .atLeast(let times, let period, let fromStart):
      "at least \(times == 1 ? "once" : "\(times) times") in each \(span(period)), from "
        + (fromStart ? "the start on, and anew from \(team)" : "\(team) on")
    case .whenLonger(let most, let total, let within):
      "when it lasts longer than \(span(most)), or all of the person's within \(span(within)) come to "
        + "more than \(span(total))"
    case .onceAfter(let minutes): "once, when it has lasted \(span(minutes))"
    case .atStart: "at the start"
    case .asSoonAsPracticable: "as soon as it can be done; there is no deadline"
    case .byPolicy: "as often as the unit's own policy says"
    }
  }
}
