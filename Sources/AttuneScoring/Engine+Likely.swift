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
    let inputs = uncertain(person, in: explanation.view)
    let readings = inputs.filter { !$0.places.isEmpty }
    var random = SplitMix64(seed: UInt64(conventions[.seed]))
    var view = explanation.view
    let count = Int(conventions[.draws])
    let loads = (0..<count).map { _ -> Double in
      view.draw(readings, &random)
      let z = person.needs.map { $0.drawnZ(&random) }
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
}

extension SettingView {
  /// Puts readings at random between their ends; takes one number for each.
  mutating func draw(_ readings: [UncertainInput], _ random: inout SplitMix64) {
    for input in readings { move(input, to: random.triangular()) }
  }

  /// Puts a reading somewhere between its ends: 0 is the kind one, 1 the harsh one.
  mutating func move(_ input: UncertainInput, to position: Double) {
    for place in input.places {
      middle[place] = kind[place] + position * (harsh[place] - kind[place])
    }
  }
}

extension NeedState {
  /// A z at random within its band; takes one number.
  func drawnZ(_ random: inout SplitMix64) -> Double {
    z.band.lowerBound + random.unit() * (z.band.upperBound - z.band.lowerBound)
  }
}
