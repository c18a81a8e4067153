internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

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
