import AttuneCatalogue
import AttuneModel
import AttunePractice

extension Catalogue {
  /// An incident by the local clock.
  func placed(
    _ began: String,
    id: String = "i-1",
    in space: String? = nil,
    place: String? = nil,
    person: String = "p-1",
    types: [String] = ["seclusion"],
    spaces: [Space] = []
  ) throws -> PlacedIncident {
    var incident = Incident(
      id: try IncidentID(id),
      setting: try SettingID("elm"),
      person: try PersonID(person),
      began: try clock.moment(began),
      types: types.map { Incident.Force(type: $0) }
    )
    incident.space = try space.map { try SpaceID($0) }
    incident.place = place
    return PlacedIncident(incident, spaces: spaces, catalogue: self)
  }
}

extension MonthlyReturn {
  /// A return as a line of words: `2026-01:31=records`, `2026-02=not-reported`.
  static func written(_ text: String, roundedTo: Int? = nil) throws -> MonthlyReturn {
    let entries = try text.split(separator: " ").map { word -> Entry in
      let parts = word.split(separator: "=")
      let head = parts[0].split(separator: ":")
      let count: Count =
        switch parts[1] {
        case "records": .records
        case "suppressed": .suppressed
        case "not-reported": .notReported
        case "partly": .partly
        default: .stated(Int(parts[1]) ?? 0)
        }
      return Entry(
        month: try CalendarMonth(String(head[0])),
        bedDays: head.count > 1 ? Int(head[1]) : nil,
        count: count
      )
    }
    return try MonthlyReturn(
      setting: try SettingID("elm"),
      roundedTo: roundedTo,
      entries: entries
    )
  }
}
