/// The elements that a page is made of; there is no way to write any other.
enum HTMLTag: String, Sendable {
  case html, head, meta, title, style, script, body
  case main, footer, nav, div, span
  case h1, h2, h3, h4, p, a, ul, li, dl, dt, dd
  case strong, b, code, blockquote, br
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, details, summary
  case svg, rect, line, circle, path, text

  /// True for elements that have no content and no end tag.
  var isVoid: Bool { self == .meta || self == .br }
}
