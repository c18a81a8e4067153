extension Governance {
  /// What staff are taught about restrictive practice, and how often.
  public struct Training: Hashable, Sendable {
    /// One of the eleven topics of section 5(2) of the Mental Health Units (Use of Force) Act 2018.
    public enum Topic: String, Hashable, Sendable, CaseIterable {
      case a, b, c, d, e, f, g, h, i, j, k

      /// The topic that a fact is about; `nil` if it is about none.
      public init?(_ fact: PracticeFact) {
        let prefix = "setting.topic-"
        guard fact.rawValue.hasPrefix(prefix) else { return nil }
        self.init(rawValue: String(fact.rawValue.dropFirst(prefix.count)))
      }
    }

    /// When it was last held.
    public let on: CalendarDate?
    /// The part of the staff who had it, in percent, from 0 to 100.
    public let staffTrained: Double?
    /// After which time it is held again.
    public let refresher: Stated<Span>?
    /// Within which time of their start new staff have it.
    public let newStarters: Stated<Span>?
    /// Whether those who train are certified against the Restraint Reduction Network's standards.
    public let isCertified: Answer?
    /// What it covers; a letter that is not in it is not recorded.
    public let topics: [Topic: Answer]

    public init(
      on: CalendarDate? = nil,
      staffTrained: Double? = nil,
      refresher: Stated<Span>? = nil,
      newStarters: Stated<Span>? = nil,
      isCertified: Answer? = nil,
      topics: [Topic: Answer] = [:]
    ) {
      self.on = on
      self.staffTrained = staffTrained
      self.refresher = refresher
      self.newStarters = newStarters
      self.isCertified = isCertified
      self.topics = topics
    }
  }
}

extension Governance {
  /// A span of time as people agree on it: so many days, weeks, months or years.
  public struct Span: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
      case days
      case weeks
      case months
      case years
    }

    /// More than nothing.
    public let count: Int
    public let unit: Unit

    /// - Throws: ``InvalidSpan`` unless `count` is from 1 to 1000.
    public init(_ count: Int, _ unit: Unit) throws(InvalidSpan) {
      guard (1...1000).contains(count) else { throw InvalidSpan() }
      self.count = count
      self.unit = unit
    }

    /// Reads a span as files write it: "12 months", "1 year".
    ///
    /// - Throws: ``InvalidSpan`` if the text has another form.
    public init(_ text: String) throws(InvalidSpan) {
      let words = text.split(separator: " ")
      guard words.count == 2, let count = Int(words[0]),
        let unit = Unit.allCases.first(where: {
          words[1] == $0.rawValue || words[1] == $0.rawValue.dropLast()
        })
      else { throw InvalidSpan() }
      try self.init(count, unit)
    }

    /// True if it is no longer than so many months.
    ///
    /// Nobody says which months they are, so days and weeks are held against months of a twelfth of a
    /// year of 365 days. By the shortest months 90 days would be longer than three and 104 weeks longer
    /// than two years, which nobody means; by the longest, 92 days would be three.
    public func isWithin(months: Int) -> Bool {
      let (monthsOfYear, daysOfYear, daysOfWeek) = (12, 365, 7)
      let isWithin = { (days: Int) in days * monthsOfYear <= months * daysOfYear }
      return switch unit {
      case .days: isWithin(count)
      case .weeks: isWithin(count * daysOfWeek)
      case .months: count <= months
      case .years: count * monthsOfYear <= months
      }
    }

    /// The last day that is within this span of another.
    public func end(from day: CalendarDate) -> CalendarDate {
      switch unit {
      case .days: day.adding(days: count)
      case .weeks: day.adding(days: 7 * count)
      case .months: day.adding(months: count)
      case .years: day.adding(months: 12 * count)
      }
    }
  }
}

/// Text that is not a span of time.
public struct InvalidSpan: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "a span is a whole number from 1 to 1000 of days, weeks, months or years, as in 12 months"
  }
}
