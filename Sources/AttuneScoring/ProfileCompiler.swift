internal import AttuneModel

/// Makes the numbers of a profile for any set of z (method 1, 3 and 4).
struct ProfileCompiler: Sendable {
  private let profile: SensoryProfile
  private let catalogue: Catalogue
  private let layout: FactorLayout
  let counts: [Bool]

  init(
    profile: SensoryProfile,
    needs: [NeedState],
    catalogue: Catalogue,
    layout: FactorLayout
  ) {
    self.profile = profile
    self.catalogue = catalogue
    self.layout = layout
    let named = Set(profile.limits.keys)
      .union(profile.requirements.map(\.condition.factor))
      .union(profile.triggers.map(\.condition.factor))
    let more = catalogue.conventions[.more]
    counts = layout.factors.map { position in
      let factor = catalogue.factors[position]
      let counts =
        switch factor.core {
        case .always: true
        case .onlyIfNamed: false
        case .ifMore: !needs[factor.need].isUnstated && needs[factor.need].z.value >= more
        case .condition(let condition): profile.conditions.contains(condition)
        }
      return counts || named.contains(position)
    }
  }

  func need(ofSlot slot: Int) -> Int { factor(slot).need }

  func variant(z: [Double], weights: [Double]? = nil) -> CompiledProfile.Variant {
    let size = Period.allCases.count * layout.count
    var variant = CompiledProfile.Variant(
      scale: [Double](repeating: 0, count: size),
      offset: [Double](repeating: 0, count: size),
      top: [Double](repeating: 0, count: size)
    )
    for period in Period.allCases {
      for slot in 0..<layout.count where counts[slot] {
        let need = need(ofSlot: slot)
        let z = z[need]
        guard let anchors = anchors(slot, period, z: z) else { continue }
        let place = period.rawValue * layout.count + slot
        let weight =
          factor(slot).weight.value * importance(slot, period, z: z) * (weights?[need] ?? 1)
        let top = weight.squareRoot()
        let scale = top / (anchors.intolerable - anchors.comfortable)
        variant.scale[place] = scale
        variant.offset[place] = -anchors.comfortable * scale
        variant.top[place] = top
      }
    }
    return variant
  }

  func anchors(_ slot: Int, _ period: Period, z: Double) -> PersonAnchors? {
    let factor = factor(slot)
    return factor.anchors[period].map { anchors in
      AnchorRule(
        conventions: catalogue.conventions,
        factor: factor,
        anchors: anchors,
        period: period
      )
      .anchors(z: z, limit: profile.limits[layout.factors[slot]])
    }
  }

  /// W of the method: 1 under a stated limit, else what the person said, else from z.
  func importance(_ slot: Int, _ period: Period, z: Double) -> Double {
    if limit(slot, period) != nil { return 1 }
    let need = need(ofSlot: slot)
    if let matters = profile.needs[need]?.matters {
      return matters / catalogue.conventions[.mostMatters]
    }
    return ImportanceRule(catalogue.conventions)
      .importance(z: z, least: catalogue.needs[need].importance.value)
  }

  /// For each period and slot, whether the person's side is known: the need, or a limit.
  func known(_ needs: [NeedState]) -> [Bool] {
    Period.allCases.flatMap { period in
      (0..<layout.count).map { slot in
        !needs[need(ofSlot: slot)].isUnstated || limit(slot, period) != nil
      }
    }
  }

  private func limit(_ slot: Int, _ period: Period) -> Limit.Values? {
    profile.limits[layout.factors[slot]]?.values(in: period)
  }

  private func factor(_ slot: Int) -> Factor {
    catalogue.factors[layout.factors[slot]]
  }
}
