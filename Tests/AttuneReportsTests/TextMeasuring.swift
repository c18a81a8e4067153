import AttuneReports

/// The lines of rendered text, without the end of the last.
func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
}

/// The columns that a line of a ``RandomReport`` takes up.
///
/// This knows only the characters that tests use, and nothing of the code under test.
func columns(of line: some StringProtocol) -> Int {
  line.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar {
    case "\u{301}", "\u{304}", "\u{308}": sum
    case "水", "한", "🎧", "Ａ": sum + 2
    default: sum + 1
    }
  }
}

/// The text without its spaces and line ends.
func inked(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\n" }))
}

/// The text without the control sequences that colour it.
func withoutColour(_ text: String) -> String {
  let parts = text.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
  return parts[0] + parts.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }.joined()
}

extension Report {
  /// A report of one block, without a title.
  init(_ block: Block) {
    self.init(title: "", blocks: [block])
  }
}
