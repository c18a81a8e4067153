internal import AttuneModel
public import AttuneScoring

/// A reading, and the value it would have to have.
public struct ReadingStep: Hashable, Sendable {
  /// Where it is, as it was written.
  public let input: UncertainInput
  /// The factor that is meant, by position: two can use one reading.
  public let factor: Int
  public let from: Double
  public let to: Double
  /// How far that is, in bands of the catalogue from comfortable to intolerable: the only measure
  /// that different units share.
  public let size: Double
}

/// The values a reading could have on the way to where it presses on a person no more, and those with
/// which what the person stated of it is kept.
struct ReadingPath {
  let input: UncertainInput
  let factor: Int
  let from: Double
  /// From the least change to the largest, towards what presses least.
  let values: [Double]
  /// Values at which what the person stated of the factor begins to be kept, in both directions.
  let stated: [Double]
  /// True if one of them is the other way.
  let goesBack: Bool
  private let band: Double

  private struct Place {
    let factor: Int
    let anchors: PersonAnchors
  }

  /// - Returns: `nil` if nothing about the reading could be better for the person, or it differs by
  ///   place.
  init?(
    _ input: UncertainInput,
    for person: CompiledProfile,
    _ conditions: StatedConditions,
    in view: SettingView,
    _ catalogue: Catalogue,
    _ layout: FactorLayout
  ) {
    guard let from = view.value(of: input) else { return nil }
    let places = view.places(of: input).compactMap { slot, cell -> Place? in
      let anchors = person.anchors(slot: slot, period: view.cells[cell].period)
      return anchors.map { Place(factor: layout.factors[slot], anchors: $0) }
    }
    // Of two factors that use one reading, the one that presses is meant.
    let strains = places.map { $0.anchors.strain(of: from) }
    guard let most = places.indices.max(by: { strains[$0] < strains[$1] }) else { return nil }
    let worst = places[most]
    let factor = catalogue.factors[worst.factor]
    guard let band = factor.band else { return nil }
    let isHighWorse = factor.worse == .high
    let kinder = { (lhs: Double, rhs: Double) in isHighWorse ? lhs < rhs : lhs > rhs }
    let anchors = places.filter { $0.factor == worst.factor }.map(\.anchors.comfortable)
    let stated = conditions.edges(of: worst.factor, step: factor.step)
      .filter(factor.possible.value.contains)
    let kindest = (anchors + stated).reduce(from) { kinder($1, $0) ? $1 : $0 }
    let possible = factor.possible.value
    let end = min(max(kindest, possible.lowerBound), possible.upperBound)
    self.input = input
    self.factor = worst.factor
    self.from = from
    self.band = band
    self.stated = Set(stated).subtracting([from]).sorted()
    goesBack = stated.contains { kinder(from, $0) }
    // Not beyond what keeps all that is kept now.
    let keeps = { conditions.keeps($0, of: worst.factor, asAt: from) }
    values =
      end == from
      ? []
      : (factor.unit.isYesNo ? [isHighWorse ? 0 : 1] : factor.values(from: from, to: end))
        .prefix(while: keeps).map(\.self)
    guard !values.isEmpty || !self.stated.isEmpty else { return nil }
  }

  /// The value at the end of the way.
  var last: Double { values.last ?? stated[0] }

  /// What the person stated, and so many values along the way, the last among them.
  func spread(_ count: Int) -> [Double] {
    stated
      + (1...max(1, count)).compactMap {
        values.isEmpty ? nil : values[$0 * (values.count - 1) / count]
      }
  }

  func size(_ value: Double) -> Double { abs(value - from) / band }

  func step(to value: Double) -> ReadingStep {
    ReadingStep(input: input, factor: factor, from: from, to: value, size: size(value))
  }
}

extension Factor {
  /// From comfortable to intolerable, as the catalogue has it.
  fileprivate var band: Double? {
    periods.first.flatMap { anchors[$0] }.map { abs($0.intolerable.value - $0.comfortable.value) }
  }

  /// A round amount by which a value of the factor can be told from another: a power of ten, and
  /// one where the unit is counted.
  fileprivate var step: Double {
    if unit.symbol == "level" || unit.symbol == "people" { return 1 }
    let least = (band ?? 1) / 20
    var step = 1.0
    while step > least { step /= 10 }
    while step * 10 <= least { step *= 10 }
    return step
  }

  /// Round values from near one value to another, which is the last.
  fileprivate func values(from: Double, to end: Double) -> [Double] {
    let step = step
    let perUnit = (1 / step).rounded()
    let round = { (count: Double) in step < 1 ? count / perUnit : count * step }
    let first = end < from ? (from / step).rounded(.up) - 1 : (from / step).rounded(.down) + 1
    var values: [Double] = []
    var count = first
    while end < from ? round(count) > end : round(count) < end {
      values.append(round(count))
      count += end < from ? -1 : 1
    }
    let isWhole = step >= 1
    return values + [isWhole ? end.rounded(end < from ? .down : .up) : end]
  }
}
