internal import AttuneModel

/// How long a person spends in each cell (method 4).
struct HoursRule {
  let conventions: Conventions
  let assessment: Assessment
  /// The spaces that exist for the person, by position among those of the assessment.
  let spaces: [Int]
  /// The one bedroom among them; any bedroom in the setting's `day` stands for it.
  let bedroom: Int?

  /// How long a person spends in each cell, period by period.
  ///
  /// - Parameter day: The person's own day, if the profile has one.
  /// - Returns: Hours for each period and space, period-major in the order of `spaces`; one for
  ///   each period in a setting without spaces.
  func hours(day: [SensoryProfile.Stay]?) -> [Double] {
    Period.allCases.flatMap { period -> [Double] in
      let length = conventions.length(of: period)
      guard !spaces.isEmpty else { return [length] }
      let weights = personal(day, period) ?? residential(period) ?? usual(period)
      let total = weights.reduce(0, +)
      return total > 0
        ? weights.map { $0 * length / total }
        : weights.map { _ in length / Double(spaces.count) }
    }
  }

  /// The person's own day, by use of space; `nil` if it says nothing of a place that is here.
  private func personal(_ day: [SensoryProfile.Stay]?, _ period: Period) -> [Double]? {
    guard let stays = day?.filter({ $0.period == period }),
      stays.contains(where: { stay in spaces.contains { use(of: $0) == stay.use } })
    else { return nil }
    return split { use in stays.filter { $0.use == use }.reduce(0) { $0 + $1.hours } }
  }

  /// A resident's day as the audit has it, by space.
  private func residential(_ period: Period) -> [Double]? {
    guard let stays = assessment.day?.filter({ $0.period == period }) else { return nil }
    let named = stays.compactMap { stay in place(of: stay.space).map { ($0, stay.hours) } }
    guard !named.isEmpty else { return nil }
    return spaces.map { space in named.filter { $0.0 == space }.reduce(0) { $0 + $1.1 } }
  }

  private func usual(_ period: Period) -> [Double] {
    split { use in (conventions.hours[use] ?? conventions.otherHours).value[period] }
  }

  /// Hours of a use of space, split equally between the spaces of that use.
  private func split(_ hours: (SpaceUse) -> Double) -> [Double] {
    spaces.map { space in
      let use = use(of: space)
      return hours(use) / Double(spaces.count { self.use(of: $0) == use })
    }
  }

  private func use(of space: Int) -> SpaceUse {
    assessment.spaces?[space].use ?? .other
  }

  private func place(of id: SpaceID) -> Int? {
    guard let position = assessment.spaces?.firstIndex(where: { $0.id == id }) else { return nil }
    return use(of: position) == .bedroom ? bedroom : position
  }
}
