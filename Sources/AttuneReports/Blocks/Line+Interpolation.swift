extension Line: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.spans)
  }

  /// Builds a line from a literal such as `"Noise is \(mark: .high, "high") in \(strong: name)"`.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      spans.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ literal: String) {
      append(.text(literal))
    }

    public mutating func appendInterpolation(_ text: String) {
      append(.text(text))
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    public mutating func appendInterpolation(_ line: Line) {
      for span in line.spans {
        append(span)
      }
    }

    public mutating func appendInterpolation(strong text: String) {
      append(.strong(text))
    }

    public mutating func appendInterpolation(code text: String) {
      append(.code(text))
    }

    public mutating func appendInterpolation(mark emphasis: Emphasis, _ text: String) {
      append(.mark(emphasis, text))
    }

    /// Joins plain texts, so that lines that read the same are equal.
    private mutating func append(_ span: Span) {
      guard !span.text.isEmpty else { return }
      if case .text(let text) = span, case .text(let before)? = spans.last {
        spans[spans.count - 1] = .text(before + text)
      } else {
        spans.append(span)
      }
    }
  }
}
