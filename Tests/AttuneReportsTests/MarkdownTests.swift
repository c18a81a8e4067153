import AttuneReports
import Testing

struct MarkdownTests {
  private func markdown(_ block: Block) -> String {
    MarkdownRenderer().render(Report(block))
  }

  @Test(arguments: [
    ("# not a heading", "\\# not a heading"),
    ("- not a list", "\\- not a list"),
    ("+ not a list", "\\+ not a list"),
    ("12. not a list", "12\\. not a list"),
    ("1) not a list", "1\\) not a list"),
    ("1.5 metres (5 feet)", "1\\.5 metres (5 feet)"),
    ("---", "\\---"),
    ("===", "\\==="),
    (":-- no table", "\\:-- no table"),
    ("~~~", "\\~\\~\\~"),
    ("    not code", "not code"),
    ("> not a quote", "\\> not a quote"),
    ("a < b & c > d", "a \\< b \\& c \\> d"),
    ("<script>", "\\<script\\>"),
    ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
    ("![a](b)", "!\\[a\\](b)"),
    ("a|b", "a\\|b"),
    ("a\\", "a\\\\"),
    ("£5 or $5", "£5 or \\$5"),
    ("quiet - and 62 dB(A).", "quiet - and 62 dB(A)."),
  ])
  func `text stays text`(text: String, escaped: String) {
    #expect(markdown(.paragraph(Line(text))) == "\(escaped)\n")
    #expect(markdown(.list([ListItem(Line(text))])) == "- \(escaped)\n")
    #expect(markdown(.quote(text, attribution: "")) == "> \(escaped)\n")
  }

  @Test func `a list cannot be pieced together from spans`() {
    #expect(markdown(.paragraph(Line([.text("1"), .mark(.low, ". x")]))) == "1\\. x\n")
    #expect(markdown(.paragraph(Line([.text("1"), .strong(". x")]))) == "1\\. x\n")
    #expect(markdown(.paragraph(Line([.text("-"), .strong(" x")]))) == "\\- **x**\n")
    #expect(markdown(.paragraph(Line([.text(" "), .text("  "), .text("  x")]))) == "x\n")
  }

  @Test(arguments: [
    ("a", "`a`"),
    ("a`b", "``a`b``"),
    ("``", "``` `` ```"),
    ("`a", "`` `a ``"),
    (" a ", "`  a  `"),
    (" ", "` `"),
    ("<b>*\\", "`<b>*\\`"),
    ("a|b", "`a|b`"),
    ("", ""),
  ])
  func `code is shown letter by letter`(text: String, code: String) {
    #expect(markdown(.paragraph("see \(code: text)")) == "see \(code)\n")
  }

  @Test func `bold is used where it would be read as such`() {
    #expect(markdown(.paragraph("a \(strong: "b") c")) == "a **b** c\n")
    #expect(markdown(.paragraph("a\(strong: " b ")c")) == "a **b** c\n")
    #expect(markdown(.paragraph("un\(strong: "believ")able")) == "un**believ**able\n")
    #expect(markdown(.paragraph("a\(strong: "(b)")c")) == "a(b)c\n")
    #expect(markdown(.paragraph("(\(strong: "(b)"))")) == "(**(b)**)\n")
    #expect(markdown(.paragraph("\(strong: "a")\(mark: .high, "b")")) == "**ab**\n")
    #expect(markdown(.paragraph("\(mark: .low, "low") \(mark: .blocker, "no")")) == "low **no**\n")
    #expect(markdown(.paragraph("a \(strong: "  ")b")) == "a   b\n")
  }

  @Test func `cells hold bars and line ends`() {
    let table = Table(
      caption: "a|b",
      columns: [
        Table.Column("x|y"),
        Table.Column("n", alignment: .trailing),
        Table.Column("", alignment: .centre),
      ],
      rows: [["a|b\\|\nc", "- 1.", "\(code: "a|`b\\")"]]
    )
    #expect(
      markdown(.table(table)) == #"""
        **a\|b**

        | x\|y | n |  |
        | --- | --: | :-: |
        | a\|b\\\| c | - 1. | ``a\|`b\`` |

        """#
    )
  }

  @Test func `the lines of a quote are kept`() {
    #expect(markdown(.quote("", attribution: "")) == "")
    #expect(
      markdown(.quote("\nIt hums.\r\n    All night.\n\nI told them\n", attribution: "Ann")) == #"""
        > It hums.\
        > All night.
        >
        > I told them
        >
        > — Ann

        """#
    )
  }
}
