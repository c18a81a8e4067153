public import AttuneModel

/// What is known of one need of one person, and from where.
public struct NeedState: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// Rated, by the person or with the person.
    case stated
    /// Worked out from a published instrument.
    case instrument(String)
    /// Of retreat: from how much the person avoids.
    case avoiding
    /// Not listed in a profile that says that what is not listed is similar to most.
    case unlisted
    /// Nothing is known. The z is the middle of what it may be.
    case unstated
  }

  public let z: ZScore
  public let origin: Origin

  public var isUnstated: Bool { origin == .unstated }
}

/// The z of every need of a person, by the precedence of method 2.
struct NeedReading {
  let profile: SensoryProfile
  let catalogue: Catalogue

  /// One for each need of the catalogue, in its order.
  func states() -> [NeedState] {
    var states = catalogue.needs.indices.map { stated($0) }
    for sense in Sense.allCases {
      let rating = profile.senses[sense] ?? SenseRating()
      if let need = catalogue.need(sense) {
        states[need] =
          states[need] ?? larger(rating.sensitivity, rating.avoiding) ?? instrument(for: sense)
      }
      if let need = catalogue.seeking(sense) {
        states[need] =
          states[need] ?? rating.seeking.map { NeedState(z: conventions.z($0), origin: .stated) }
          ?? quadrants(.sensationSeeking, for: sense)
      }
    }
    if let retreat = catalogue.need("retreat") {
      states[retreat] = states[retreat] ?? avoiding()
    }
    return states.map { $0 ?? (profile.unlistedIsSimilar ? unlisted : unstated) }
  }

  fileprivate var conventions: Conventions { catalogue.conventions }

  private func stated(_ need: Int) -> NeedState? {
    profile.needs[need]?.level.map { NeedState(z: conventions.z($0), origin: .stated) }
  }

  private func larger(_ lhs: Rating?, _ rhs: Rating?) -> NeedState? {
    let scores = [lhs, rhs].compactMap(\.self).map(conventions.z)
    return scores.max { $0.value < $1.value }.map { NeedState(z: $0, origin: .stated) }
  }

  /// An instrument's value for the sense itself, else its value for all senses.
  private func instrument(for sense: Sense) -> NeedState? {
    if let score = profile.instruments.spm?.scores[sense] {
      let z = catalogue.instruments.spm.z(ofScore: score)
      return NeedState(z: z, origin: .instrument("Sensory Processing Measure"))
    }
    let states = [Quadrant.sensorySensitivity, .sensationAvoiding].compactMap {
      quadrants($0, for: sense)
    }
    // Of two instruments the first speaks alone; of its quadrants, the larger.
    return states.filter { $0.origin == states.first?.origin }.max { $0.z.value < $1.z.value }
  }

  /// The z of a quadrant by the instruments that report quadrants.
  fileprivate func quadrants(_ quadrant: Quadrant, for sense: Sense) -> NeedState? {
    guard catalogue.instruments.quadrantSenses.contains(sense) else { return nil }
    let instruments = profile.instruments
    if let total = instruments.aasp?.totals[quadrant],
      let z = catalogue.instruments.aasp.z(ofTotal: total, in: quadrant, at: profile.ageBand)
    {
      return NeedState(z: z, origin: .instrument("Adolescent/Adult Sensory Profile"))
    }
    return instruments.sp2?.bands[quadrant].map {
      NeedState(z: conventions.z($0), origin: .instrument("Sensory Profile 2"))
    }
  }

  /// The largest avoiding over the senses, each as rated or else by instrument.
  private func avoiding() -> NeedState? {
    let scores = Sense.allCases.compactMap { sense in
      profile.senses[sense]?.avoiding.map(conventions.z)
        ?? quadrants(.sensationAvoiding, for: sense)?.z
    }
    return scores.max { $0.value < $1.value }.map { NeedState(z: $0, origin: .avoiding) }
  }

  private var unlisted: NeedState {
    NeedState(z: conventions.z(.similar), origin: .unlisted)
  }

  private var unstated: NeedState {
    let (low, high) = (conventions[.unstatedLow], conventions[.unstatedHigh])
    return NeedState(z: ZScore((low + high) / 2, band: low...high), origin: .unstated)
  }
}

extension NeedReading {
  /// The z of low registration in a sense; `nil` if nothing is known of it.
  ///
  /// It lowers no need; flags and contra-indications ask for it.
  func registration(_ sense: Sense) -> Double? {
    if let rating = profile.senses[sense]?.registration { return conventions.z(rating).value }
    return quadrants(.lowRegistration, for: sense)?.z.value
      ?? (profile.unlistedIsSimilar ? conventions.z(.similar).value : nil)
  }
}

extension Engine {
  /// The z of low registration in a sense; `nil` if nothing is known of it.
  public func registration(_ profile: SensoryProfile, _ sense: Sense) -> Double? {
    NeedReading(profile: profile, catalogue: catalogue).registration(sense)
  }
}
