extension Adjustment {
  /// What it changes of one reading.
  public struct Effect: Hashable, Sendable {
    /// The position of the reading in the catalogue.
    public let reading: Int
    public let operation: Operation
    /// In the unit of the reading; of `multiply`, a number.
    ///
    /// The middle is the estimate; where the ends differ, how much it does is that uncertain.
    public let amount: ClosedRange<Double>
    /// The uses of space in which it acts; `nil` is wherever the adjustment does.
    public let uses: Set<SpaceUse>?
    /// The periods in which it acts; `nil` is all.
    public let periods: Set<Period>?
    /// True if it is computed from the absorber, where the volume and the reverberation are known;
    /// the amount stands in elsewhere.
    public let isOfAbsorber: Bool
    public let basis: Basis
    public let source: String

    public init(
      reading: Int,
      operation: Operation,
      amount: ClosedRange<Double>,
      uses: Set<SpaceUse>? = nil,
      periods: Set<Period>? = nil,
      isOfAbsorber: Bool = false,
      basis: Basis,
      source: String
    ) {
      self.reading = reading
      self.operation = operation
      self.amount = amount
      self.uses = uses
      self.periods = periods
      self.isOfAbsorber = isOfAbsorber
      self.basis = basis
      self.source = source
    }
  }

  /// How an effect changes a value, in the order in which effects on one reading are taken.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    case set
    case multiply
    case add
    case atMost = "at-most"
    case atLeast = "at-least"
  }
}

extension Adjustment.Operation: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.place < rhs.place }

  private var place: Int {
    switch self {
    case .set: 0
    case .multiply: 1
    case .add: 2
    case .atMost: 3
    case .atLeast: 4
    }
  }

  /// A value after the operation.
  public func applied(_ amount: Double, to value: Double) -> Double {
    switch self {
    case .set: amount
    case .multiply: value * amount
    case .add: value + amount
    case .atMost: min(value, amount)
    case .atLeast: max(value, amount)
    }
  }
}
