/// An attribute of an element: a name from a closed list, and a value that is escaped.
struct HTMLAttribute: Sendable {
  enum Name: String, Sendable {
    case id, lang, dir, href, charset, name, content, role, scope, tabindex
    case type = "class"
    case httpEquivalent = "http-equiv"
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case describedBy = "aria-describedby"
    case isHidden = "aria-hidden"
    case viewBox, x, y, width, height, cx, cy, r, d
    case x1, y1, x2, y2
    case anchor = "text-anchor"
  }

  enum Value: Sendable {
    case text(String)
    /// A length of a drawing, to a tenth.
    case number(Double)
  }

  let name: Name
  let value: Value

  static func text(_ name: Name, _ value: String) -> Self { Self(name: name, value: .text(value)) }

  static func number(_ name: Name, _ value: Double) -> Self {
    Self(name: name, value: .number(value))
  }

  static func type(_ names: String) -> Self { text(.type, names) }
  static func id(_ id: String) -> Self { text(.id, id) }
}
