internal import AttuneModel
public import AttuneScoring

extension Comparison {
  /// Something that is not known and, if it were, could put two settings in the other order.
  public struct Turn: Hashable, Sendable {
    public let input: UncertainInput
    /// Of which candidate it is to be read; `nil` for a need of the person.
    public let candidate: Int?
    /// The two whose order it could turn, as they stand at the estimate.
    public let first: Int
    public let second: Int
    /// The part of what it may be that would turn them, by what it is drawn from.
    public let share: Double
    /// From which value on; `nil` for a need, or where it is not the same everywhere.
    public let value: Double?
    /// True if a value kinder than that would turn them, false if a harsher one would.
    public let isKinder: Bool
  }

  /// What was not read or not stated and alone could change the order of those that have a place in
  /// it, all else at its middle; the most likely first.
  public var turns: [Turn] {
    let offered = candidates.indices.filter { Standing(candidates[$0].pairing) == .known }
    guard offered.count > 1 else { return [] }
    let loads = candidates.map(\.pairing.score.load)
    let readings = offered.flatMap { place in
      uncertain(place).compactMap { turn($0, of: place, among: offered, loads) }
    }
    let needs = uncertain(offered[0]).compactMap { turn(need: $0, among: offered, loads) }
    return (readings + needs).enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
      .map(\.element)
  }

  private func uncertain(_ place: Int) -> [UncertainInput] {
    engine.uncertain(person, in: candidates[place].explanation.view).filter(\.isUnread)
  }

  /// The order of one setting and the others, with one of its readings from end to end.
  private func turn(
    _ input: UncertainInput,
    of place: Int,
    among offered: [Int],
    _ loads: [Double]
  ) -> Turn? {
    guard case .reading = input.subject else { return nil }
    let view = candidates[place].explanation.view
    let load = { engine.load(person, in: view.moving(input, to: $0)) }
    let (kind, harsh) = (load(0), load(1))
    var found: Turn?
    for other in offered where other != place && loads[other] != loads[place] {
      let isLess = loads[place] < loads[other]
      // Where flags have turned the two already, load would only put them as they stand.
      guard isLess == (place < other) else { continue }
      guard isLess ? harsh > loads[other] : kind < loads[other] else { continue }
      // The load only grows from the kind end to the harsh one.
      let position = crossing(isLess ? 0.5...1 : 0...0.5) { load($0) > loads[other] }
      let share = isLess ? 1 - below(position) : below(position)
      guard share > found?.share ?? 0 else { continue }
      found = Turn(
        input: input,
        candidate: place,
        first: isLess ? place : other,
        second: isLess ? other : place,
        share: share,
        value: view.value(of: input, at: position),
        isKinder: !isLess
      )
    }
    return found
  }

  /// Where something that is false becomes true, to a millionth of the range.
  private func crossing(_ range: ClosedRange<Double>, _ holds: (Double) -> Bool) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// The part of a triangle over the range that lies below a position.
  private func below(_ position: Double) -> Double {
    position < 0.5 ? 2 * position * position : 1 - 2 * (1 - position) * (1 - position)
  }

  /// The order of two settings with a need that nobody stated from end to end of what it may be.
  private func turn(
    need input: UncertainInput,
    among offered: [Int],
    _ loads: [Double]
  ) -> Turn? {
    guard case .need(let need) = input.subject else { return nil }
    let band = person.needs[need].z.band
    let steps = 16
    let drawn = (0..<steps).map { step in
      let part = (Double(step) + 0.5) / Double(steps)
      let z = band.lowerBound + part * (band.upperBound - band.lowerBound)
      return offered.map {
        engine.load(person, in: candidates[$0].explanation.view, need: need, z: z)
      }
    }
    var found: Turn?
    for (one, first) in offered.enumerated() {
      for (other, second) in offered.enumerated()
      where loads[first] < loads[second] && first < second {
        let share = Double(drawn.count { $0[one] > $0[other] }) / Double(steps)
        guard share > found?.share ?? 0 else { continue }
        found = Turn(
          input: input,
          candidate: nil,
          first: first,
          second: second,
          share: share,
          value: nil,
          isKinder: false
        )
      }
    }
    return found
  }
}
