internal import AttuneModel

/// What an audit says of a reading in a space and a period, and where it says so.
struct ReadingLookup: Sendable {
  struct Found: Sendable {
    let reading: Reading
    let entry: ReadingEntry
    /// True if the space gives it, false if the whole setting does.
    let isOfSpace: Bool
  }

  private let setting: [Int: ReadingEntry]
  private let spaces: [[Int: ReadingEntry]]
  private let asOf: CalendarDate

  init(_ assessment: Assessment, asOf: CalendarDate) {
    setting = Self.byReading(assessment.readings)
    spaces = (assessment.spaces ?? []).map { Self.byReading($0.readings) }
    self.asOf = asOf
  }

  /// The space's own entry if it says anything of the period, else the setting's.
  func found(_ reading: Int, space: Int?, period: Period) -> Found? {
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

  /// The value alone, without what else the entry says.
  func reading(_ reading: Int, space: Int?, period: Period) -> Reading? {
    if let space, let value = spaces[space][reading]?.reading(in: period, asOf: asOf) {
      return value
    }
    return setting[reading]?.reading(in: period, asOf: asOf)
  }

  private static func byReading(_ entries: [ReadingEntry]) -> [Int: ReadingEntry] {
    Dictionary(entries.map { ($0.reading, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
