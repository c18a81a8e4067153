extension String {
  /// The lines of a person's words, without blank ones before the first and after the last.
  ///
  /// A text block in YAML ends with a line end that nobody said.
  var quotedLines: [Substring] {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isSaid = { (line: Substring) in line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: isSaid), let last = lines.lastIndex(where: isSaid)
    else { return [] }
    return Array(lines[first...last])
  }
}
