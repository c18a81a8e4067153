public import AttuneModel

/// A profile as the kernel needs it: for each period and slot, a line and a weight.
///
/// It is a class, so that handing it on for each of a million pairings costs next to nothing.
public final class CompiledProfile: Sendable {
  /// The numbers of one set of z: the estimate, or an end of what unstated needs may be.
  ///
  /// All arrays have one element for each period and slot, period-major.
  struct Variant: Sendable {
    /// Strain is `value · scale + offset`, held to 0…1.
    var scale: [Double]
    var offset: [Double]
    /// `(w W)⁴`, and 0 for a factor that does not count or does not apply in the period.
    var weight: [Double]

    func line(_ slot: Int, _ period: Period) -> Kernel.Line {
      let place = place(slot, period)
      return Kernel.Line(scale: scale[place], offset: offset[place], weight: weight[place])
    }

    func counts(_ slot: Int, _ period: Period) -> Bool {
      weight[place(slot, period)] > 0
    }

    private func place(_ slot: Int, _ period: Period) -> Int {
      period.rawValue * (weight.count / Period.allCases.count) + slot
    }
  }

  public let profile: SensoryProfile
  /// One for each need of the catalogue.
  public let needs: [NeedState]
  /// What the person stated of factors, in the order of the catalogue.
  public let limits: [(factor: Int, limit: Limit)]
  /// For each slot, whether the factor counts for this person.
  public let counts: [Bool]
  let low: Variant
  let estimate: Variant
  let high: Variant
  /// `(w W)²` at the estimate, by period and slot; 0 where a factor does not count.
  let coverageWeight: [Double]
  /// The same where the person's side of a factor is known: its need is stated, or it is limited.
  let knownWeight: [Double]
  /// By period and slot, at the estimate.
  private let anchors: [PersonAnchors?]
  private let compiler: ProfileCompiler

  init(_ profile: SensoryProfile, catalogue: Catalogue, layout: FactorLayout) {
    let needs = NeedReading(profile: profile, catalogue: catalogue).states()
    let compiler = ProfileCompiler(
      profile: profile,
      needs: needs,
      catalogue: catalogue,
      layout: layout
    )
    self.profile = profile
    self.needs = needs
    limits = profile.limits.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.compiler = compiler
    counts = compiler.counts
    estimate = compiler.variant(z: needs.map(\.z.value))
    let hasUnstated = needs.contains(where: \.isUnstated)
    low = hasUnstated ? compiler.variant(z: needs.map(\.leastZ)) : estimate
    high = hasUnstated ? compiler.variant(z: needs.map(\.mostZ)) : estimate
    coverageWeight = estimate.weight.map { $0.squareRoot() }
    knownWeight = zip(coverageWeight, compiler.known(needs)).map { $1 ? $0 : 0 }
    anchors = Period.allCases.flatMap { period in
      (0..<layout.count).map { slot in
        compiler.anchors(slot, period, z: needs[compiler.need(ofSlot: slot)].z.value)
      }
    }
  }

  public var person: PersonID { profile.person }

  /// The person's anchors for the factor in a slot, at the estimate; `nil` where it does not apply.
  public func anchors(slot: Int, period: Period) -> PersonAnchors? {
    anchors[period.rawValue * counts.count + slot]
  }

  /// How important the factor in a slot is to the person (W of the method), at the estimate.
  public func importance(slot: Int, period: Period) -> Double {
    compiler.importance(slot, period, z: needs[compiler.need(ofSlot: slot)].z.value)
  }

  /// The numbers for other z of the needs: for draws, and for what knowing one would change.
  func variant(z: [Double]) -> Variant {
    compiler.variant(z: z)
  }
}

extension NeedState {
  /// The z at which every strain is least: a stated z stays where it is.
  var leastZ: Double { isUnstated ? z.band.lowerBound : z.value }
  var mostZ: Double { isUnstated ? z.band.upperBound : z.value }
}
