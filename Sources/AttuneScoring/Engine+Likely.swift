internal import AttuneModel

extension Engine {
  /// The range in which the load most likely lies (method 5): the 5th and the 95th per cent of
  /// draws in which every uncertain input varies at once.
  ///
  /// Readings are drawn from a triangle over their range, z from its band; the inputs in sorted
  /// order, so that the same files give the same bytes.
  public func likely(_ explanation: Explanation) -> ClosedRange<Double> {
    let (person, hours) = (explanation.person, explanation.hours)
    let conventions = catalogue.conventions
    let inputs = UncertainInputs(
      catalogue: catalogue,
      layout: layout,
      person: person,
      view: explanation.view,
      hours: hours
    )
    .all()
    let readings = inputs.filter { !$0.places.isEmpty }
    var random = SplitMix64(seed: UInt64(conventions[.seed]))
    var view = explanation.view
    let count = Int(conventions[.draws])
    let loads = (0..<count).map { _ -> Double in
      for input in readings {
        let position = Self.triangular(random.unit())
        for place in input.places {
          let (kind, harsh) = (explanation.view.kind[place], explanation.view.harsh[place])
          view.middle[place] = kind + position * (harsh - kind)
        }
      }
      let z = person.needs.map { need in
        need.z.band.lowerBound + random.unit() * (need.z.band.upperBound - need.z.band.lowerBound)
      }
      return load(view.middle, person.variant(z: z), view, hours)
    }
    .sorted()
    return loads[
      rank(conventions[.likelyLow], count)
    ]...loads[rank(conventions[.likelyHigh], count)]
  }

  /// The place of a share among sorted draws, by nearest rank.
  private func rank(_ share: Double, _ count: Int) -> Int {
    min(max(Int((share * Double(count)).rounded(.up)) - 1, 0), count - 1)
  }

  /// A number from 0 to 1 with a triangular density whose top is in the middle.
  private static func triangular(_ unit: Double) -> Double {
    unit < 0.5 ? (unit / 2).squareRoot() : 1 - ((1 - unit) / 2).squareRoot()
  }
}
