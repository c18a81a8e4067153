internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Puts into words what was, or was not, read: a reading with its place, or a need.
enum InputText {
  /// "Sound level (lounge, evening)", or "This person's need: privacy".
  static func name(_ input: UncertainInput, _ wording: Wording) -> String {
    switch input.subject {
    case .need(let need):
      return "This person's need: \(Wording.lowered(wording.catalogue.needs[need].name))"
    case .reading(let reading, let space, let period):
      let factor = wording.catalogue.readings[reading].factors[0]
      return name(factor, space: space, period, wording)
    }
  }

  static func name(
    _ factor: Int,
    space id: SpaceID?,
    _ period: Period?,
    _ wording: Wording
  ) -> String {
    let space = wording.assessment.spaces?.first { $0.id == id }
    let place = wording.place(space, period)
    return wording.title(factor) + (place.isEmpty ? "" : " (\(place))")
  }

  /// From which value on an order turns: "below 40 dB", "yes".
  static func turning(_ turn: Comparison.Turn, _ wording: Wording) -> String? {
    guard case .reading(let reading, _, _) = turn.input.subject, let value = turn.value else {
      return nil
    }
    let position = wording.catalogue.readings[reading].factors[0]
    let factor = wording.factor(position)
    let isBelow = turn.isKinder == (factor.worse == .high)
    if factor.unit.isYesNo { return isBelow ? "no" : "yes" }
    let edge = factor.unit.text(value, rounded: rough)
    return "\(isBelow ? "below" : "above") about \(edge)"
  }

  /// "Light flicker (hall) were 0.03 %/Hz and not 0.15 %/Hz".
  static func step(_ step: ReadingStep, _ wording: Wording) -> String {
    guard case .reading(_, let space, let period) = step.input.subject else { return "" }
    let name = Wording.lowered(name(step.factor, space: space, period, wording))
    return "\(name) were \(wording.value(step.to, of: step.factor)) and not "
      + wording.value(step.from, of: step.factor)
  }
}
