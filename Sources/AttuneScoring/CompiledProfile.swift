public import AttuneModel

/// A profile as the kernel needs it: for each period and slot, a line and a weight.
///
/// It is a class, so that handing it on for each of a million pairings costs next to nothing.
public final class CompiledProfile: Sendable {
  /// The numbers of one set of z.
  ///
  /// All arrays have one element for each period and slot, period-major.
  struct Variant: Sendable {
    /// `√(w W)` times strain is `value · scale + offset`, held to 0…top.
    var scale: [Double]
    var offset: [Double]
    /// `√(w W)`, and 0 for a factor that does not count or does not apply in the period.
    var top: [Double]

    func line(_ slot: Int, _ period: Period) -> Kernel.Line {
      let place = period.rawValue * (top.count / Period.allCases.count) + slot
      return Kernel.Line(scale: scale[place], offset: offset[place], top: top[place])
    }
  }

  public let profile: SensoryProfile
  /// One for each need of the catalogue.
  public let needs: [NeedState]
  /// What the person stated of factors, in the order of the catalogue.
  public let limits: [(factor: Int, limit: Limit)]
  /// For each slot, whether the factor counts for this person.
  public let counts: [Bool]
  /// The estimate in the middle; at the ends, unstated needs have the least or the most z.
  let variants: ByEnd<Variant>
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
    let estimate = compiler.variant(z: needs.map(\.z.value))
    let hasUnstated = needs.contains(where: \.isUnstated)
    variants = ByEnd(
      kind: hasUnstated ? compiler.variant(z: needs.map(\.leastZ)) : estimate,
      middle: estimate,
      harsh: hasUnstated ? compiler.variant(z: needs.map(\.mostZ)) : estimate
    )
    coverageWeight = estimate.top.map { $0 * $0 * $0 * $0 }
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
  ///
  /// - Parameters:
  ///   - z: One for each need.
  ///   - weights: By what the importance of each need is multiplied; all of them 1 where `nil`.
  /// - Returns: The person's lines and weights with them.
  func variant(z: [Double], weights: [Double]? = nil) -> Variant {
    compiler.variant(z: z, weights: weights)
  }
}

extension NeedState {
  /// The z at which every strain is least: a stated z stays where it is.
  var leastZ: Double { isUnstated ? z.band.lowerBound : z.value }
  var mostZ: Double { isUnstated ? z.band.upperBound : z.value }
}
