/// A room or place in a setting.
public struct Space: Hashable, Sendable {
  /// Whose a bedroom is.
  public enum Occupant: Hashable, Sendable {
    case vacant
    case person(PersonID)
  }

  public let id: SpaceID
  public let use: SpaceUse
  /// `nil` for a space that is no bedroom, and for a bedroom of which nothing is said.
  public let occupant: Occupant?
  /// In m³, if known.
  public let volume: Double?
  public var readings: [ReadingEntry]

  public init(
    id: SpaceID,
    use: SpaceUse,
    occupant: Occupant? = nil,
    volume: Double? = nil,
    readings: [ReadingEntry] = []
  ) {
    self.id = id
    self.use = use
    self.occupant = occupant
    self.volume = volume
    self.readings = readings
  }
}
