/// What one setting says of its months: for how long people were there, and how often force was used or
/// where that stands.
///
/// It says which months are complete, which nobody can tell from records alone: a month without a
/// record is a month without force, or one in which nobody wrote anything down.
public struct MonthlyReturn: Hashable, Sendable {
  /// What is known of one month.
  public struct Entry: Hashable, Sendable {
    public let month: CalendarMonth
    /// The days that people were there, added up over all of them; 1 or more.
    ///
    /// `nil` is not stated, which only a month without a count can be.
    public let bedDays: Int?
    public let count: Count

    public init(month: CalendarMonth, bedDays: Int?, count: Count) {
      self.month = month
      self.bedDays = bedDays
      self.count = count
    }
  }

  /// How many incidents with force there were, or why that is not known.
  public enum Count: Hashable, Sendable {
    /// As many as there are records: every incident of the month has one, so that none is a real nought.
    case records
    /// So many by the return itself, 0 or more.
    case stated(Int)
    /// There were some, and so few that they are not told, for the sake of those they are about.
    case suppressed
    /// Nobody reported.
    case notReported
    /// Some of them have records, and nobody knows how many have not.
    case partly
  }

  /// A stretch of months with limits of its own, because something is known to have changed.
  public struct Phase: Hashable, Sendable {
    public let from: CalendarMonth
    /// What changed.
    public let why: String?
    /// The last month that its limits are worked out from; `nil` is all of it.
    public let until: CalendarMonth?

    public init(from: CalendarMonth, why: String?, until: CalendarMonth?) {
      self.from = from
      self.why = why
      self.until = until
    }
  }

  /// A day on which something began: a plan.
  public struct Change: Hashable, Sendable {
    public let on: CalendarDate
    public let what: String?

    public init(on: CalendarDate, what: String?) {
      self.on = on
      self.what = what
    }
  }

  public let setting: SettingID
  /// Who made it: a role.
  public let by: String?
  /// What stated counts were rounded to; `nil` if they are as they were counted.
  public let roundedTo: Int?
  /// The months that the limits of the first phase are worked out from; `nil` is all of it.
  public let baseline: ClosedRange<CalendarMonth>?
  /// By month.
  public let phases: [Phase]
  public let change: Change?
  /// By month, each once; at least one.
  public let entries: [Entry]

  /// - Throws: ``InvalidReturn`` if there is no month, or one stands twice, or a phase has no month of
  ///   its own, or a baseline lies outside its phase.
  public init(
    setting: SettingID,
    by: String? = nil,
    roundedTo: Int? = nil,
    baseline: ClosedRange<CalendarMonth>? = nil,
    phases: [Phase] = [],
    change: Change? = nil,
    entries: [Entry]
  ) throws(InvalidReturn) {
    let sorted = entries.sorted { $0.month < $1.month }
    let starts = phases.sorted { $0.from < $1.from }
    guard let first = sorted.first, let last = sorted.last else { throw .noMonths }
    guard Set(sorted.map(\.month)).count == sorted.count else { throw .monthTwice }
    guard starts.allSatisfy({ $0.from > first.month && $0.from <= last.month }),
      Set(starts.map(\.from)).count == starts.count
    else { throw .emptyPhase }
    let ends = starts.dropFirst().map(\.from) + [last.month.adding(1)]
    guard zip(starts, ends).allSatisfy({ $0.until.map(($0.from..<$1).contains) ?? true }) else {
      throw .endOutsidePhase
    }
    guard baseline.map({ $0.lowerBound >= first.month }) ?? true,
      baseline.map({ $0.upperBound < starts.first?.from ?? last.month.adding(1) }) ?? true
    else { throw .baselineOutsidePhase }
    self.setting = setting
    self.by = by
    self.roundedTo = roundedTo
    self.baseline = baseline
    self.phases = starts
    self.change = change
    self.entries = sorted
  }

  /// True if the count of a month was stated, and rounded before it came here.
  public func isRounded(_ month: CalendarMonth) -> Bool {
    guard roundedTo != nil, case .stated = entry(month)?.count else { return false }
    return true
  }

  /// Whether records contradict it; what is kept back contradicts nothing.
  ///
  /// A number that was rounded can be less by up to half a step.
  ///
  /// - Parameters:
  ///   - records: How many records with force there are of the month.
  ///   - month: A month, of the return or not.
  /// - Returns: True if it states fewer incidents with force in the month than there are records.
  public func statesFewer(than records: Int, in month: CalendarMonth) -> Bool {
    guard case .stated(let count) = entry(month)?.count else { return false }
    return (records - count) * 2 > roundedTo ?? 0
  }

  public func entry(_ month: CalendarMonth) -> Entry? { entries.first { $0.month == month } }

  /// From the first month to the last, whether or not each between them has an entry.
  public var span: ClosedRange<CalendarMonth> {
    entries[0].month...entries[entries.count - 1].month
  }
}

/// Why a return cannot be what it says.
public enum InvalidReturn: Error, Hashable, Sendable, CustomStringConvertible {
  case noMonths
  case monthTwice
  case emptyPhase
  case baselineOutsidePhase
  case endOutsidePhase

  public var description: String {
    switch self {
    case .noMonths: "a return has at least one month"
    case .monthTwice: "a month stands once"
    case .emptyPhase: "a phase begins after the first month and not after the last, each at its own"
    case .baselineOutsidePhase:
      "a baseline lies within the months of the first phase, and of the return"
    case .endOutsidePhase: "'until' is a month of its own phase, and of the return"
    }
  }
}

extension MonthlyReturn {
  /// The same return, looked at otherwise; what is `nil` stays as it is.
  ///
  /// - Throws: ``InvalidReturn`` if phases and baseline do not fit its months.
  public func looking(
    from baseline: ClosedRange<CalendarMonth>? = nil,
    rebased phases: [Phase]? = nil,
    at change: Change? = nil
  ) throws(InvalidReturn) -> MonthlyReturn {
    try MonthlyReturn(
      setting: setting,
      by: by,
      roundedTo: roundedTo,
      baseline: baseline ?? self.baseline,
      phases: phases ?? self.phases,
      change: change ?? self.change,
      entries: entries
    )
  }
}
