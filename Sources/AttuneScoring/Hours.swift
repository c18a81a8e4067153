internal import AttuneModel

/// How long a person spends in each cell (method 4).
struct HoursRule {
  /// The use of each space that exists for the person.
  private let uses: [SpaceUse]
  /// For each of these spaces, how many there are of its use.
  private let alike: [Double]
  private let lengths: ByPeriod<Double>
  /// The hours of most people, for each period and space, period-major in the order of the spaces;
  /// one for each period in a setting without spaces.
  let usual: [Double]

  /// Works out the usual hours in the spaces that exist for somebody.
  ///
  /// - Parameters:
  ///   - conventions: Hours by use of space, and the lengths of periods.
  ///   - assessment: The audit, with the day of its residents.
  ///   - spaces: Those that exist for the person, by position among those of the assessment.
  ///   - bedroom: The one bedroom among them; any bedroom in the setting's `day` stands for it.
  init(conventions: Conventions, assessment: Assessment, spaces: [Int], bedroom: Int?) {
    let uses = spaces.map { assessment.spaces?[$0].use ?? .other }
    let alike = uses.map { use in Double(uses.count { $0 == use }) }
    self.uses = uses
    self.alike = alike
    lengths = ByPeriod { conventions.length(of: $0) }
    let day = ResidentsDay(assessment: assessment, spaces: spaces, bedroom: bedroom)
    usual = Period.allCases.flatMap { period -> [Double] in
      let length = conventions.length(of: period)
      guard !uses.isEmpty else { return [length] }
      let weights =
        day.hours(in: period)
        ?? zip(uses, alike).map { use, alike in
          (conventions.hours[use] ?? conventions.otherHours).value[period] / alike
        }
      let total = weights.reduce(0, +)
      return total > 0
        ? weights.map { $0 * length / total }
        : weights.map { _ in length / Double(uses.count) }
    }
  }

  /// The hours of somebody with a day of their own, by use of space; the usual ones in a period in
  /// which that day says nothing of a place that is here.
  func hours(day: [SensoryProfile.Stay]) -> [Double] {
    var hours = usual
    for period in Period.allCases where isHere(day, period) {
      let first = period.rawValue * uses.count
      var total = 0.0
      for space in uses.indices {
        let stated = day.reduce(0) { sum, stay in
          stay.period == period && stay.use == uses[space] ? sum + stay.hours : sum
        }
        hours[first + space] = stated / alike[space]
        total += hours[first + space]
      }
      for space in uses.indices {
        hours[first + space] =
          total > 0
          ? hours[first + space] * lengths[period] / total
          : lengths[period] / Double(uses.count)
      }
    }
    return hours
  }

  private func isHere(_ day: [SensoryProfile.Stay], _ period: Period) -> Bool {
    day.contains { $0.period == period && uses.contains($0.use) }
  }
}

/// A resident's day as the audit has it, by space.
private struct ResidentsDay {
  let assessment: Assessment
  let spaces: [Int]
  let bedroom: Int?

  /// Hours for each space; `nil` where the audit says nothing of the period.
  func hours(in period: Period) -> [Double]? {
    guard let stays = assessment.day?.filter({ $0.period == period }) else { return nil }
    let named = stays.compactMap { stay in place(of: stay.space).map { ($0, stay.hours) } }
    guard !named.isEmpty else { return nil }
    return spaces.map { space in named.filter { $0.0 == space }.reduce(0) { $0 + $1.1 } }
  }

  private func place(of id: SpaceID) -> Int? {
    guard let position = assessment.spaces?.firstIndex(where: { $0.id == id }) else { return nil }
    return assessment.spaces?[position].use == .bedroom ? bedroom : position
  }
}
