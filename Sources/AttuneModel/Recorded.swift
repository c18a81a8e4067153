/// What a record says of something: its value, or outright that nobody knows it.
///
/// Where the record says nothing at all, there is none of these. A record that says "unknown" has
/// been filled in; one that says nothing has not.
public enum Recorded<Value: Sendable>: Sendable {
  case value(Value)
  case unknown

  /// `nil` if it is unknown.
  public var known: Value? {
    switch self {
    case .value(let value): value
    case .unknown: nil
    }
  }
}

extension Recorded: Equatable where Value: Equatable {}
extension Recorded: Hashable where Value: Hashable {}
