/// A bullet of a list, with what belongs to it alone.
public struct ListItem: Hashable, Sendable {
  public let line: Line

  /// Lines that explain this item; renderers set them apart below it.
  public let details: [Line]

  public init(_ line: Line, details: [Line] = []) {
    self.line = line
    self.details = details
  }
}

extension ListItem: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(Line(value))
  }

  public init(stringInterpolation: Line.StringInterpolation) {
    self.init(Line(stringInterpolation: stringInterpolation))
  }
}
