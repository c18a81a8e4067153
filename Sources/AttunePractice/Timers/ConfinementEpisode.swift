public import AttuneModel

/// One confinement, with the record it stands in and the place it is in.
public struct ConfinementEpisode: Hashable, Sendable {
  /// What decides which requirements apply.
  public struct Place: Hashable, Sendable {
    public let nation: Nation
    public let kind: SettingKind

    public init(nation: Nation, kind: SettingKind) {
      self.nation = nation
      self.kind = kind
    }
  }

  public let record: IncidentID
  /// `nil` where no audit of the setting is known: then no requirement is known to apply.
  public let place: Place?
  public let confinement: Confinement

  public init(record: IncidentID, place: Place?, confinement: Confinement) {
    self.record = record
    self.place = place
    self.confinement = confinement
  }

  /// The confinement of a record; `nil` if it has none.
  ///
  /// - Parameters:
  ///   - incident: The record.
  ///   - audit: An audit of its setting, if there is one.
  public init?(_ incident: Incident, in audit: Assessment?) {
    guard let confinement = incident.confinement else { return nil }
    self.init(
      record: incident.id,
      place: audit.map { Place(nation: $0.nation, kind: $0.kind) },
      confinement: confinement
    )
  }
}
