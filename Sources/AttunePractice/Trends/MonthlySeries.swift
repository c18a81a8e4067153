public import AttuneModel

/// The months of one setting, each with its rate or with why it has none.
public struct MonthlySeries: Hashable, Sendable {
  public struct Month: Hashable, Sendable {
    public let month: CalendarMonth
    /// `nil` is not stated.
    public let bedDays: Int?
    public let content: Content
    /// How many records of the month are of what is counted; no count by themselves.
    public let records: Int
    /// True if its count was stated, and rounded before.
    public let isRounded: Bool

    /// True if there is a count, and it was rounded.
    public var hasRoundedCount: Bool { isRounded && rate != nil }

    /// `nil` if there is none.
    public var rate: Rate? {
      if case .counted(let rate, _) = content { rate } else { nil }
    }
  }

  public enum Content: Hashable, Sendable {
    case counted(Rate, Ground)
    case absent(Absence)
  }

  /// On what a count rests.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    case records
    case stated
  }

  /// Why a month has no count.
  ///
  /// None of them is nought.
  public enum Absence: String, Hashable, Sendable, CaseIterable {
    case notReported = "not_reported"
    case suppressed
    /// Some incidents have no record.
    case partly
    /// A record that may be of this month cannot be read.
    case unread
    /// Of a record nobody knows where it was, and one place alone is asked for.
    case placeNotKnown = "place_not_known"
    /// The return states fewer than there are records.
    case contradicted
    case notInReturn = "not_in_return"
    /// The return states a number of all incidents with force, and only a part of them, or more than
    /// them, is asked for.
    case notBrokenDown = "not_broken_down"
  }

  /// Every month from the first of the return to its last.
  public let months: [Month]
  /// Months before and after those in which there are records.
  public let outside: [Month]
  /// How many records of what is counted are dated after the day of asking, and so are in no count.
  public let later: Int

  /// - Parameters:
  ///   - statement: The return of the setting.
  ///   - incidents: Its records.
  ///   - unread: What is known of records that cannot be read.
  ///   - scope: Which of them are counted.
  ///   - date: The day of asking; later records are left out.
  ///   - per: For how many bed-days a rate is told; greater than 0.
  public init(
    _ statement: MonthlyReturn,
    _ incidents: [PlacedIncident],
    unread: [UnreadRecord] = [],
    scope: IncidentScope,
    asOf date: CalendarDate,
    per: Double
  ) {
    let past = incidents.filter { $0.date <= date }
    let counted = past.filter(scope.contains)
    let records = { (month: CalendarMonth) in counted.count { $0.month == month } }
    later = incidents.count { $0.date > date && scope.contains($0) }
    months = statement.span.months.map { month in
      Month(
        month: month,
        bedDays: statement.entry(month)?.bedDays,
        content: Self.content(
          statement,
          past.filter { $0.month == month },
          of: month,
          mayLack: unread.contains { $0.canBe(in: statement.setting, month) },
          scope,
          per: per
        ),
        records: records(month),
        isRounded: statement.isRounded(month)
      )
    }
    let others = Set(counted.map(\.month)).filter { !statement.span.contains($0) }
    outside = others.sorted().map { month in
      Month(
        month: month,
        bedDays: nil,
        content: .absent(.notInReturn),
        records: records(month),
        isRounded: false
      )
    }
  }

  // `records` are all of the month, whether or not they are of what is counted.
  private static func content(
    _ statement: MonthlyReturn,
    _ records: [PlacedIncident],
    of month: CalendarMonth,
    mayLack isUnread: Bool,
    _ scope: IncidentScope,
    per: Double
  ) -> Content {
    guard let entry = statement.entry(month) else { return .absent(.notInReturn) }
    switch entry.count {
    case .suppressed: return .absent(.suppressed)
    case .notReported: return .absent(.notReported)
    case .partly: return .absent(.partly)
    case .records where isUnread: return .absent(.unread)
    case .records where records.contains(where: scope.canContain):
      return .absent(.placeNotKnown)
    case .records:
      return rate(records.count(where: scope.contains), entry.bedDays, per)
        .map { .counted($0, .records) } ?? missing
    case .stated(let count):
      // What is stated is of all force, so that more records than that cannot be.
      let forced = records.count(where: IncidentScope().contains)
      if statement.statesFewer(than: forced, in: month) { return .absent(.contradicted) }
      // Of none with force there is none of any type; but a rounded nought can be one or two.
      let isNone = count == 0 && statement.roundedTo == nil && scope.isOfForce
      guard !scope.isPart && !scope.includesAll || isNone else {
        return .absent(.notBrokenDown)
      }
      return rate(count, entry.bedDays, per).map { .counted($0, .stated) } ?? missing
    }
  }

  private static let missing = Content.absent(.notReported)

  private static func rate(_ count: Int, _ bedDays: Int?, _ per: Double) -> Rate? {
    bedDays.flatMap { try? Rate(count: count, exposure: Double($0), per: per) }
  }

  /// What a control chart is made of.
  public var points: [ChartPoint] {
    months.map { month in
      switch month.content {
      case .counted(let rate, _): .value(rate.value)
      case .absent(.suppressed): .absent(.suppressed)
      case .absent: .absent(.notReported)
      }
    }
  }
}
