internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension PlacementPage {
  /// Of how many people the reasons are printed, and in how many settings; JSON has them all.
  private static let mostExplained = 50
  private static let mostSettings = 20

  /// Who has no acceptable place, why not, setting by setting, and what would give them one.
  var leftOut: [Block] {
    guard !result.leftOut.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading("Without an acceptable place", level: .first),
      .paragraph(
        "It is the places that do not meet these people's needs, or are too few. Nobody is a person "
          + "for whom there could be no place."
      ),
    ]
    for row in result.leftOut.prefix(Self.mostExplained) { blocks += entry(row) }
    let rest = result.leftOut.count - Self.mostExplained
    if rest > 0 {
      blocks.append(.note("\(rest) more are in '--format json' and '--format csv'."))
    }
    return blocks
  }

  private func entry(_ row: Int) -> [Block] {
    let stays = result.placement.columns[row].map { column in
      let pairing = result.pairing(row, column)
      return [
        Block.paragraph(
          "Stays in \(strong: result.name(column)) meanwhile, level \(Wording.mark(pairing.level))"
            + Line(
              result.problem.isKept(row)
                ? "; a move was not looked for ('--allow-moves')." : "."
            )
        )
      ]
    }
    let items = result.reasons(row, most: Self.mostSettings).map {
      ListItem("\(strong: result.name($0.column)): \($0.message)")
    }
    let rest = result.problem.match.settings.count - Self.mostSettings
    let others: [Block] =
      rest > 0
      ? [.paragraph("These are the settings with the least load; \(rest) more are in JSON.")] : []
    let change = result.changes[row].map { ChangeText(result).sentence($0) }
    let wishes = result.profile(row).prefers.map { wish -> Block in
      .paragraph("Wants to live in \(strong: result.naming.name(wish.setting)).")
    }
    return [.heading(result.person(row), level: .second)] + wishes + (stays ?? []) + [.list(items)]
      + others + [.paragraph(Line(change ?? ChangeText.none(isKept: result.problem.isKept(row))))]
  }

  /// Needs that no setting with a place meets.
  var gaps: [Block] {
    guard !result.gaps.isEmpty else { return [] }
    let rows = result.gaps.map { gap in
      [
        Line(Wording.lowered(result.catalogue.needs[gap.need].name)), Line("\(gap.rows.count)"),
        Line(joined(gap.rows.map(result.person))),
      ]
    }
    return [
      .heading("Needs that no setting with a place meets", level: .first),
      .paragraph(
        "Counted over all people here: in every setting with a place something that acts on the need "
          + "is more than the person can bear, or breaks what they stated. What was not read counts "
          + "neither way. This is what there is not, to be commissioned or adjusted."
      ),
      .table(
        Table(
          columns: [
            Table.Column("need", wraps: true), Table.Column("people", alignment: .trailing),
            Table.Column("who", wraps: true),
          ],
          rows: rows
        )
      ),
    ]
  }

  /// What people newly placed and those around them would do to one another.
  var living: [Block] {
    guard !result.conflicts.isEmpty || !result.unseen.isEmpty else { return [] }
    let items = result.conflicts.map { conflict -> ListItem in
      let (from, on) = (result.naming.id(conflict.from), result.naming.id(conflict.on))
      let by = conflict.factor.map { ", most by \(result.wording(conflict.column).name($0))" } ?? ""
      let loop: Line = conflict.isLoop ? "\(mark: .critical, "a loop"): " : ""
      return ListItem(
        "\(loop)\(result.name(conflict.column)): what \(from) brings raises \(on) by "
          + Line("\(count(conflict.levels, "level", "levels"))\(by)")
      )
    }
    return [
      .heading("Living together", level: .first),
      .paragraph(Line(HouseholdText.noTool)),
    ] + (items.isEmpty ? [] : [.list(items)]) + alternative + notLookedAt
  }

  /// Where living together could not be looked at: no finding there is not a good one.
  private var notLookedAt: [Block] {
    let items = result.unseen.map { unseen -> ListItem in
      let whom: [(String, [PersonID])] = [
        ("no consent to 'household'", unseen.withoutConsent), ("no profile", unseen.withoutProfile),
        ("what they bring is not recorded", unseen.notRecorded),
      ]
      let reasons = whom.filter { !$0.1.isEmpty }
        .map { "\($0.0) (\(joined($0.1.map(result.naming.id))))" }
      return ListItem("\(strong: result.name(unseen.column)): \(joined(reasons))")
    }
    return items.isEmpty
      ? []
      : [
        .paragraph(
          "\(mark: .unknown, "Not looked at, or not wholly"), which is no sign that it goes well:"
        ),
        .list(items),
      ]
  }

  private var alternative: [Block] {
    switch result.alternative {
    case .found(let placement)?:
      let moved = placement.columns.indices.filter {
        placement.columns[$0] != result.placement.columns[$0]
      }
      let items = moved.map { row -> ListItem in
        let place = placement.columns[row].map(result.name) ?? "no place"
        return ListItem("\(result.person(row)): \(place)")
      }
      let (now, then) = (result.placement.value, placement.value)
      let cost =
        then.leftOut == now.leftOut
        ? "as many people have an acceptable place"
        : "\(count(then.leftOut - now.leftOut, "more person has", "more people have")) no acceptable place"
      return [
        .paragraph(
          "The next-best placement without this: \(cost); the sum of load⁴ is "
            + "\(decimal(then.sum, places: 3)) and not \(decimal(now.sum, places: 3)). What changes:"
        ),
        .list(items),
      ]
    case .givenUp?:
      return [.paragraph("No placement without this was found among those that were tried.")]
    case .some(.none): return [.paragraph("There is no placement without this.")]
    case nil: return []
    }
  }
}

/// Puts into words what would give somebody a place.
struct ChangeText {
  private let result: PlacementResult

  init(_ result: PlacementResult) {
    self.result = result
  }

  func sentence(_ change: PlacementChange) -> String {
    switch change {
    case .readings(let column, let steps):
      let readings = steps.map { InputText.step($0, result.wording(column)) }
      return "The smallest change that would give a place: \(result.name(column)), if "
        + "\(joined(readings))."
    case .place(let column):
      return "One more place in \(result.name(column)) would give one that is not ruled out."
    case .move(let column):
      return
        "\(result.name(column)) has a free place and is not ruled out: '--allow-moves' asks about "
        + "a move."
    case .findOut(let column):
      return "What is needed first is to know more of \(result.name(column))."
    }
  }

  /// What to say where nothing was found.
  static func none(isKept: Bool) -> String {
    isKept
      ? "No change of one reading or two there would do, and elsewhere it was not looked for."
      : none
  }

  private static let none =
    "No change of one reading or two, in the settings with the least load and a free place, would give "
    + "a place: it needs a plan, or another setting."
}
