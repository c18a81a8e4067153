internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// What would have to be different, as programs read it.
struct ChangeRecord: Encodable {
  struct Step: Encodable {
    let factor: String
    let from: Double
    @Nullable var period: String?
    let reading: String
    @Nullable var space: String?
    let to: Double

    init(_ step: ReadingStep, _ wording: Wording) {
      let catalogue = wording.catalogue
      factor = catalogue.factors[step.factor].id
      reading = catalogue.factors[step.factor].reading
      from = step.from
      to = step.to
      let place = step.input.subject.place(wording)
      (space, period) = (place.space, place.period)
    }
  }

  /// `offered` or `level`.
  let goal: String
  /// What no reading could lift.
  let obstacles: [String]
  @Nullable var steps: [Step]?

  init(_ remedy: Remedy, _ wording: Wording) {
    goal = remedy.goal == .offered ? "offered" : "level"
    obstacles = remedy.obstacles.map(wording.sentence)
    steps = remedy.steps.map { $0.map { Step($0, wording) } }
  }
}

/// What could turn an order, as programs read it.
struct TurnRecord: Encodable {
  let first: String
  let isKinder: Bool
  @Nullable var need: String?
  @Nullable var period: String?
  @Nullable var reading: String?
  let second: String
  @Nullable var setting: String?
  let share: Double
  @Nullable var space: String?
  @Nullable var value: Double?

  init(_ turn: Comparison.Turn, _ result: ComparisonResult) {
    let id = { (place: Int) in result.naming.id(result.candidates[place].setting.setting) }
    (first, second, share, value) = (id(turn.first), id(turn.second), turn.share, turn.value)
    isKinder = turn.isKinder
    setting = turn.candidate.map(id)
    switch turn.input.subject {
    case .need(let position): need = result.catalogue.needs[position].id
    case .reading(let position, _, _):
      reading = result.catalogue.readings[position].id
      let place = turn.input.subject.place(result.wording(turn.candidate ?? turn.first))
      (space, period) = (place.space, place.period)
    }
  }
}

extension UncertainInput.Subject {
  /// Where a reading is, as output has it.
  func place(_ wording: Wording) -> (space: String?, period: String?) {
    guard case .reading(_, let id, let period) = self else { return (nil, nil) }
    let space = wording.assessment.spaces?.first { $0.id == id }
      .map { wording.naming.id($0, in: wording.assessment) }
    return (space, period?.name)
  }
}
