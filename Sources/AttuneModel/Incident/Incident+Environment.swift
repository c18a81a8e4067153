extension Incident {
  /// What was there just before, as far as it was looked at.
  public struct Environment: Hashable, Sendable {
    /// What was read of one thing.
    public struct Reading: Hashable, Sendable {
      /// The position of the reading in the catalogue.
      public let reading: Int
      /// In the unit of the reading.
      public let value: Recorded<Double>

      public init(reading: Int, value: Recorded<Double>) {
        self.reading = reading
        self.value = value
      }
    }

    /// Sorted by reading; `nil` if the record has no readings.
    public var readings: [Reading]?
    /// How many people were in the space.
    public var people: Int?
    /// How many different members of staff the person had met that day.
    public var staffFaces: Int?
    /// How many of the staff there the person had not met before.
    public var unfamiliarStaff: Int?
    /// What had changed.
    public var change: String?
    /// What was being asked of the person.
    public var demand: String?
    public var hunger: Recorded<Bool>?
    public var pain: Recorded<Bool>?

    public init() {}

    /// True if nothing of it was written down.
    public var isEmpty: Bool {
      var rest = self
      if rest.readings?.isEmpty == true { rest.readings = nil }
      return rest == Environment()
    }
  }
}
