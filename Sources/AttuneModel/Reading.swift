/// What an audit found out about one reading in one period.
public enum Reading: Hashable, Sendable {
  case measured(Measurement)
  /// It applies, and nobody knows its value.
  case unknown(Unknown)
  /// It does not apply in this setting, so its factors neither count nor lower coverage.
  case notApplicable

  /// Why a value is not known.
  public enum Unknown: String, Hashable, Sendable, CaseIterable {
    case notAsked = "not-asked"
    case asked
    case withheld
    /// The audit it came from is past its review date. Never written in a file.
    case outOfDate = "out-of-date"
  }

  public var measurement: Measurement? {
    if case .measured(let measurement) = self { measurement } else { nil }
  }
}

/// A value that was read, in the unit of its factor; yes and no are 1 and 0.
public struct Measurement: Hashable, Sendable {
  public let value: Double
  /// One standard uncertainty in the unit of the reading, if the audit states it.
  public let uncertainty: Double?
  public let method: Method?
  /// How long it was measured, in hours, if stated.
  public let hours: Double?

  public init(
    value: Double,
    uncertainty: Double? = nil,
    method: Method? = nil,
    hours: Double? = nil
  ) {
    self.value = value
    self.uncertainty = uncertainty
    self.method = method
    self.hours = hours
  }

  /// How a value was come by.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case class1Meter = "class-1-meter"
    case class2Meter = "class-2-meter"
    case testedPhoneApp = "tested-phone-app"
    case phoneApp = "phone-app"
    case judged
    case counted
    case records
    case asked
  }
}

/// One line of an audit: a reading in the periods it was given for.
public struct ReadingEntry: Hashable, Sendable {
  /// The position of the reading among the catalogue's readings.
  public let reading: Int
  /// `nil` where the entry says nothing of a period.
  public var values: ByPeriod<Reading?>
  /// The last day on which the values hold: the review date of the audit they came from.
  public var reviewDue: ByPeriod<CalendarDate>
  /// True where one value was given for the whole day.
  public let isOfWholeDay: Bool
  public let note: String?
  public let photo: String?
  public let on: CalendarDate?

  public init(
    reading: Int,
    values: ByPeriod<Reading?>,
    reviewDue: CalendarDate,
    isOfWholeDay: Bool,
    note: String? = nil,
    photo: String? = nil,
    on: CalendarDate? = nil
  ) {
    self.reading = reading
    self.values = values
    self.reviewDue = ByPeriod(reviewDue)
    self.isOfWholeDay = isOfWholeDay
    self.note = note
    self.photo = photo
    self.on = on
  }

  /// What is known in a period on a day; past its review date nothing is, not even that the
  /// reading does not apply.
  public func reading(in period: Period, asOf date: CalendarDate) -> Reading? {
    guard let value = values[period] else { return nil }
    if case .unknown = value { return value }
    return date > reviewDue[period] ? .unknown(.outOfDate) : value
  }
}
