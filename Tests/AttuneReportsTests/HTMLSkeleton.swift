/// What a page of HTML is made of, read back from its text.
struct HTMLSkeleton: Equatable {
  /// The tags in order, with the names of their attributes and without their values.
  private(set) var tags: [String] = []
  /// The values of `id` and of `href`.
  private(set) var ids: [String] = []
  private(set) var targets: [String] = []
  /// What is wrong with it: an end without a beginning, a tag that was never ended.
  private(set) var faults: [String] = []

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.tags == rhs.tags }

  init(of text: String) {
    var open: [String] = []
    let void: Set = ["meta", "br", "!DOCTYPE"]
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = Self.end(of: rest) else {
        faults.append("a tag without an end: \(rest.prefix(20))")
        break
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if tag.hasPrefix("/") {
        let closed = String(tag.dropFirst())
        if open.last == closed { open.removeLast() } else { faults.append("</\(closed)>") }
        tags.append("/\(closed)")
        continue
      }
      tags.append(name + Self.attributes(of: tag).map { " \($0.name)" }.joined())
      for attribute in Self.attributes(of: tag) {
        if attribute.name == "id" { ids.append(attribute.value) }
        if attribute.name == "href" { targets.append(attribute.value) }
      }
      if !void.contains(name) { open.append(name) }
      // What stands in these is no markup.
      if name == "style" || name == "script", let close = rest.firstRange(of: "</\(name)>") {
        rest = rest[close.lowerBound...]
      }
    }
    faults += open.map { "<\($0)> is not ended" }
  }

  /// The end of a tag, which is not inside a quoted value.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func attributes(of tag: Substring) -> [(name: String, value: String)] {
    tag.matches(of: #/ (?<name>[A-Za-z][A-Za-z0-9-]*)="(?<value>[^"]*)"/#)
      .map { (String($0.output.name), String($0.output.value)) }
  }
}
