internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension PairingPage {
  /// One sheet: the person's words, the level and how sure it is, reasons, and the decision.
  var panel: [Block] {
    let raised = detail.flags.filter { $0.severity < .notChecked }
    let reasons = raised.map {
      ListItem("\(wording.mark($0.severity)): \(wording.sentence($0))")
    }
    let least = detail.catalogue.conventions[.leastDriver]
    let drivers = detail.explanation.drivers(atLeast: least).prefix(3).map(driverText.item)
    let unread = detail.narrowings.filter { $0.input.isUnread && $0.narrows > 0 }.prefix(3)
      .map { InputText.name($0.input, wording) }
    let open = detail.flags.count { $0.severity == .notChecked }
    let gaps = [
      open > 0 ? "\(count(open, "rule", "rules")) could not be checked" : nil,
      unread.isEmpty ? nil : "first to find out: \(unread.joined(separator: "; "))",
    ].compactMap(\.self)
    let must = detail.pairing.isOpen ? wording.openChecks(detail.flags) : []
    let known: [Block] =
      (must.isEmpty ? [] : [.list(must.map { ListItem(Line($0)) })])
      + (gaps.isEmpty ? [] : [.paragraph(Line("Not known: \(gaps.joined(separator: "; "))."))])
    return voice + verdict + Report.housemates([detail.assessment])
      + [.heading("Reasons for no, and to think twice", level: .first)]
      + (reasons.isEmpty
        ? [
          .paragraph(
            "No rule found anything critical or serious in what is known. What is not known is no pass."
          )
        ]
        : [.list(reasons)])
      + known
      + (drivers.isEmpty
        ? [] : [.heading("What makes the most of it", level: .first), .list(drivers)])
      + Report.decision(profile: detail.profile, detail.naming)
  }
}

extension ComparisonPage {
  /// One sheet: what the person wants, the order, how sure it is, why not the others, the decision.
  var panel: [Block] {
    let rows = result.candidates.indices.map { place -> [Line] in
      let candidate = result.candidates[place]
      let isKnown = Standing(candidate.pairing) == .known
      let flags = candidate.flags.filter { $0.severity < .notChecked }
        .sorted { $0.severity < $1.severity }.map(result.wording(place).sentence).uniqued()
      let rest = flags.count - 2
      let why =
        flags.prefix(2).joined(separator: " ")
        + (rest > 0 ? " And \(count(rest, "flag", "flags")) more." : "")
      return [
        "\(isKnown ? "\(place + 1). " : "")\(strong: result.name(place)) (\(facts(place)))",
        candidate.pairing.isBlocked
          ? "\(mark: .blocker, "cannot be offered") \(Wording.mark(candidate.pairing.level))"
          : Wording.mark(candidate.pairing.level),
        Line(scores(place)), Line(percent(candidate.pairing.score.coverage)),
        Line(why + notChecked(place, isFirst: why.isEmpty)),
      ]
    }
    return wishes
      + [
        .heading("The order", level: .first),
        .table(
          Table(
            columns: [
              Table.Column("Setting", wraps: true), Table.Column("Level", wraps: true),
              Table.Column("Score can be", wraps: true),
              Table.Column("Known", alignment: .trailing),
              Table.Column("Reasons for no, and to think twice", wraps: true),
            ],
            rows: rows,
            use: .sideBySide
          )
        ),
        .heading("How sure the order is", level: .first), .list(neighbours),
      ] + Report.housemates(result.candidates.map(\.setting.assessment))
      + Report.decision(profile: result.profile, result.naming)
  }

  /// For how many it is, what it costs and from when it is free.
  private func facts(_ place: Int) -> String {
    let (cost, from) = (cost(place), available(place))
    let price = cost == "not recorded" ? "cost not recorded" : "\(cost) a week"
    let isDate = from.first?.isNumber == true
    let free = isDate ? "from \(from)" : from == "not recorded" ? "free when not recorded" : from
    return [people(place), price, free].joined(separator: "; ")
  }

  /// From where to where the score can lie, or the one that it is.
  private func scores(_ place: Int) -> String {
    let score = result.candidates[place].pairing.score
    let texts = [score.loadLow, score.loadHigh].map(result.catalogue.conventions.scoreText)
    return texts[0] == texts[1] ? texts[0] : range(place)
  }

  /// How many rules could not be run.
  private func notChecked(_ place: Int, isFirst: Bool) -> String {
    let candidate = result.candidates[place]
    let open = candidate.flags.count { $0.severity == .notChecked }
    guard open > 0 else { return "" }
    let must =
      candidate.pairing.isOpen ? result.wording(place).openChecks(candidate.flags).prefix(2) : []
    let rest = "\(count(open, "rule", "rules")) not checked."
    return "\(isFirst ? "" : " ")\((must + [rest]).joined(separator: " "))"
  }

  /// A sentence for each two settings that follow each other and have a number in the order.
  private var neighbours: [ListItem] {
    let known = result.candidates.indices.filter {
      Standing(result.candidates[$0].pairing) == .known
    }
    let text = SurenessText(result)
    let pairs = zip(known, known.dropFirst()).map { result.comparison.pair($0, $1) }
    return pairs.isEmpty
      ? [ListItem("There are no two settings in the order to be told apart.")]
      : pairs.map { ListItem(text.sentence($0)) }
  }
}

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
}

extension PlanPage {
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

extension Report {
  /// That who else lives there is not counted, where somebody else can.
  static func housemates(_ places: [Assessment]) -> [Block] {
    let isShared = places.contains { ($0.places?.capacity ?? 2) > 1 && $0.kind != .ownHome }
    return isShared
      ? [
        .paragraph(
          "Who else lives there is not counted in these numbers: 'attune household' looks at that."
        )
      ] : []
  }
}

extension HouseholdPage {
  /// What each person said, as short as it can stand: every word of it, and whose it is.
  private var words: [Block] {
    let quotes = household.members.indices.flatMap { place -> [Block] in
      let profile = household.members[place].person.profile
      let person = result.person(place)
      guard case .said(let sayings) = profile.voice, !sayings.isEmpty else {
        return [.paragraph(Line("\(person): own words not asked, or declined."))]
      }
      return sayings.map {
        .quote($0.words, attribution: "\(person), \(VoiceBlocks.attribution($0))")
      }
    }
    let isLeftOut = result.naming.isRedacted
    return [.heading("In their own words", level: .first)]
      + (isLeftOut ? [.paragraph("Their own words are left out here.")] : quotes)
  }

  /// One sheet: the questions first, loops, everyone before and after, and the decision.
  var panel: [Block] {
    let answers = result.gates.filter { $0.answer != .yes }.map { answer -> ListItem in
      let whom = answer.people.isEmpty ? "" : " (\(joined(answer.people.map(result.naming.id))))"
      return ListItem("\(answer.gate.question) \(Self.mark(answer.answer))\(whom)")
    }
    let first: [Block] =
      answers.isEmpty
      ? [] : [.heading("Questions that are not answered with yes", level: .first), .list(answers)]
    return opening + stop + words + first + loops + beforeAndAfter + contagions
      + Report.decision(profile: nil, result.naming)
  }
}
