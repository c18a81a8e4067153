internal import AttuneModel

/// Makes the views of an assessment: for most people, and for each whose own bedroom is listed.
struct SettingCompiler: Sendable {
  let catalogue: Catalogue
  let layout: FactorLayout
  let assessment: Assessment
  let asOf: CalendarDate
  private let lookup: ReadingLookup
  private let uncertainty: UncertaintyRule

  init(
    _ assessment: Assessment,
    asOf: CalendarDate,
    catalogue: Catalogue,
    layout: FactorLayout
  ) {
    self.assessment = assessment
    self.asOf = asOf
    self.catalogue = catalogue
    self.layout = layout
    lookup = ReadingLookup(assessment, asOf: asOf)
    uncertainty = UncertaintyRule(catalogue.conventions)
  }

  /// The view of somebody with this bedroom; of several bedrooms, no other exists for them.
  func view(bedroom: Int?) -> SettingView {
    let all = assessment.spaces ?? []
    let spaces = all.indices.filter { all[$0].use != .bedroom || $0 == bedroom }
    let rule = HoursRule(
      conventions: catalogue.conventions,
      assessment: assessment,
      spaces: spaces,
      bedroom: bedroom
    )
    let ground = ViewGround(
      assessment,
      asOf: asOf,
      spaces: spaces,
      hoursRule: rule,
      lookup: lookup,
      readings: layout.factors.map { catalogue.reading(catalogue.factors[$0].reading) ?? 0 }
    )
    let size = layout.count * ground.cells.count
    var view = SettingView(
      ground: ground,
      kind: [Double](repeating: 0, count: size),
      middle: [Double](repeating: 0, count: size),
      harsh: [Double](repeating: 0, count: size),
      states: [SettingView.State](repeating: .absent, count: size)
    )
    for slot in 0..<layout.count { fill(&view, slot) }
    return view
  }

  /// The bedroom of someone who has none of their own here: the vacant one, or the first by id.
  var usualBedroom: Int? {
    let rooms = bedrooms
    let spaces = assessment.spaces ?? []
    return rooms.first { spaces[$0].occupant == .vacant } ?? rooms.first
  }

  /// For each person who has a bedroom here, where it is; the first by id if there are several.
  var ownBedrooms: [(person: PersonID, bedroom: Int)] {
    let spaces = assessment.spaces ?? []
    var own: [(person: PersonID, bedroom: Int)] = []
    for room in bedrooms {
      guard case .person(let person) = spaces[room].occupant,
        !own.contains(where: { $0.person == person })
      else { continue }
      own.append((person, room))
    }
    return own
  }

  private var bedrooms: [Int] {
    let spaces = assessment.spaces ?? []
    return spaces.indices.filter { spaces[$0].use == .bedroom }
      .sorted { spaces[$0].id < spaces[$1].id }
  }

  private func fill(_ view: inout SettingView, _ slot: Int) {
    let factor = catalogue.factors[layout.factors[slot]]
    let isHighWorse = factor.worse == .high
    let plausible = factor.anchors.map { $0?.plausible(in: assessment.kind) }
    let spaces: [Int?] = view.spaces.isEmpty ? [nil] : view.spaces
    for (offset, space) in spaces.enumerated() {
      let readings = lookup.readings(view.ground.readings[slot], space: space)
      for period in Period.allCases {
        let cell = period.rawValue * spaces.count + offset
        let place = slot * view.ground.cells.count + cell
        guard let range = plausible[period], applies(factor, in: space) else {
          view.setAbsent(place, isHighWorse: isHighWorse)
          continue
        }
        switch readings[period] {
        case .measured(let measurement):
          let half = uncertainty.halfWidth(measurement, of: factor.unit)
          let range = measurement.value - half...measurement.value + half
          view.set(place, .read, range, middle: measurement.value, isHighWorse: isHighWorse)
        case .notApplicable:
          view.setAbsent(place, isHighWorse: isHighWorse)
        case .unknown, nil:
          let middle = (range.lowerBound + range.upperBound) / 2
          view.set(place, .unread, range, middle: middle, isHighWorse: isHighWorse)
        }
      }
    }
  }

  private func applies(_ factor: Factor, in space: Int?) -> Bool {
    guard let space, let spaces = assessment.spaces else { return true }
    return factor.applies(in: spaces[space].use)
  }
}

extension SettingView {
  mutating func set(
    _ place: Int,
    _ state: State,
    _ range: ClosedRange<Double>,
    middle value: Double,
    isHighWorse: Bool
  ) {
    states[place] = state
    kind[place] = isHighWorse ? range.lowerBound : range.upperBound
    middle[place] = value
    harsh[place] = isHighWorse ? range.upperBound : range.lowerBound
  }

  /// An infinity on the comfortable side has strain 0 on every line, without a test in the kernel.
  mutating func setAbsent(_ place: Int, isHighWorse: Bool) {
    let value = isHighWorse ? -Double.infinity : Double.infinity
    states[place] = .absent
    kind[place] = value
    middle[place] = value
    harsh[place] = value
  }
}
