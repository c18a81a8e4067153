public import AttuneModel
public import AttunePractice

/// Everything that `incidents trend` knows: force over time in one setting or in several.
public struct TrendResult: Sendable {
  /// One setting.
  public struct Place: Sendable {
    let trend: SettingTrend
    /// Its newest audit; `nil` if there is none.
    let assessment: Assessment?
    /// The spaces of all its audits.
    let spaces: [Space]
    /// Those who are named as living there, and whose profiles may not be used or are not there.
    let notLookedAt: [PersonID]

    public init(
      _ trend: SettingTrend,
      assessment: Assessment?,
      history: [Assessment],
      notLookedAt: [PersonID]
    ) {
      self.trend = trend
      self.assessment = assessment
      spaces = history.reversed().flatMap { $0.spaces ?? [] }
      self.notLookedAt = notLookedAt
    }

    var setting: SettingID { trend.statement.setting }
  }

  /// Who named the day before and after which months are told apart.
  public enum SourceOfDay: String, Sendable, CaseIterable {
    case monthlyReturn = "return"
    case asked
    /// The first action of a saved plan was done then.
    case planBegun = "plan_begun"
    /// A saved plan was made then; none of its actions is said to be done.
    case planMade = "plan_made"
  }

  /// By setting.
  let places: [Place]
  /// True if they were not asked for one by one, so that little is told of each.
  let isOverview: Bool
  let scope: IncidentScope
  let sourceOfDay: SourceOfDay
  /// Settings with a return of which no audit lists the place that is asked for.
  let withoutPlace: [SettingID]
  /// How many records are of a setting that no audit and no return is of.
  let recordsElsewhere: Int
  /// How many files of records were left out, because they have errors.
  let filesLeftOut: Int
  /// How many monthly returns were; of their settings the page says nothing.
  let returnsLeftOut: Int
  let catalogue: Catalogue
  let asOf: CalendarDate
  let naming: Naming

  public init(
    _ places: [Place],
    isOverview: Bool,
    scope: IncidentScope,
    sourceOfDay: SourceOfDay,
    withoutPlace: [SettingID],
    recordsElsewhere: Int,
    filesLeftOut: Int,
    returnsLeftOut: Int,
    catalogue: Catalogue,
    asOf: CalendarDate,
    naming: Naming
  ) {
    self.places = places.sorted { $0.setting < $1.setting }
    self.isOverview = isOverview
    self.scope = scope
    self.sourceOfDay = sourceOfDay
    self.withoutPlace = withoutPlace.sorted()
    self.recordsElsewhere = recordsElsewhere
    self.filesLeftOut = filesLeftOut
    self.returnsLeftOut = returnsLeftOut
    self.catalogue = catalogue
    self.asOf = asOf
    self.naming = naming
  }

  /// The id of a place of incidents, or what stands for it; a space is nobody's bedroom.
  func id(_ kind: PlacedIncident.Place, in place: Place) -> String {
    switch kind {
    case .space(let id):
      guard naming.isRedacted else { return id.text }
      guard let space = place.spaces.first(where: { $0.id == id }) else { return "space" }
      let alike = Set(place.spaces.filter { $0.use == space.use }.map(\.id)).sorted()
      return "\(space.use.rawValue)-\((alike.firstIndex(of: id) ?? 0) + 1)"
    case .bedrooms: return "bedrooms"
    case .elsewhere: return "elsewhere"
    case .notRecorded: return "not recorded"
    }
  }
}
