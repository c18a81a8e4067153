/// A question with a blank after it, to be filled in by hand.
public struct FormField: Hashable, Sendable {
  /// What is asked, with its unit if it has one; renderers add only the blank.
  public let label: Line

  public init(_ label: Line) {
    self.label = label
  }
}
