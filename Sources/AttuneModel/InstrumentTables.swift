/// What published instruments' results mean in z, as far as it was published.
public struct InstrumentTables: Sendable {
  /// The upper ends of the lower four bands of a quadrant, for one age band.
  public struct Cuts: Hashable, Sendable {
    public let ageBand: AgeBand
    public let quadrant: Quadrant
    /// Four whole totals, growing; the fifth band is what is above the last.
    public let upper: Sourced<[Int]>

    public init(ageBand: AgeBand, quadrant: Quadrant, upper: Sourced<[Int]>) {
      self.ageBand = ageBand
      self.quadrant = quadrant
      self.upper = upper
    }
  }

  /// A group of people to read a total beside.
  public struct ReferenceGroup: Hashable, Sendable {
    public let name: String
    public let mean: Double
    public let deviation: Double
    public let source: String

    public init(name: String, mean: Double, deviation: Double, source: String) {
      self.name = name
      self.mean = mean
      self.deviation = deviation
      self.source = source
    }
  }

  /// The Adolescent/Adult Sensory Profile.
  public struct AASP: Sendable {
    public let cuts: [Cuts]
    /// The totals that can be.
    public let totals: ClosedRange<Int>
    /// The z at the least total, at the four half-points, and at the greatest.
    public let knots: Sourced<[Double]>
    /// Half the width of the band around a z from a total.
    public let band: Sourced<Double>

    public init(
      cuts: [Cuts],
      totals: ClosedRange<Int>,
      knots: Sourced<[Double]>,
      band: Sourced<Double>
    ) {
      self.cuts = cuts
      self.totals = totals
      self.knots = knots
      self.band = band
    }
  }

  /// A T-score scale.
  public struct TScore: Sendable {
    public let scores: ClosedRange<Double>
    public let mean: Sourced<Double>
    public let deviation: Sourced<Double>
    public let band: Sourced<Double>

    public init(
      scores: ClosedRange<Double>,
      mean: Sourced<Double>,
      deviation: Sourced<Double>,
      band: Sourced<Double>
    ) {
      self.scores = scores
      self.mean = mean
      self.deviation = deviation
      self.band = band
    }
  }

  public let aasp: AASP
  /// The senses that quadrant totals and bands speak for.
  public let quadrantSenses: [Sense]
  public let spm: TScore
  public let gsqTotals: ClosedRange<Int>
  public let gsqGroups: [ReferenceGroup]

  public init(
    aasp: AASP,
    quadrantSenses: [Sense],
    spm: TScore,
    gsqTotals: ClosedRange<Int>,
    gsqGroups: [ReferenceGroup]
  ) {
    self.aasp = aasp
    self.quadrantSenses = quadrantSenses
    self.spm = spm
    self.gsqTotals = gsqTotals
    self.gsqGroups = gsqGroups
  }
}

extension InstrumentTables.AASP {
  /// The z of a total: straight lines through the half-points of the published cuts.
  ///
  /// - Returns: `nil` for a total outside ``totals``, or without a table for it.
  public func z(ofTotal total: Int, in quadrant: Quadrant, at ageBand: AgeBand) -> ZScore? {
    guard totals.contains(total), let upper = upper(quadrant, ageBand) else { return nil }
    let places =
      [Double(totals.lowerBound)] + upper.map { Double($0) + 0.5 } + [Double(totals.upperBound)]
    let heights = knots.value
    let x = Double(total)
    let next = max(1, places.firstIndex { $0 >= x } ?? places.count - 1)
    let share = (x - places[next - 1]) / (places[next] - places[next - 1])
    let z = heights[next - 1] + share * (heights[next] - heights[next - 1])
    return ZScore(z, band: z - band.value...z + band.value)
  }

  /// The published band of a total, or `nil` for one that cannot be.
  public func term(ofTotal total: Int, in quadrant: Quadrant, at ageBand: AgeBand) -> Term? {
    guard totals.contains(total), let upper = upper(quadrant, ageBand) else { return nil }
    let terms: [Term] = [.muchLess, .less, .similar, .more, .muchMore]
    return terms[upper.count { total > $0 }]
  }

  private func upper(_ quadrant: Quadrant, _ ageBand: AgeBand) -> [Int]? {
    cuts.first { $0.quadrant == quadrant && $0.ageBand == ageBand }?.upper.value
  }
}

extension InstrumentTables.TScore {
  public func z(ofScore score: Double) -> ZScore {
    let z = (score - mean.value) / deviation.value
    return ZScore(z, band: z - band.value...z + band.value)
  }
}
