internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// A placement as programs read it.
struct PlacementRecord: Encodable {
  struct Entry: Encodable {
    /// What had to be accepted; empty where nothing had to be.
    let accepted: [String]
    @Nullable var availableFrom: String?
    @Nullable var level: String?
    let load: Double
    @Nullable var movesFrom: String?
    let person: String
    let setting: String
    let stays: Bool
    let wantsIt: Bool
  }

  struct LeftOut: Encodable {
    @Nullable var change: Change?
    let person: String
    let reasons: [Reason]
    @Nullable var staysAt: String?
  }

  struct Reason: Encodable {
    let setting: String
    let message: String
  }

  struct Change: Encodable {
    let kind: String
    let message: String
    let setting: String
    @Nullable var steps: [ChangeRecord.Step]?
  }

  struct Gap: Encodable {
    let need: String
    let people: [String]
  }

  struct Conflict: Encodable {
    @Nullable var factor: String?
    let from: String
    let isLoop: Bool
    let levels: Int
    let on: String
    let setting: String
  }

  struct Unseen: Encodable {
    let notRecorded: [String]
    let setting: String
    let withoutConsent: [String]
    let withoutProfile: [String]
  }

  struct Value: Encodable {
    let accepted: Int
    let sumOfLoad4: Double
    let withoutAcceptablePlace: Int
    let worstLoad: Double

    init(_ placement: Placement, _ pairings: [[Pairing]]) {
      accepted = placement.value.accepted
      sumOfLoad4 = placement.value.sum
      withoutAcceptablePlace = placement.value.leftOut
      worstLoad =
        placement.columns.indices.filter { placement.isAcceptable[$0] }
        .compactMap { row in placement.columns[row].map { pairings[row][$0].score.load } }
        .max() ?? 0
    }

    enum CodingKeys: String, CodingKey {
      case sumOfLoad4 = "sum_of_load4"
      case accepted, withoutAcceptablePlace, worstLoad
    }
  }

  struct Alternative: Encodable {
    struct Place: Encodable {
      let person: String
      @Nullable var setting: String?
    }

    let assignments: [Place]
    let value: Value
  }

  let accept: [String]
  let allowMoves: Bool
  @Nullable var alternative: Alternative?
  let alternativeSearch: String
  let assignments: [Entry]
  let conflicts: [Conflict]
  let conflictsNotLookedAt: [Unseen]
  let gaps: [Gap]
  let leftOut: [LeftOut]
  @Nullable var note: String?
  let objective: String
  let value: Value
  let withoutConsent: [String]

  init(_ result: PlacementResult) {
    let problem = result.problem
    accept = Acceptance.Kind.allCases.filter(problem.acceptance.kinds.contains).map(\.rawValue)
    allowMoves = problem.allowsMoves
    assignments = result.placed.compactMap { Self.entry($0, result) }
    conflicts = result.conflicts.map { conflict in
      Conflict(
        factor: conflict.factor.map { result.catalogue.factors[$0].id },
        from: result.naming.id(conflict.from),
        isLoop: conflict.isLoop,
        levels: conflict.levels,
        on: result.naming.id(conflict.on),
        setting: result.id(conflict.column)
      )
    }
    conflictsNotLookedAt = result.unseen.map { unseen in
      Unseen(
        notRecorded: unseen.notRecorded.map(result.naming.id),
        setting: result.id(unseen.column),
        withoutConsent: unseen.withoutConsent.map(result.naming.id),
        withoutProfile: unseen.withoutProfile.map(result.naming.id)
      )
    }
    gaps = result.gaps.map { gap in
      Gap(need: result.catalogue.needs[gap.need].id, people: gap.rows.map(result.person))
    }
    leftOut = result.leftOut.map { Self.leftOut($0, result) }
    note =
      result.conflicts.isEmpty && result.unseen.isEmpty ? nil : HouseholdText.noTool
    alternativeSearch =
      switch result.alternative {
      case nil: "not_needed"
      case .found?: "found"
      case .some(.none): "none"
      case .givenUp?: "given_up"
      }
    objective = problem.objective.rawValue
    value = Value(result.placement, problem.pairings)
    withoutConsent = result.withoutConsent.map(result.naming.id)
    if case .found(let placement)? = result.alternative {
      alternative = Alternative(
        assignments: placement.columns.enumerated().map { row, column in
          Alternative.Place(person: result.person(row), setting: column.map(result.id))
        },
        value: Value(placement, problem.pairings)
      )
    }
  }

  private static func entry(_ row: Int, _ result: PlacementResult) -> Entry? {
    guard let column = result.placement.columns[row] else { return nil }
    let pairing = result.pairing(row, column)
    return Entry(
      accepted: result.accepted(row).map(\.rawValue),
      availableFrom: result.stays(row)
        ? nil : result.assessment(column).places?.availableFrom?.description,
      level: pairing.level?.name,
      load: pairing.score.load,
      movesFrom: result.moves(row) ? result.problem.homes[row].map(result.id) : nil,
      person: result.person(row),
      setting: result.id(column),
      stays: result.stays(row),
      wantsIt: result.profile(row).prefers.contains { $0.setting == pairing.setting }
    )
  }

  private static func leftOut(_ row: Int, _ result: PlacementResult) -> LeftOut {
    LeftOut(
      change: result.changes[row].map { change($0, result) },
      person: result.person(row),
      reasons: result.reasons(row).map {
        Reason(setting: result.id($0.column), message: $0.message)
      },
      staysAt: result.placement.columns[row].map(result.id)
    )
  }

  private static func change(_ change: PlacementChange, _ result: PlacementResult) -> Change {
    let message = ChangeText(result).sentence(change)
    switch change {
    case .readings(let column, let steps):
      return Change(
        kind: "readings",
        message: message,
        setting: result.id(column),
        steps: steps.map { ChangeRecord.Step($0, result.wording(column)) }
      )
    case .place(let column):
      return Change(kind: "place", message: message, setting: result.id(column), steps: nil)
    case .move(let column):
      return Change(kind: "move", message: message, setting: result.id(column), steps: nil)
    case .findOut(let column):
      return Change(kind: "find_out", message: message, setting: result.id(column), steps: nil)
    }
  }
}
