public import AttuneModel

/// An adjustment that could help and is no candidate, and why.
public struct LeftOut: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The audit has it in place already.
    case inPlace
    /// The person uses it already, so many hours a day; `nil` where it is not said how long.
    case inUse(hours: Double?)
    /// Somebody said no to it.
    case refused(PersonID, why: String?)
    /// It would harm somebody, or may.
    case harms(PersonID, why: String)
    /// It takes longer than was asked for, in days.
    case takes(Int)
    /// It costs more than there is, in pounds.
    case costs(Double)
    /// Whoever asked does not want it.
    case notWanted
  }

  public let adjustment: Adjustment
  /// The position of the space in which it would have been done; `nil` for all of them.
  public let space: Int?
  public let reason: Reason
}
