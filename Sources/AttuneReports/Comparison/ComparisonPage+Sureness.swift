internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension ComparisonPage {
  /// How far the order hangs on what is not exactly known.
  var sureness: [Block] {
    guard result.candidates.count > 1 else { return [] }
    let count = Int(result.catalogue.conventions[.compareDraws])
    return [
      .heading("How sure the order is", level: .first),
      .paragraph(
        Line(
          "In each of \(count) draws, everything that is not exactly known has one value within its "
            + "range, and each need may weigh up to \(result.catalogue.conventions.weighing). The "
            + "shares say how far the order by load hangs on that. They are no chances of anything."
        )
      ),
    ] + sentences + ranks
  }

  /// A sentence for each two neighbours; for all pairs where there are few.
  private var sentences: [Block] {
    let isFew = result.candidates.count <= 4
    // Where somebody would be kept from leaving or from mixing is better than nothing.
    let shown = result.pairs.filter { pair in
      (isFew || abs(pair.better - pair.worse) == 1)
        && ![pair.better, pair.worse].contains { result.candidates[$0].pairing.isConfined }
    }
    let text = SurenessText(result)
    return [.list(shown.map { ListItem(text.sentence($0), details: flagged($0)) })]
  }

  /// That the order of a pair is not that of its loads.
  private func flagged(_ pair: Comparison.Pair) -> [Line] {
    let standings = [pair.better, pair.worse].map { Standing(result.candidates[$0].pairing) }
    return pair.better > pair.worse && standings == [.known, .known]
      ? ["That is by load alone; flags put \(result.name(pair.worse)) first."] : []
  }

  private var ranks: [Block] {
    let places = result.candidates.indices.filter {
      !result.candidates[$0].offeredRankShares.isEmpty
    }
    guard places.count > 1 else { return [] }
    let heads = places.indices.map { Table.Column("\($0 + 1)", alignment: .trailing) }
    let rows = places.map { place in
      [Line(result.name(place))]
        + result.candidates[place].offeredRankShares.map { Line($0 == 0 ? "-" : percent($0)) }
    }
    return [
      .table(
        Table(
          caption:
            "By load alone, whatever flags say, of those that are not ruled out: the share of "
            + "draws in which each has the least (1), the second least (2) …",
          columns: [Table.Column("", wraps: true)] + heads,
          rows: rows
        )
      )
    ]
  }

  /// What is not known of each setting, and what of it could turn the order.
  var unknown: [Block] {
    let turns = result.turns.prefix(5).map { ListItem(turn($0)) }
    let open = result.candidates.indices.map { place -> ListItem in
      let candidate = result.candidates[place]
      let share = percent(1 - candidate.pairing.score.coverage)
      let apart = result.inapplicable(place).map(result.wording(place).name)
      let left = apart.isEmpty ? [] : [Line("Does not apply there: \(joined(apart)).")]
      let flags = candidate.flags.filter { $0.severity == .notChecked }
        .map { Line(result.wording(place).sentence($0)) }.uniqued()
      return ListItem(
        "\(strong: result.name(place)): \(share) of what matters to this person is not known",
        details: flags + left
      )
    }
    return [
      .heading("What is not known", level: .first), .list(open),
      .heading("What could turn the order, if it were known", level: .second),
      turns.isEmpty
        ? .paragraph("Nothing that was not read would by itself, all else at its middle.")
        : .list(Array(turns)),
    ]
  }

  private func turn(_ turn: Comparison.Turn) -> Line {
    let (first, second) = (result.name(turn.first), result.name(turn.second))
    let share = "\(percent(turn.share)) of what it may be"
    guard let place = turn.candidate else {
      return
        "\(strong: InputText.name(turn.input, result.wording(turn.first))): \(second) would come "
        + Line("before \(first) in \(share).")
    }
    let wording = result.wording(place)
    let name = "\(InputText.name(turn.input, wording)), \(result.name(place))"
    let when = InputText.turning(turn, wording).map { " if it is \($0)" } ?? ""
    return "\(strong: name): \(second) would come before \(first)\(when) (\(share))."
  }

  /// What a move there would do to restrictions.
  var restrictions: [Block] {
    let items = result.candidates.indices.map { place -> ListItem in
      let wording = result.wording(place)
      let move = result.move(place)
      let isHome = result.candidates[place].isHome
      let carried = move.carried.map(wording.restriction)
      let lines: [Line?] = [
        carried.isEmpty
          ? nil
          : Line(
            isHome
              ? "Lives under: \(joined(carried))."
              : "Would go with the person unless it is ended: \(joined(carried))."
          ),
        isHome && carried.isEmpty ? "None reaches the person." : nil,
        isHome ? nil : added(move, wording),
        isHome ? nil : dropped(move, wording),
      ]
      return ListItem("\(strong: result.name(place))", details: lines.compactMap(\.self))
    }
    return [.heading("Restrictions", level: .first), .list(items)] + sharing
  }

  /// Where people live together is another question.
  private var sharing: [Block] {
    let shared = result.candidates.filter { candidate in
      let places = candidate.setting.assessment.places?.capacity ?? 1
      return places > 1 && Standing(candidate.pairing) < .cannotBeOffered && !candidate.isHome
    }
    guard !shared.isEmpty, !result.naming.isRedacted else { return [] }
    let names = joined(shared.map { result.naming.name($0.setting.setting) })
    let id = shared[0].setting.setting.text
    return [
      .paragraph(
        "Who would live together is not looked at here (\(names)): "
          + Line("'attune household \(id) \(result.profile.person.text)' asks that.")
      )
    ]
  }

  private func added(_ move: Move, _ wording: Wording) -> Line {
    guard let added = move.added else { return "Added: not known; no register was kept there." }
    return added.isEmpty
      ? "Added: none." : Line("Added: \(joined(added.map(wording.restriction))).")
  }

  private func dropped(_ move: Move, _ wording: Wording) -> Line {
    guard let dropped = move.dropped else {
      return
        "Dropped: not known; where the person lives now is not recorded, or has no register here."
    }
    return dropped.isEmpty
      ? "Dropped: none." : Line("Dropped: \(joined(dropped.map(wording.restriction))).")
  }
}

extension Wording {
  /// A restriction in a few words: what it is, or its type where texts are left out.
  func restriction(_ restriction: Restriction) -> String {
    naming.quoted(restriction.what) ?? type(restriction)
  }
}
