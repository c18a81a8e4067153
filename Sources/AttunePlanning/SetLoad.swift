internal import AttuneModel
internal import AttuneScoring

/// A set of candidates, by their places in a list of at most 32.
typealias CandidateSet = UInt32

/// The load of one person with any set of candidates made, and the least it could be with more.
struct SetLoad {
  /// A value that candidates change.
  private struct Place {
    let position: Int
    let start: Double
    let possible: ClosedRange<Double>
    let isHighWorse: Bool
    /// In the order in which they are made.
    let steps: [Step]

    func isKinder(_ value: Double, _ other: Double) -> Bool {
      isHighWorse ? value < other : value > other
    }
  }

  private struct Step {
    let candidate: CandidateSet
    let operation: Adjustment.Operation
    let amount: Double
  }

  private var changing: ChangingLoad
  private let places: [Place]
  private var values: [Double]

  /// Prepares the sets of some candidates for one person.
  ///
  /// - Parameters:
  ///   - alterations: For each candidate, what it changes in the person's view.
  ///   - person: The person.
  ///   - view: The setting as the person finds it now.
  ///   - engine: The one arithmetic.
  init(
    _ alterations: [[Alteration]],
    for person: CompiledProfile,
    in view: SettingView,
    _ engine: Engine
  ) {
    let slots = Set(alterations.flatMap { $0.map(\.slot) })
    let changing = ChangingLoad(person, in: view, changing: slots, engine)
    var steps: [Int: [Step]] = [:]
    var slotOf: [Int: Int] = [:]
    for (candidate, made) in alterations.enumerated() {
      for alteration in made {
        guard let place = changing.place(slot: alteration.slot, cell: alteration.cell) else {
          continue
        }
        slotOf[place] = alteration.slot
        steps[place, default: []].append(
          Step(
            candidate: 1 << candidate,
            operation: alteration.operation,
            amount: alteration.amount
          )
        )
      }
    }
    self.changing = changing
    values = changing.values
    places = steps.sorted { $0.key < $1.key }.map { position, steps in
      let factor = engine.catalogue.factors[engine.layout.factors[slotOf[position] ?? 0]]
      return Place(
        position: position,
        start: changing.values[position],
        possible: factor.possible.value,
        isHighWorse: factor.worse == .high,
        steps: steps.enumerated()
          .sorted { ($0.element.operation, $0.offset) < ($1.element.operation, $1.offset) }
          .map(\.element)
      )
    }
  }

  /// The load with these candidates made, and no other.
  mutating func load(of set: CandidateSet) -> Double {
    bound(of: set, open: 0)
  }

  /// The least that the load can be with these made and any of the `open` ones besides.
  ///
  /// Every operation leaves more where it finds more, so that for each value by itself the kindest
  /// choice at each step is a bound, whatever set would make all of them.
  mutating func bound(of set: CandidateSet, open: CandidateSet) -> Double {
    for place in places {
      var value = place.start
      var isChanged = false
      for step in place.steps {
        if step.candidate & set != 0 {
          value = step.operation.applied(step.amount, to: value)
          isChanged = true
        } else if step.candidate & open != 0 {
          let other = step.operation.applied(step.amount, to: value)
          if place.isKinder(other, value) {
            value = other
            isChanged = true
          }
        }
      }
      values[place.position] =
        isChanged
        ? min(max(value, place.possible.lowerBound), place.possible.upperBound) : place.start
    }
    return changing.load(values)
  }
}
