/// What to do about a problem that libyaml tells in its own words.
///
/// Its words are about grammar, and its readers are nurses: the help names what they most often
/// wrote. It is chosen by the words alone, so that nothing of the file can stand in it.
func syntaxHelp(_ problem: String) -> String {
  helps.first { problem.contains($0.problem) }?.help
    ?? "look at this line and the one above: is each bracket and quotation mark closed, and is "
    + "the indentation that of the lines around?"
}

private let helps: [(problem: String, help: String)] = [
  ("expected ',' or", "close the bracket; \(quoted)"),
  ("mapping values are not allowed", "\(quoted); or the line above is indented differently"),
  ("unexpected end of stream", unclosed),
  ("unexpected document indicator", unclosed),
  ("could not find expected ':'", "write 'key: value', with a colon and a space; \(quoted)"),
  ("unexpected ':'", quoted),
  (
    "did not find expected key",
    "keys of one mapping begin in one column; nothing follows a quotation mark or bracket that closes"
  ),
  ("expected '-' indicator", "entries of one list begin with '- ' in one column"),
  ("sequence entries are not allowed", "begin a list on the line below its key"),
  ("cannot start any token", "text that begins with '@', '`' or '%' \(inMarks)"),
  ("alphabetic or numeric character", "text that begins with '*' or '&' \(inMarks)"),
  ("escape", backslash),
  ("hexdecimal", backslash),
  ("expected node content", "a value is missing before this place; delete a comma too many"),
  ("<document start>", "this belongs to nothing above; look at brackets and indentation"),
]

private let inMarks = "belongs in quotation marks: \"…\""
private let quoted = "text with ': ', ' #', a comma or a bracket \(inMarks)"
private let unclosed =
  "a quotation mark that was opened is not closed; look at the lines above too"
private let backslash = "between \"…\" a backslash is written twice, or use '…' instead"
