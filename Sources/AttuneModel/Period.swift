/// A part of the day: day 07-19, evening 19-23, night 23-07.
public enum Period: Int, Hashable, Sendable, CaseIterable {
  case day
  case evening
  case night

  /// The word that files and output use.
  public var name: String {
    switch self {
    case .day: "day"
    case .evening: "evening"
    case .night: "night"
    }
  }
}

extension Period: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

/// One value for each period.
public struct ByPeriod<Value: Sendable>: Sendable {
  public var day: Value
  public var evening: Value
  public var night: Value

  public init(day: Value, evening: Value, night: Value) {
    self.day = day
    self.evening = evening
    self.night = night
  }

  /// The same value in every period.
  public init(_ value: Value) {
    self.init(day: value, evening: value, night: value)
  }

  public init(_ value: (Period) -> Value) {
    self.init(day: value(.day), evening: value(.evening), night: value(.night))
  }

  public subscript(period: Period) -> Value {
    get {
      switch period {
      case .day: day
      case .evening: evening
      case .night: night
      }
    }
    set {
      switch period {
      case .day: day = newValue
      case .evening: evening = newValue
      case .night: night = newValue
      }
    }
  }

  public func map<Other>(_ transform: (Value) -> Other) -> ByPeriod<Other> {
    ByPeriod<Other>(day: transform(day), evening: transform(evening), night: transform(night))
  }
}

extension ByPeriod: Equatable where Value: Equatable {}
extension ByPeriod: Hashable where Value: Hashable {}
