public import AttuneModel

/// What an audit says of a reading in a space and a period, and where it says so.
public struct ReadingLookup: Sendable {
  public struct Found: Sendable {
    public let reading: Reading
    public let entry: ReadingEntry
    /// True if the space gives it, false if the whole setting does.
    public let isOfSpace: Bool
  }

  private let setting: [Int: ReadingEntry]
  private let spaces: [[Int: ReadingEntry]]
  private let asOf: CalendarDate
  /// The readings of which something says somewhere that they do not apply; mostly none.
  private let saidNotToApply: Set<Int>

  public init(_ assessment: Assessment, asOf: CalendarDate) {
    setting = Self.byReading(assessment.readings)
    spaces = (assessment.spaces ?? []).map { Self.byReading($0.readings) }
    self.asOf = asOf
    let entries = (assessment.spaces ?? []).flatMap(\.readings) + assessment.readings
    saidNotToApply = Set(
      entries.filter { entry in Period.allCases.contains { entry.values[$0] == .notApplicable } }
        .map(\.reading)
    )
  }

  /// The space's own entry if it says anything of the period, else the setting's.
  public func found(_ reading: Int, space: Int?, period: Period) -> Found? {
    if let space, let entry = spaces[space][reading],
      let value = entry.reading(in: period, asOf: asOf)
    {
      return Found(reading: value, entry: entry, isOfSpace: true)
    }
    if let entry = setting[reading], let value = entry.reading(in: period, asOf: asOf) {
      return Found(reading: value, entry: entry, isOfSpace: false)
    }
    return nil
  }

  /// True if it is said that the reading does not apply there.
  func isSaidNotToApply(_ reading: Int, space: Int?, period: Period) -> Bool {
    saidNotToApply.contains(reading)
      && found(reading, space: space, period: period)?.reading == .notApplicable
  }

  /// The values alone, without what else the entries say.
  func readings(_ reading: Int, space: Int?) -> ByPeriod<Reading?> {
    let (own, whole) = (space.flatMap { spaces[$0][reading] }, setting[reading])
    return ByPeriod { period in
      own?.reading(in: period, asOf: asOf) ?? whole?.reading(in: period, asOf: asOf)
    }
  }

  private static func byReading(_ entries: [ReadingEntry]) -> [Int: ReadingEntry] {
    Dictionary(entries.map { ($0.reading, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
