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
    let known: [Block] =
      gaps.isEmpty ? [] : [.paragraph(Line("Not known: \(gaps.joined(separator: "; "))."))]
    return voice + verdict
      + [.heading("Reasons for no, and to think twice", level: .first)]
      + (reasons.isEmpty
        ? [.paragraph("No rule found anything critical or serious in what is known.")]
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
        Line(isKnown ? "\(place + 1). \(result.name(place))" : result.name(place)),
        candidate.pairing.isBlocked
          ? "\(mark: .blocker, "cannot be offered"), \(Wording.mark(candidate.pairing.level))"
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
      ] + Report.decision(profile: result.profile, result.naming)
  }

  /// From where to where the score can lie, or the one that it is.
  private func scores(_ place: Int) -> String {
    let score = result.candidates[place].pairing.score
    let texts = [score.loadLow, score.loadHigh].map(result.catalogue.conventions.scoreText)
    return texts[0] == texts[1] ? texts[0] : range(place)
  }

  /// How many rules could not be run.
  private func notChecked(_ place: Int, isFirst: Bool) -> String {
    let open = result.candidates[place].flags.count { $0.severity == .notChecked }
    guard open > 0 else { return "" }
    return "\(isFirst ? "" : " ")\(count(open, "rule", "rules")) not checked."
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
    return voices + verdict + overview + held
      + Report.decision(profile: profile, result.naming)
  }
}

extension HouseholdPage {
  /// One sheet: the questions first, loops, everyone before and after, and the decision.
  var panel: [Block] {
    let answers = result.gates.filter { $0.answer != .yes }.map { answer -> ListItem in
      let whom = answer.people.isEmpty ? "" : " (\(joined(answer.people.map(result.naming.id))))"
      return ListItem("\(answer.gate.question) \(Self.mark(answer.answer))\(whom)")
    }
    let first: [Block] =
      answers.isEmpty
      ? [] : [.heading("Questions that are not answered with yes", level: .first), .list(answers)]
    return opening + first + loops + beforeAndAfter + contagions
      + Report.decision(profile: nil, result.naming) + [.note(Line(HouseholdText.noTool))]
  }
}
