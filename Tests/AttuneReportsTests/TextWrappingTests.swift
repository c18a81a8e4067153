import AttuneReports
import Testing

struct TextWrappingTests {
  static let sentence: Line =
    "The day room is \(mark: .high, "too loud") for her after \(strong: "four o'clock")."

  @Test(arguments: [
    (
      80,
      "The day room is too loud for her after four o'clock.\n"
    ),
    (
      40,
      """
      The day room is too loud for her after
      four o'clock.

      """
    ),
    (
      20,
      """
      The day room is too
      loud for her after
      four o'clock.

      """
    ),
  ])
  func `a paragraph is broken between words`(width: Int, text: String) {
    #expect(TextRenderer(width: width).render(Report(.paragraph(Self.sentence))) == text)
  }

  @Test func `lists hang under their bullets`() {
    let item = ListItem(Self.sentence, details: ["Measured at 62 dB(A) on a Sunday."])
    let text = """
      - The day room is
        too loud for her
        after four
        o'clock.
        - Measured at 62
          dB(A) on a
          Sunday.

      """
    #expect(TextRenderer(width: 20).render(Report(.list([item]))) == text)
  }

  @Test(arguments: [20, 40, 80], 0..<60)
  func `no line is wider than the page`(width: Int, seed: UInt64) {
    var maker = RandomReport(seed: seed)
    let text = TextRenderer(width: width).render(maker.report())
    for line in lines(of: text) {
      #expect(columns(of: line) <= width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test(arguments: 0..<60)
  func `breaking loses and adds nothing but spaces`(seed: UInt64) {
    var maker = RandomReport(seed: seed, longestWord: 40)
    let line = maker.line()
    let paragraph = TextRenderer(width: 30).render(Report(.paragraph(line)))
    #expect(inked(paragraph) == inked(line.plainText))

    let table = Table(columns: [Table.Column("", wraps: true)], rows: [[line]])
    let cell = TextRenderer(width: 30).render(Report(.table(table)))
    #expect(inked(cell).drop { $0 == "-" } == inked(line.plainText).drop { $0 == "-" })
  }

  @Test func `a word that is too long stays whole and moves left`() {
    let address = "https://a.org/b/c/d"
    let text = TextRenderer(width: 20).render(
      Report(.list([ListItem("See", details: ["At \(address)", "\(address)/\(address)"])]))
    )
    #expect(
      text == """
        - See
          - At
         https://a.org/b/c/d
          -
        https://a.org/b/c/d/https://a.org/b/c/d

        """
    )
  }

  @Test func `the lines of a quote are kept`() {
    let words = "\nIt hums, all night and all day.\r\n\nI told them.\n"
    #expect(
      TextRenderer(width: 20).render(Report(.quote(words, attribution: "Ann Smith-Jones"))) == """
          “It hums, all
          night and all day.

          I told them.”
          — Ann Smith-Jones

        """
    )
  }

  @Test func `Chinese breaks without spaces`() {
    let line = Line(String(repeating: "安静的房间", count: 3))
    #expect(
      TextRenderer(width: 20).render(Report(.paragraph(line))) == """
        安静的房间安静的房间
        安静的房间

        """
    )
  }

  @Test func `a narrow page is taken as the narrowest`() {
    #expect(TextRenderer(width: -1).width == TextRenderer.narrowest)
  }
}
