/// What the person stated of one factor: from where it presses, and from where it cannot be borne.
public struct Limit: Hashable, Sendable {
  /// In the unit of the factor; at least one of the two.
  public struct Values: Hashable, Sendable {
    public let comfortable: Double?
    public let intolerable: Double?

    public init(comfortable: Double?, intolerable: Double?) {
      self.comfortable = comfortable
      self.intolerable = intolerable
    }
  }

  /// For all periods, at night as the stricter of it and the person's own anchors.
  public var general: Values?
  /// For one period; it wins there over the general one.
  public var byPeriod: ByPeriod<Values?>
  public var isTrauma: Bool

  public init(general: Values?, byPeriod: ByPeriod<Values?>, isTrauma: Bool) {
    self.general = general
    self.byPeriod = byPeriod
    self.isTrauma = isTrauma
  }

  /// What was stated for a period, of itself or for all.
  public func values(in period: Period) -> Values? {
    byPeriod[period] ?? general
  }
}

/// A condition on the value of a factor's reading.
public struct FactorCondition: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable {
    case above(Double)
    case below(Double)
    case atLeast(Double)
    case atMost(Double)
    /// `is: yes` or `is: no`, as 1 and 0, or another value.
    case equal(Double)
    /// More than 0, or yes.
    case present
  }

  /// The position of the factor in the catalogue.
  public let factor: Int
  public let comparison: Comparison

  public init(factor: Int, comparison: Comparison) {
    self.factor = factor
    self.comparison = comparison
  }

  public func holds(for value: Double) -> Bool {
    switch comparison {
    case .above(let limit): value > limit
    case .below(let limit): value < limit
    case .atLeast(let limit): value >= limit
    case .atMost(let limit): value <= limit
    case .equal(let wanted): value == wanted
    case .present: value > 0
    }
  }
}

/// Something whose presence the person cannot bear.
public struct Trigger: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case critical
    case serious
  }

  public let condition: FactorCondition
  public let severity: Severity
  public let isTrauma: Bool
  public let note: String?

  public init(condition: FactorCondition, severity: Severity, isTrauma: Bool, note: String?) {
    self.condition = condition
    self.severity = severity
    self.isTrauma = isTrauma
    self.note = note
  }
}

/// Something without which a setting cannot be offered to the person.
public struct Requirement: Hashable, Sendable {
  public let condition: FactorCondition
  public let note: String?

  public init(condition: FactorCondition, note: String?) {
    self.condition = condition
    self.note = note
  }
}

/// The person's no: to a setting, or to something a setting has.
public struct Veto: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case setting(SettingID)
    case feature(FactorCondition)
    /// An adjustment, by id.
    case adjustment(String)
  }

  public let subject: Subject
  public let why: String?
  public let on: CalendarDate?

  public init(subject: Subject, why: String?, on: CalendarDate?) {
    self.subject = subject
    self.why = why
    self.on = on
  }
}
