internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension PlanPage {
  /// What keeps a level up, and what kind of place would do.
  var shortfall: [Block] {
    let flags = heldFlags
    let remaining = plan.shortfalls.flatMap(remainder)
    guard !flags.isEmpty || !remaining.isEmpty else { return [] }
    let held: [Block] =
      flags.isEmpty ? [] : [.paragraph("Flags that stay with the plan made:"), .list(flags)]
    return [.heading("What stands in the way", level: .first)] + held + remaining
  }

  /// Flags that no action of the plan lifts.
  var heldFlags: [ListItem] {
    plan.outcomes.flatMap { outcome in
      outcome.flags.filter { $0.severity < .notChecked }.map { flag in
        ListItem(
          "\(whose(outcome.person.person))\(wording.line(of: flag))"
        )
      }
    }
  }

  private func whose(_ person: PersonID) -> String {
    profile == nil ? "\(result.naming.id(person)): " : ""
  }

  private func remainder(_ shortfall: Shortfall) -> [Block] {
    let most = shortfall.remaining.prefix(5).map { remainder in
      let what = remainder.hasAdjustment ? "" : "; nothing in the catalogue changes it"
      return ListItem(
        "\(percent(remainder.share)) \(strong: wording.title(remainder.factor))\(what)"
      )
    }
    let target = plan.request.target?.name ?? ""
    let kind: Block
    if let features = shortfall.features {
      let texts = features.map(feature)
      kind = .paragraph(
        Line(
          "\(whose(shortfall.person))\(target.capitalised) would be a place like this, with "
            + "\(texts.joined(separator: "; ")). Values that were worked out are estimated, not asked."
        )
      )
    } else {
      kind = .paragraph(
        "\(whose(shortfall.person))Even with each of these comfortable it would not be \(target): this is "
          + "another kind of place."
      )
    }
    return [
      .paragraph("\(whose(shortfall.person))What presses most with the plan made:"), .list(most),
      kind,
    ]
  }

  /// "sound level of 40 dB or less".
  private func feature(_ feature: Shortfall.Feature) -> String {
    let factor = wording.factor(feature.factor)
    let possible = factor.possible.value
    let value = min(max(feature.comfortable, possible.lowerBound), possible.upperBound)
    let time = feature.period.map { " by \($0.name)" } ?? ""
    let name = wording.name(feature.factor) + time
    let isEnd = value == possible.lowerBound || value == possible.upperBound
    if factor.unit.isYesNo || isEnd || factor.unit.symbol == "level" {
      return "\(name) at \(wording.value(value, of: feature.factor))"
    }
    let stated = feature.isStated ? ", as the person stated" : ""
    let end = factor.worse == .high ? "or less" : "or more"
    return "\(name) at \(factor.unit.text(value, rounded: rough)) \(end)\(stated)"
  }

  /// What is worn or carried.
  var bridging: [Block] {
    guard !plan.bridges.isEmpty else { return [] }
    let items = plan.bridges.map { bridge -> ListItem in
      let hours =
        "\(rough(bridge.hours)) hours a day" + (bridge.hoursAreStated ? "" : " (a default: ask)")
      let use = bridge.isInUse ? "in use, \(hours)" : "for \(hours)"
      let conventions = result.catalogue.conventions
      let load =
        bridge.load.map { before, worn in
          ": strain score \(conventions.scoreText(ofLoad: before)) to "
            + conventions.scoreText(ofLoad: worn)
        } ?? ": nothing here measures what it does"
      return ListItem(
        "\(whose(bridge.person))\(strong: bridge.adjustment.name) (\(bridge.adjustment.id)), \(use)\(load)",
        details: bridge.harms.map {
          "\(mark: .critical, "Used, and not offered"): \($0.why)"
        } + [Line("Evidence: \(bridge.offer.evidence.words).")]
          + (bridge.offer.condition.map { [Line($0)] } ?? [])
          + bridge.ask.map { Line("Ask first: \($0.why)") }
      )
    }
    return [
      .heading("Until then", level: .first),
      .paragraph(
        "Worn or carried, if the person wants it. It bridges: none of it counts towards the target, and "
          + "a place that needs it is not put right by it."
      ),
      .list(items),
    ]
  }

  /// Everyone else in the home.
  var others: [Block] {
    var blocks: [Block] = []
    if !plan.others.isEmpty { blocks.append(.table(everyone(plan.others))) }
    let told = plan.resolutions.map { resolution -> ListItem in
      let who = result.naming.id(resolution.person)
      let harm =
        "would have raised \(who) from \(resolution.before.name) to \(resolution.after.name)"
      let way =
        switch resolution.way {
        case .ownSpace: "only in the person's own space, if at all"
        case .onePeriod(let period): "only in the \(period.name), if at all"
        case .dropped: "left out"
        }
      return ListItem(
        "\(strong: named(resolution.candidate)), \(place(resolution.candidate)): \(harm); \(way)."
      )
    }
    if !told.isEmpty { blocks.append(.list(told)) }
    let names = { (people: [PersonID]) in joined(people.map(result.naming.id)) }
    if !result.withoutConsent.isEmpty {
      blocks.append(
        .paragraph(
          "\(mark: .unknown, "Not looked at"), because no consent and no best-interests decision for "
            + "'plan' is recorded: \(names(result.withoutConsent)). Ask them before anything in a shared room changes."
        )
      )
    }
    if !result.withoutProfile.isEmpty {
      blocks.append(
        .paragraph(
          "\(mark: .unknown, "Not looked at"), because there is no profile: "
            + "\(names(result.withoutProfile)). Ask them before anything in a shared room changes."
        )
      )
    }
    return blocks.isEmpty ? [] : [.heading("Others who live there", level: .first)] + blocks
  }

  /// What was no candidate, and why.
  var leftOut: [Block] {
    // The same for several rooms is told once.
    var seen: Set<String> = []
    let told = plan.leftOut
      .map { (found: $0, reason: Self.reason($0.reason, result.naming)) }
      .filter { seen.insert("\($0.found.adjustment.id) \($0.reason)").inserted }
      .sorted { ($0.found.adjustment.id, $0.reason) < ($1.found.adjustment.id, $1.reason) }
    guard !told.isEmpty else { return [] }
    let isCost = told.contains { if case .costs = $0.found.reason { true } else { false } }
    let equality: [Block] =
      isCost
      ? [
        .paragraph(
          "Left out for its cost, an adjustment may be one that has to be made all the same: record why it "
            + "is not reasonable (Equality Act 2010 s.20)."
        )
      ] : []
    return [
      .heading("Left out", level: .first),
      .list(
        told.map { found, reason in
          ListItem("\(strong: found.adjustment.name) (\(found.adjustment.id)): \(reason)")
        }
      ),
    ] + equality
  }

  /// Why something is not offered.
  static func reason(_ reason: LeftOut.Reason, _ naming: Naming) -> String {
    switch reason {
    case .inPlace: "in place already"
    case .inUse(let hours):
      "in use already" + (hours.map { ", \(rough($0)) hours a day" } ?? "")
    case .refused(let person, let why):
      "\(naming.id(person)) said no" + (naming.quoted(why).map { ": \($0)" } ?? "")
    case .harms(let person, let why): "may harm \(naming.id(person)). \(why)"
    case .takes(let days): "takes up to \(count(days, "day", "days"))"
    case .costs(let cost): "may cost \(pounds(cost))"
    case .notWanted: "not wanted"
    }
  }

  /// Offers that no factor measures, with their grade.
  var unmeasured: [Block] {
    let rest = plan.unmeasured.filter { !$0.offer.liftsRestriction }
    let groups = rest.map(\.adjustment.group).uniqued()
    guard !plan.unmeasured.isEmpty else { return [] }
    let lifting = plan.unmeasured.filter(\.offer.liftsRestriction).map { offer in
      ListItem(
        "\(strong: "Takes a restriction away:") \(offer.adjustment.name) (\(offer.adjustment.id), "
          + "\(offer.offer.evidence.short))"
      )
    }
    let items =
      lifting
      + groups.map { group -> ListItem in
        let offers = rest.filter { $0.adjustment.group == group }.map { offer in
          "\(offer.adjustment.name) (\(offer.adjustment.id), \(offer.offer.evidence.short))"
        }
        return ListItem("\(strong: group): \(offers.joined(separator: "; "))")
      }
    return [
      .heading("Also worth offering", level: .first),
      .paragraph(
        "No reading measures these, so that they have no number here. It says nothing against them. "
          + "'attune explain C03' says what one is."
      ),
      .list(items),
    ]
  }
}

extension Adjustment.EvidenceGrade {
  /// The grade in a word or two, for lists.
  var short: String {
    switch self {
    case .trial: "trial"
    case .review: "review, mixed"
    case .observed: "studies"
    case .guidance: "guidance"
    case .practice: "practice"
    case .noneShown: "no effect shown"
    case .law: "duty"
    }
  }
}
