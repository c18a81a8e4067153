public import AttuneModel
internal import AttunePractice

/// Everything that `incidents timers` knows: confinements, and the reviews of each.
public struct TimersResult: Sendable {
  /// One confinement, with whom it is of.
  struct Confined: Sendable {
    let incident: Incident
    let timers: ConfinementTimers
  }

  /// What goes on first, then the latest first.
  let confinements: [Confined]
  /// Records with a type that confines that do not say from when, the latest first.
  let untimed: [Incident]
  /// Records with a confinement that are not shown and of whose settings there is no audit, by id;
  /// none where all settings are shown.
  let withoutAudit: [Incident]
  /// The records that the result was made from, those included that are not shown and count.
  public let incidents: [Incident]
  let at: Moment
  /// How many files of records were left out, because they have errors.
  let filesLeftOut: Int
  let catalogue: Catalogue
  let asOf: CalendarDate
  private let records: RecordNaming

  /// - Parameters:
  ///   - all: All records that there are: some requirements look at what happened to the same person
  ///     elsewhere, and a record has the same number on every page without identities.
  ///   - setting: The one setting that is shown; `nil` shows all.
  ///   - settings: Audits, to know in which nation and kind of place each was.
  ///   - at: The moment of asking.
  ///   - asOf: The day of asking.
  ///   - filesLeftOut: How many files of records could not be used.
  ///   - catalogue: What the files were read against.
  ///   - naming: What people and settings are called.
  public init(
    _ all: [Incident],
    of setting: SettingID? = nil,
    in settings: [Assessment],
    at: Moment,
    asOf: CalendarDate,
    filesLeftOut: Int,
    catalogue: Catalogue,
    naming: Naming
  ) {
    let audits = Dictionary(
      settings.map { ($0.setting, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let begun = all.filter { ($0.confinement?.from).map { $0 <= at } ?? false }
    let silent = all.filter { $0.began <= at && !$0.confinementsWithoutTimes.isEmpty }
    let isShown = { (incident: Incident) in setting == nil || incident.setting == setting }
    let found = Self.confined(begun, audits, at: at, catalogue)
    confinements = found.filter { isShown($0.incident) }
      .sorted { Self.comesFirst($0, $1, at: at) }
    untimed = silent.filter(isShown).sorted { ($1.began, $0.id) < ($0.began, $1.id) }
    withoutAudit = (begun + silent).filter { !isShown($0) && audits[$0.setting] == nil }
      .sorted { $0.id < $1.id }
    let people = Set(confinements.map(\.incident.person))
    incidents = begun.filter { people.contains($0.person) } + untimed
    records = RecordNaming(naming, all)
    self.at = at
    self.asOf = asOf
    self.filesLeftOut = filesLeftOut
    self.catalogue = catalogue
  }

  /// The timers of all confinements; some requirements look at all of one person.
  private static func confined(
    _ begun: [Incident],
    _ audits: [SettingID: Assessment],
    at: Moment,
    _ catalogue: Catalogue
  ) -> [Confined] {
    let timers = ReviewTimers(catalogue)
    let people = Dictionary(grouping: begun, by: \.person).sorted { $0.key < $1.key }
    return people.flatMap { _, own -> [Confined] in
      let byID = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let episodes = own.compactMap { ConfinementEpisode($0, in: audits[$0.setting]) }
      return timers.timers(of: episodes, at: at).compactMap { timer in
        byID[timer.episode.record].map { Confined(incident: $0, timers: timer) }
      }
    }
  }

  private static func comesFirst(_ lhs: Confined, _ rhs: Confined, at now: Moment) -> Bool {
    let key = { (confined: Confined) -> (Int, Int, IncidentID) in
      let from = confined.timers.episode.confinement.from
      return (confined.isOver(at: now) ? 1 : 0, -from.minutesSince1970, confined.incident.id)
    }
    return key(lhs) < key(rhs)
  }

  var naming: Naming { records.naming }

  func id(_ incident: Incident) -> String { records.id(incident) }

  /// When something was or is due, by the clock on the wall.
  func time(_ moment: Moment) -> String { catalogue.clock.text(moment) }

  /// What a kind of confinement is called.
  func name(_ kind: Confinement.Kind) -> String {
    catalogue.vocabularies.name(ofType: kind.rawValue)
  }

  /// "8 h 35 min", "2 h", "3 days 4 h", "3 days".
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let (days, restHours) = hours.quotientAndRemainder(dividingBy: 24)
    if days > 2 {
      return "\(count(days, "day", "days"))\(restHours == 0 ? "" : " \(restHours) h")"
    }
    guard hours > 0 else { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
