import Diagnostics
import Testing
import YAMLReading

/// What is said to do about a text that is not YAML.
struct SyntaxHelpTests {
  @Test(arguments: [
    ("a: [1, 2\n", "close the bracket"), ("a: {b: 1\nc: 2\n", "close the bracket"),
    ("a: {b: \"x\" y}\n", "text with ': ', ' #', a comma or a bracket belongs in quotation marks"),
    ("a: b: c\n", "text with ': ', ' #', a comma or a bracket belongs in quotation marks"),
    ("a: \"b\nc: d\n", "a quotation mark that was opened is not closed"),
    ("a: 'b\nc: d\n", "a quotation mark that was opened is not closed"),
    ("a: \"b\n---\n", "a quotation mark that was opened is not closed"),
    ("a: 1\nbcd\n", "write 'key: value'"), ("a: 1\nb\nc: 2\n", "write 'key: value'"),
    ("a: \"b\" c\n", "nothing follows a quotation mark or bracket that closes"),
    ("a:\n  b: 1\n c: 2\n", "keys of one mapping begin in one column"),
    ("a:\n  - 1\n  b: 2\n", "entries of one list begin with '- ' in one column"),
    ("a: - b\n", "begin a list on the line below its key"),
    ("a: @b\n", "text that begins with '@'"), ("a: `b`\n", "text that begins with '@'"),
    ("a: * b\n", "text that begins with '*'"), ("a: \"C:\\dir\"\n", "a backslash is written twice"),
    ("a: \"\\u12\"\n", "a backslash is written twice"), ("a: [1,, 2]\n", "a comma too many"),
    ("a: 1\n]\n", "nothing follows a quotation mark or bracket that closes"),
    ("[1] 2\n", "this belongs to nothing above"),
    ("a: | b\n", "look at this line and the one above"),
  ])
  func `help names what was probably written`(text: String, help: String) throws {
    let problem = try #require(Parsed(text).problems.first)
    #expect(problem.id.text == "yaml/syntax")
    #expect(problem.help?.contains(help) == true, "\(problem)")
  }
}
