/// The elements that a page is made of; there is no way to write any other.
enum HTMLTag: String, Sendable {
  case html, head, meta, title, style, script, body
  case main, header, footer, nav, section, div, span
  case h1, h2, h3, h4, p, a, ul, ol, li, dl, dt, dd
  case strong, b, code, blockquote, cite, br
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, details, summary, label
  case svg, g, rect, line, circle, path, text, tspan

  /// True for elements that have no content and no end tag.
  var isVoid: Bool { self == .meta || self == .br }
}
