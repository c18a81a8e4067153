public import AttuneModel

/// How often something happened in the whole months before a day, and in those after it.
///
/// That one is less than the other shows no cause: much else changes with time.
public struct BeforeAfter: Hashable, Sendable {
  public struct Side: Hashable, Sendable {
    /// Those with a count.
    public let months: [CalendarMonth]
    /// `nil` if there is no month with a count.
    public let rate: Rate?
    /// True if a count in it was rounded before it came here, so that a nought may be some.
    public let isRounded: Bool

    init(_ months: [MonthlySeries.Month], per: Double) {
      let counted = months.filter { $0.rate != nil }
      let rates = counted.compactMap(\.rate)
      self.months = counted.map(\.month)
      isRounded = months.contains(where: \.hasRoundedCount)
      rate = try? Rate(
        count: rates.reduce(0) { $0 + $1.count },
        exposure: rates.reduce(0) { $0 + $1.exposure },
        per: per
      )
    }
  }

  public let day: CalendarDate
  public let before: Side
  public let after: Side
  /// Months of either side without a count, which belong to neither.
  public let leftOut: [CalendarMonth]
  /// The month in which the day lies and which belongs to neither side; `nil` if it is the first of its
  /// month, which is then whole and after it.
  public let split: CalendarMonth?
  /// True if the day lies in no month of the return, so that all months are on one side.
  public let isOutside: Bool
  /// The rate after to that before; `nil` if one of the two is not known, or has rounded counts.
  public let ratio: RateRatio?

  public var isRounded: Bool { before.isRounded || after.isRounded }

  public init(_ series: MonthlySeries, at day: CalendarDate, per: Double, confidence: Double) {
    let month = CalendarMonth(of: day)
    let isWhole = day == month.first
    let earlier = series.months.filter { $0.month < month }
    let later = series.months.filter { isWhole ? $0.month >= month : $0.month > month }
    self.day = day
    before = Side(earlier, per: per)
    after = Side(later, per: per)
    leftOut = (earlier + later).filter { $0.rate == nil }.map(\.month)
    isOutside = !series.months.contains { $0.month == month }
    split = isWhole ? nil : series.months.first { $0.month == month }?.month
    if let first = after.rate, let second = before.rate, !before.isRounded, !after.isRounded {
      ratio = RateRatio(first, to: second, confidence: confidence)
    } else {
      ratio = nil
    }
  }
}
