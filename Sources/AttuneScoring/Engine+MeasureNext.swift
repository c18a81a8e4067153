internal import AttuneModel

/// How much narrower the range of a load would be if one thing were known (method 6).
public struct Narrowing: Hashable, Sendable {
  public let input: UncertainInput
  /// In load: the width of the range now, less its width then.
  public let narrows: Double
}

extension Engine {
  /// What to measure next: each uncertain input alone, known at its middle; the largest first,
  /// ties in the order of the inputs.
  public func measureNext(_ explanation: Explanation) -> [Narrowing] {
    let (person, view, hours) = (explanation.person, explanation.view, explanation.hours)
    let width = explanation.score.loadHigh - explanation.score.loadLow
    let inputs = uncertain(person, in: view)
    let narrowings = inputs.map { input in
      Narrowing(input: input, narrows: width - self.width(knowing: input, person, view, hours))
    }
    return narrowings.enumerated()
      .sorted { ($1.element.narrows, $0.offset) < ($0.element.narrows, $1.offset) }
      .map(\.element)
  }

  /// The width of the range with one input at its middle.
  private func width(
    knowing input: UncertainInput,
    _ person: CompiledProfile,
    _ view: SettingView,
    _ hours: [Double]
  ) -> Double {
    switch input.subject {
    case .reading:
      var known = view
      for place in input.places {
        known.kind[place] = known.middle[place]
        known.harsh[place] = known.middle[place]
      }
      return load(known.harsh, person.variants.harsh, known, hours)
        - load(known.kind, person.variants.kind, known, hours)
    case .need(let need):
      var low = person.needs.map(\.leastZ)
      var high = person.needs.map(\.mostZ)
      low[need] = person.needs[need].z.value
      high[need] = person.needs[need].z.value
      return load(view.harsh, person.variant(z: high), view, hours)
        - load(view.kind, person.variant(z: low), view, hours)
    }
  }
}
