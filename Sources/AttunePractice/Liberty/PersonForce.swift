public import AttuneModel

/// The force that records have of one person in the months before a day, by type.
///
/// It is what was written down, which may be less than what was done.
public struct PersonForce: Hashable, Sendable {
  /// One type of force.
  public struct Use: Hashable, Sendable {
    /// An id of the vocabulary of restriction types.
    public let type: String
    /// How often it was used.
    public let times: Int
    /// The longest of those of which it is known how long they lasted, in minutes; `nil` if of none.
    public let longest: Double?
    /// Of how many it is not known how long they lasted; a medicine has no length of its own.
    public let withoutDuration: Int
    /// How many confinements had not ended by the day of asking.
    public let goingOn: Int
    /// Of how many it is not known whether they had: long-term segregation without its times.
    public let mayGoOn: Int
    /// The last day on which one began.
    public let last: CalendarDate
    /// How often it was in another setting.
    public let elsewhere: Int
  }

  /// The first day that was looked at.
  public let from: CalendarDate
  /// The day of asking.
  public let until: CalendarDate
  /// How many months that is.
  public let months: Int
  /// By type, in the order of the vocabulary.
  public let uses: [Use]
  /// The records that were counted, by id.
  public let records: [IncidentID]
  /// How many records could not be read; any of them may be of this person.
  public let unread: Int

  /// - Parameters:
  ///   - person: Whose records are looked at; of nobody else anything is kept.
  ///   - incidents: All records that there are, in any order.
  ///   - setting: Where the sheet is about.
  ///   - day: The day of asking.
  ///   - unread: How many records could not be read.
  ///   - catalogue: What the files were read against.
  public init(
    on person: PersonID,
    in incidents: [Incident],
    at setting: SettingID,
    asOf day: CalendarDate,
    unread: Int,
    catalogue: Catalogue
  ) {
    let clock = catalogue.clock
    months = catalogue.conventions.whole(.libertyMonths)
    let before = day.adding(months: -months)
    let own = incidents.filter { incident in
      incident.person == person && clock.date(of: incident.began) <= day
    }
    .sorted { $0.id < $1.id }
    let forces = own.flatMap { incident in
      incident.types.map { UsedForce($0, in: incident, asOf: day, catalogue) }
    }
    .filter { $0.last.map { $0 > before } ?? true }
    from = before.adding(days: 1)
    until = day
    self.unread = unread
    let counted = Set(forces.map(\.record))
    records = own.map(\.id).filter(counted.contains)
    uses = catalogue.vocabularies.restrictionTypes.compactMap { type in
      Self.use(type.id, forces.filter { $0.type == type.id }, at: setting)
    }
  }

  private static func use(_ type: String, _ forces: [UsedForce], at setting: SettingID) -> Use? {
    guard let last = forces.map(\.began).max() else { return nil }
    return Use(
      type: type,
      times: forces.count,
      longest: forces.compactMap(\.minutes).max(),
      withoutDuration: forces.count { $0.minutes == nil && $0.hasLength && !$0.isGoingOn },
      goingOn: forces.count(where: \.isGoingOn),
      mayGoOn: forces.count(where: \.mayGoOn),
      last: last,
      elsewhere: forces.count { $0.setting != setting }
    )
  }
}

/// One use of force, as far as its record says how long it lasted.
private struct UsedForce {
  let record: IncidentID
  let type: String
  let setting: SettingID
  let began: CalendarDate
  /// The last day of it that is known; `nil` if it goes on, or may go on.
  let last: CalendarDate?
  /// `nil` if it is not known, or has not ended.
  let minutes: Double?
  let isGoingOn: Bool
  /// True of a segregation without its times, which can last for years.
  let mayGoOn: Bool
  let hasLength: Bool

  init(
    _ force: Incident.Force,
    in incident: Incident,
    asOf day: CalendarDate,
    _ catalogue: Catalogue
  ) {
    let clock = catalogue.clock
    let confinement = incident.confinement(of: force)
    let lasted = force.duration?.known
    isGoingOn = confinement?.reaches(beyond: day, clock) ?? false
    mayGoOn =
      confinement == nil && lasted == nil
      && force.type == Confinement.Kind.longTermSegregation.rawValue
    record = incident.id
    type = force.type
    setting = incident.setting
    began = clock.date(of: incident.began)
    let end = confinement?.until.map(clock.date)
    let done = lasted.map { clock.date(of: incident.began.adding(minutes: Int($0.rounded(.up)))) }
    last = isGoingOn || mayGoOn ? nil : end ?? done ?? began
    let confined = confinement?.minutes.map(Double.init)
    // How long the distress lasted is not how long somebody was held.
    minutes = isGoingOn ? nil : confined ?? lasted
    hasLength = catalogue.vocabularies.force(ofType: force.type) != .chemical
  }
}
