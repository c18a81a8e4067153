/// How much earlier than most people somebody is affected, and how exactly that is known.
public struct ZScore: Hashable, Sendable {
  /// -3 to 3; 0 is similar to most.
  public let value: Double
  /// Where it may lie.
  ///
  /// Used for the likely range and for comparison only.
  public let band: ClosedRange<Double>

  public init(_ value: Double, band: ClosedRange<Double>) {
    self.value = value
    self.band = band
  }
}
