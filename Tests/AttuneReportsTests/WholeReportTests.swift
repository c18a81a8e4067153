import AttuneReports
import Testing

struct WholeReportTests {
  static let report = Report(
    title: "Meadow Court, day room",
    blocks: [
      .paragraph("Strain is \(mark: .high, "high") for \(strong: "Ann"); see \(code: "ann.yaml")."),
      .heading("What she says", level: .first),
      .quote("It hums.\nAll night.", attribution: "Ann, 3 March"),
      .heading("What it comes from", level: .second),
      .measures([
        Measure("Background noise", share: 0.62, value: "62 %", detail: "The fan, day and night"),
        Measure("Glare", share: 0.004, value: "under 1 %"),
        Measure("Smell", share: nil, value: "unknown", detail: "Not assessed"),
      ]),
      .heading("To do", level: .third),
      .list([
        ListItem("Service the fan", details: ["£80 to £120", "One day"]),
        "Ask \(strong: "Ann") again",
      ]),
      .form([FormField("Fan serviced on"), FormField("Noise afterwards, in dB(A)")]),
      .note("One visit on one day."),
    ]
  )

  @Test func `a report as text`() {
    #expect(
      TextRenderer(width: 60).render(Self.report) == """
        Meadow Court, day room
        ======================

        Strain is high for Ann; see ann.yaml.

        What she says
        -------------

          “It hums.
          All night.”
          — Ann, 3 March

        What it comes from
        ~~~~~~~~~~~~~~~~~~

        Background noise  ██████▎       62 %  The fan, day and night
        Glare             ▏        under 1 %
        Smell                        unknown  Not assessed

        To do

        - Service the fan
          - £80 to £120
          - One day
        - Ask Ann again

        Fan serviced on ____________________________________________
        Noise afterwards, in dB(A) _________________________________

        Note: One visit on one day.

        """
    )
  }

  @Test func `a report on a narrow page in ASCII`() {
    #expect(
      TextRenderer(width: 30, ascii: true).render(Self.report) == """
        Meadow Court, day room
        ======================

        Strain is high for Ann; see
        ann.yaml.

        What she says
        -------------

          "It hums.
          All night."
          -- Ann, 3 March

        What it comes from
        ~~~~~~~~~~~~~~~~~~

        Background noise
          ######.... 62 %
          The fan, day and night
        Glare
          #......... under 1 %
        Smell
          unknown
          Not assessed

        To do

        - Service the fan
          - £80 to £120
          - One day
        - Ask Ann again

        Fan serviced on ______________
        Noise afterwards, in dB(A)
        ______________________________

        Note: One visit on one day.

        """
    )
  }

  @Test func `a report as Markdown`() {
    #expect(
      MarkdownRenderer().render(Self.report) == #"""
        # Meadow Court, day room

        Strain is **high** for **Ann**; see `ann.yaml`.

        ## What she says

        > It hums.\
        > All night.
        >
        > — Ann, 3 March

        ### What it comes from

        - Background noise `██████▎` 62 % — The fan, day and night
        - Glare `▏` under 1 %
        - Smell unknown — Not assessed

        #### To do

        - Service the fan
          - £80 to £120
          - One day
        - Ask **Ann** again

        - Fan serviced on \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_
        - Noise afterwards, in dB(A) \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

        **Note:** One visit on one day.

        """#
    )
  }

  @Test(arguments: 0..<20)
  func `one report gives the same bytes each time`(seed: UInt64) {
    var first = RandomReport(seed: seed)
    var second = RandomReport(seed: seed)
    let renderers: [any ReportRenderer] = [
      TextRenderer(), TextRenderer(width: 40, colour: true, ascii: true), MarkdownRenderer(),
    ]
    let (report, same) = (first.report(), second.report())
    for renderer in renderers {
      #expect(Array(renderer.render(report).utf8) == Array(renderer.render(same).utf8))
    }
  }

  @Test(arguments: 0..<20)
  func `colour adds nothing but colour`(seed: UInt64) {
    var maker = RandomReport(seed: seed)
    let report = maker.report()
    let plain = TextRenderer(width: 40).render(report)
    let coloured = TextRenderer(width: 40, colour: true).render(report)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(withoutColour(coloured) == plain)
    for line in lines(of: coloured) where line.contains("\u{1B}") {
      let last = line.split(separator: "\u{1B}[").last
      #expect(last?.hasPrefix("0m") == true, "colour must end with its line")
    }
  }

  @Test func `a stream gets a large report in pieces`() {
    struct Pieces: TextOutputStream {
      var texts: [String] = []

      mutating func write(_ text: String) {
        texts.append(text)
      }
    }
    let row: [Line] = (0..<20).map { Line("\($0)") }
    let table = Table(
      columns: row.map { Table.Column($0.plainText) },
      rows: Array(repeating: row, count: 3_000)
    )
    let report = Report(.table(table))
    var text = Pieces()
    TextRenderer().render(report, to: &text)
    #expect(text.texts.count > 2)
    #expect(text.texts.joined() == TextRenderer().render(report))

    var markdown = Pieces()
    MarkdownRenderer().render(report, to: &markdown)
    #expect(markdown.texts.count > 2)
    #expect(markdown.texts.joined() == MarkdownRenderer().render(report))
    #expect(lines(of: markdown.texts.joined()).allSatisfy { $0.hasPrefix("| ") })
  }
}
