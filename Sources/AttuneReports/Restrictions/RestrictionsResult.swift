public import AttuneModel
internal import AttunePlanning
public import AttunePractice
public import AttuneScoring

/// Everything that `restrictions` knows: the register of one setting or of several.
public struct RestrictionsResult: Sendable {
  /// The register of one setting, and what presses on those who live under it.
  public struct Place: Sendable {
    let register: Register
    /// `nil` where nobody who lives there has a profile that may be used for this.
    let pressing: [PressingFeature]?
    /// For each pressing feature, in their order, what would ease it.
    let easing: [[Adjustment]]
    /// People who live there and of whom there is no profile, or none that may be used.
    let notLookedAt: [PersonID]

    /// - Parameters:
    ///   - register: The register of the setting.
    ///   - residents: Of those who live there, the ones whose profiles are there.
    ///   - engine: What works out how the place presses on them.
    public init(_ register: Register, residents: [SensoryProfile], engine: Engine) {
      self.register = register
      let assessment = register.assessment
      let agreed = residents.filter { $0.consents(to: .assess, asOf: register.asOf) }
      let people = agreed.map { engine.compile($0) }
      let setting = engine.compile(assessment, asOf: register.asOf)
      let drivers = Set((register.entries ?? []).flatMap(\.restriction.drivenBy))
      pressing =
        people.isEmpty ? nil : engine.pressingFeatures(on: people, in: setting, always: drivers)
      easing = (pressing ?? []).map { feature in
        let values = feature.presses.map(\.reading)
        let isHigh = engine.catalogue.factors[feature.factor].worse == .high
        let worst = (isHigh ? values.max() : values.min()) ?? 0
        return engine.easing(feature.factor, reading: worst, for: people, in: assessment)
      }
      let known = Set(agreed.map(\.person))
      notLookedAt = Set((assessment.residents ?? []) + residents.map(\.person))
        .subtracting(known).sorted()
    }

    /// The restrictions that reach somebody on whom a feature presses, by id.
    func restrictions(with feature: PressingFeature) -> [Restriction] {
      (register.entries ?? []).filter { !Set($0.reach.people).isDisjoint(with: feature.people) }
        .map(\.restriction)
    }

    /// What would ease a feature; none where it does not press on anybody who was looked at.
    func easing(of factor: Int) -> [Adjustment] {
      (pressing ?? []).firstIndex { $0.factor == factor }.map { easing[$0] } ?? []
    }
  }

  /// By setting.
  let places: [Place]
  /// True if they were not asked for one by one, so that only what is first to do is told of each.
  let isOverview: Bool
  /// How many files were left out, because they, or another audit of the same setting, have errors.
  let filesLeftOut: Int
  let catalogue: Catalogue
  let asOf: CalendarDate
  let naming: Naming

  public init(
    _ places: [Place],
    isOverview: Bool,
    filesLeftOut: Int = 0,
    catalogue: Catalogue,
    asOf: CalendarDate,
    naming: Naming
  ) {
    self.places = places.sorted {
      $0.register.assessment.setting < $1.register.assessment.setting
    }
    self.isOverview = isOverview
    self.filesLeftOut = filesLeftOut
    self.catalogue = catalogue
    self.asOf = asOf
    self.naming = naming
  }

  /// What the restrictions of a place are called.
  func restrictions(of place: Place) -> RestrictionNaming {
    RestrictionNaming(place.register, naming)
  }

  func id(_ restriction: Restriction, in place: Place) -> String {
    restrictions(of: place).id(restriction)
  }

  /// How many restrictions have no authority that holds, or a review that is overdue.
  public var overdue: Int { entries.count(where: Self.isOverdue) }

  /// How many others have an authority that may hold or not, or no day of review.
  public var open: Int {
    entries.count {
      !Self.isOverdue($0) && ($0.authority.holds == .unknown || $0.review == .notRecorded)
    }
  }

  /// In how many settings nobody recorded whether there are any.
  public var withoutRegister: Int { places.count { $0.register.entries == nil } }

  /// How many registers are of an audit that was to be looked at again by a day that has passed.
  public var pastReview: Int {
    places.count { $0.register.entries != nil && $0.register.isPastReview }
  }

  private var entries: [RegisterEntry] { places.flatMap { $0.register.entries ?? [] } }

  private static func isOverdue(_ entry: RegisterEntry) -> Bool {
    entry.authority.holds == .no || entry.review.isOverdue
  }

  func wording(_ place: Place) -> Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: place.register.assessment)
  }
}
