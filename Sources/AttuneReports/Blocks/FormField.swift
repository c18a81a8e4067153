/// A question with a blank after it, to be filled in by hand.
public struct FormField: Hashable, Sendable {
  /// What is asked, with its unit if it has one; renderers add only the blank.
  public let label: Line

  /// How many lines there are to write on; none where boxes in the label are the answer.
  public let lines: Int

  public init(_ label: Line, lines: Int = 1) {
    self.label = label
    self.lines = lines
  }
}
