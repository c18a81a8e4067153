internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension HouseholdPage {
  /// Each person before and after, worst first.
  var outcomes: [Block] {
    beforeAndAfter + [slopes].compactMap(\.self) + notAssessed + reasons
  }

  /// The table of it.
  var beforeAndAfter: [Block] {
    let rows = household.worstFirst.map { place -> [Line] in
      let outcome = household.outcomes[place]
      let cannot: Line = "\(mark: .unknown, "cannot assess")"
      let before = outcome.before.map { outcome.canBeAssessed ? cell($0) : cannot }
      return [
        Line(result.person(place)), cell(outcome.alone), before ?? now(place),
        outcome.canBeAssessed ? cell(outcome.after) : cannot,
      ]
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column("person"), Table.Column("by the audit alone", wraps: true),
      Table.Column("before", wraps: true), Table.Column("after", wraps: true),
    ]
    return [
      .heading("Each person, before and after", level: .first),
      .paragraph(
        "Level after flags, and strain score. 'Before' adds to the audit what those bring who live "
          + "there, as their profiles state it; 'after' adds the newcomers. Where the audit already "
          + "heard it, it counts twice: sounds then come out up to 3 dB too loud."
      ),
      .table(Table(columns: columns, rows: rows)),
    ]
  }

  /// Everyone who can be assessed, before and after, as lines.
  private var slopes: Block? {
    let conventions = result.catalogue.conventions
    let places = household.worstFirst.filter { household.outcomes[$0].canBeAssessed }
    let text = { (load: Double) in conventions.scoreText(ofLoad: load) }
    let end = { (pairing: Pairing) in
      SlopePlot.Line.End(pairing.score.strainScore, text(pairing.score.load))
    }
    let lines = places.map { place -> SlopePlot.Line in
      let outcome = household.outcomes[place]
      return SlopePlot.Line(
        label: result.person(place),
        before: outcome.before.map(end),
        after: end(outcome.after)
      )
    }
    // Without newcomers there is no after.
    guard !lines.isEmpty, household.members.contains(where: \.isNewcomer) else { return nil }
    let rising = lines.count { line in
      line.before.map { line.after.value - $0.value >= 0.5 } ?? false
    }
    let residents = lines.count { $0.before != nil }
    let unseen =
      household.members.count - places.count + household.withoutProfile.count
      + household.withoutConsent.count
    return .chart(
      Chart(
        title: "Strain score of each person before and after",
        summary: Line(
          (residents > 0
            ? "For \(rising) of \(residents) who live there and could be looked at it would be more, by the "
              + "readings and before flags. " : "")
            + (unseen > 0 ? "\(count(unseen, "person", "people")) could not be looked at. " : "")
            + "Who has no line would be new."
        ),
        picture: .slopes(
          SlopePlot(axis: .strainScore(conventions), ends: ["before", "after"], lines: lines)
        ),
        table: Table(
          columns: [
            Table.Column("Person"), Table.Column("Before", alignment: .trailing),
            Table.Column("After", alignment: .trailing),
          ],
          rows: places.map { place in
            let outcome = household.outcomes[place]
            return [
              Line(result.person(place)),
              Line(outcome.before.map { text($0.score.load) } ?? "would be new"),
              Line(text(outcome.after.score.load)),
            ]
          }
        )
      )
    )
  }

  private func cell(_ pairing: Pairing) -> Line {
    let score = result.catalogue.conventions.scoreText(ofLoad: pairing.score.load)
    return pairing.score.isNotEnoughKnown
      ? Wording.mark(pairing.level) : "\(Wording.mark(pairing.level)), \(score)"
  }

  /// How a newcomer is where they live now.
  private func now(_ place: Int) -> Line {
    let person = household.members[place].person
    guard let pairing = result.homes[person.person] else { return "elsewhere, not audited" }
    return "in \(result.naming.name(pairing.setting)): \(cell(pairing))"
  }

  private var notAssessed: [Block] {
    let places = household.worstFirst.filter { !household.outcomes[$0].canBeAssessed }
    return places.map { place in
      let unknown = 1 - household.outcomes[place].alone.score.coverage
      return .paragraph(
        "\(mark: .unknown, "Cannot assess") \(result.person(place)): \(percent(unknown)) of what matters "
          + "to this person is not known here."
      )
    }
  }

  /// For everyone who is worse off with the others there, or for whom it is no place anyway, why.
  private var reasons: [Block] {
    let places = household.worstFirst.filter { place in
      let outcome = household.outcomes[place]
      let now = outcome.before ?? outcome.alone
      return outcome.canBeAssessed
        && (outcome.after.score.load > now.score.load || outcome.after.isBlocked
          || outcome.after.hasCriticalFlag)
    }
    let least = result.catalogue.conventions[.leastDriver]
    return places.flatMap { place -> [Block] in
      let outcome = household.outcomes[place]
      let drivers = DriverText(outcome.explanation, wording: result.wording)
      let flags = outcome.flags.filter { $0.severity < .notChecked }.map { flag in
        ListItem("\(result.wording.line(of: flag))")
      }
      return [
        .heading("\(result.person(place)), with everyone there", level: .second),
        .list(
          flags
            + outcome.explanation.drivers(atLeast: least).prefix(3).map {
              drivers.item($0)
            }
        ),
      ]
    }
  }

  /// Every ordered pair in which something changes.
  var effects: [Block] {
    guard household.members.count > 1 else { return [] }
    let shown = result.effects.filter { EffectText.isWorthSaying($0) }
    let items = shown.map { ListItem(EffectText(result).sentence($0)) }
    let none = result.effects.count - items.count
    let rest: [Block] =
      none > 0
      ? [
        .paragraph(
          Line("In \(none) of \(result.effects.count) directions it is less than a point.")
        )
      ] : []
    let silent = household.presenceNotRecorded
    let unknown: [Block] =
      silent.isEmpty
      ? []
      : [
        .paragraph(
          "\(mark: .unknown, "Not known"): what these bring to the others, because it is not recorded: "
            + Line("\(joined(silent.map(result.naming.id))).")
        )
      ]
    return [
      .heading("What each brings to each", level: .first),
      .paragraph(
        "Both directions, each against the audit alone, in the spaces both use. What is done in a "
          + "bedroom is not counted: whether walls let it through is to be heard on the spot."
      ),
    ] + (items.isEmpty ? [] : [.list(items)]) + rest + unknown
  }

  /// What can keep days apart, where there is something to keep apart.
  var separations: [Block] {
    guard result.effects.contains(where: { $0.levels > 0 }) else { return [] }
    let rules = result.catalogue.household
    return [
      .heading("What can keep two days apart", level: .first),
      .list(rules.separations.map { ListItem(Line($0)) }),
      .paragraph(Line("Source: \(rules.separationsSource).")),
    ]
  }
}
