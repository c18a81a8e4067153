import AttuneReports
import Testing

/// Text from files that anyone may have written.
struct HostileTextTests {
  static let renderers: [any ReportRenderer] = [
    TextRenderer(width: 40), TextRenderer(width: 40, colour: true), MarkdownRenderer(),
    HTMLRenderer(),
  ]

  /// A report that has `text` in every place that takes text.
  static func report(full text: String) -> Report {
    let line: Line = "\(text)\(strong: text)\(code: text)\(mark: .blocker, text)"
    return Report(
      title: text,
      blocks: [
        .heading(text, level: .first),
        .paragraph(line),
        .list([ListItem(line, details: [line])]),
        .quote(text, attribution: text),
        .table(
          Table(
            caption: text,
            columns: [Table.Column(text), Table.Column(text, wraps: true)],
            rows: [[line, line]]
          )
        ),
        .table(Table(columns: [Table.Column("a")], rows: [[Line(text)]])),
        .measures([Measure(line, share: 0.5, value: line, detail: line)]),
        .form([FormField(line)]),
        .note(line),
      ] + charts(full: text)
    )
  }

  /// A chart of every kind with `text` in every place.
  static func charts(full text: String) -> [Block] {
    let axis = ChartAxis(
      title: text,
      range: 0...1,
      ticks: [ChartAxis.Tick(0, text)],
      bands: [ChartAxis.Band(0...1, .low, text), ChartAxis.Band(0.5...1, .high, text)]
    )
    let row = DotPlot.Row(label: text, detail: text, value: 0.5, range: 0...1, limit: .stated)
    let step = Waterfall.Step(text, 1, text)
    let cell = HeatMap.Cell(.low, text, signs: text, short: text)
    let map = { (columns: Int) in
      HeatMap(
        legend: Line(text),
        columns: [String](repeating: text, count: columns),
        rows: [text],
        kinds: [cell],
        cells: [[UInt8](repeating: 0, count: columns)]
      )
    }
    let point = FrontierLine.Point(cost: 1, score: 1)
    let pictures: [Chart.Picture] = [
      .dots(DotPlot(axis: axis, rows: [row])),
      .waterfall(Waterfall(axis: axis, steps: [step], total: step)),
      .day(
        DayLine(
          axis: axis,
          stretches: [DayLine.Stretch(label: text, period: text, hours: 24, load: 0.5)]
        )
      ),
      .heatMap(map(1)), .heatMap(map(11)),
      .frontier(FrontierLine(costs: axis, scores: axis, points: [point], plan: point)),
      .control(
        ControlPlot(
          title: text,
          points: [
            ControlPlot.Point(text, .value(1, .up), detail: text),
            ControlPlot.Point(text, .absent(.suppressed), detail: text),
          ],
          phases: [
            ControlPlot.Phase(
              0..<2,
              ControlPlot.Limits(
                mean: ControlPlot.Level(1, text),
                lower: ControlPlot.Level(0, text),
                upper: ControlPlot.Level(2, text)
              )
            )
          ],
          event: ControlPlot.Event(before: 1, text)
        )
      ),
      .slopes(
        SlopePlot(
          axis: axis,
          ends: [text, text],
          lines: [
            SlopePlot.Line(
              label: text,
              before: SlopePlot.Line.End(0, text),
              after: SlopePlot.Line.End(1, text)
            )
          ]
        )
      ),
    ]
    return pictures.map { picture in
      .chart(
        Chart(
          title: text,
          summary: Line(text),
          picture: picture,
          table: Table(columns: [Table.Column(text)], rows: [[Line(text)]])
        )
      )
    }
  }

  /// Every character that must not reach a terminal as it is.
  static let dangerous: [Unicode.Scalar] = [
    0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069,
  ].flatMap { $0.compactMap { (value: UInt32) in Unicode.Scalar(value) } }

  @Test func `no control character is left in any place`() {
    for renderer in Self.renderers {
      for scalar in Self.dangerous {
        let text = renderer.render(Self.report(full: "a\(scalar)b"))
        let rest = text.replacing("\u{1B}[", with: scalar == "\u{1B}" ? "[" : "")
        if scalar == "\u{1B}", (renderer as? TextRenderer)?.colour == true {
          // Colours are the one use of it, so none may stand beside the hostile letters.
          #expect(!text.contains("a\u{1B}b"))
        } else {
          #expect(!rest.unicodeScalars.contains(scalar), "\(scalar.value)")
        }
        #expect(text.contains("u{\(String(scalar.value, radix: 16, uppercase: true))}"))
      }
    }
  }

  @Test func `a name cannot clear the screen or turn the line around`() {
    let line: Line = "\u{1B}[2J\u{202E}nnA\u{9B}1m\u{7F}"
    #expect(
      TextRenderer(colour: true).render(Report(.paragraph(line)))
        == "\\u{1B}[2J\\u{202E}nnA\\u{9B}1m\\u{7F}\n"
    )
    #expect(
      MarkdownRenderer().render(Report(.paragraph(line)))
        == "\\\\u{1B}\\[2J\\\\u{202E}nnA\\\\u{9B}1m\\\\u{7F}\n"
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\t", "\u{2028}", "\u{2029}"])
  func `a line end inside a text is a space`(end: String) {
    let line = Line("one\(end)two")
    #expect(TextRenderer().render(Report(.paragraph(line))) == "one two\n")
    #expect(MarkdownRenderer().render(Report(.paragraph(line))) == "one two\n")
    #expect(TextRenderer().render(Report(.heading("a\(end)b", level: .third))) == "a b\n")
  }

  @Test(arguments: [20, 40, 80])
  func `ten thousand characters are kept whole`(width: Int) {
    let word = String(repeating: "m", count: 10_000)
    let renderer = TextRenderer(width: width)
    #expect(renderer.render(Report(.paragraph("see \(word)"))) == "see\n\(word)\n")

    let words = Line(String(repeating: "mm ", count: 3_333))
    let text = renderer.render(Report(.paragraph(words)))
    #expect(lines(of: text).allSatisfy { columns(of: $0) <= width })
    #expect(inked(text) == inked(words.plainText))

    let spaces = Line("a" + String(repeating: " ", count: 10_000) + "b")
    #expect(renderer.render(Report(.paragraph(spaces))) == "a\nb\n")
  }

  @Test func `combining marks take no room and stay with their letter`() {
    let marks = String(repeating: "\u{301}", count: 10_000)
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b")],
      rows: [[Line("x\(marks)"), "y"], ["xx", "y"]]
    )
    #expect(
      TextRenderer().render(Report(.table(table))) == "a   b\n--  -\nx\(marks)   y\nxx  y\n"
    )
  }

  @Test func `wide characters take two columns`() {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b")],
      rows: [["水", "y"], ["🎧", "y"], ["한", "y"], ["❤\u{FE0F}", "y"], ["🇬🇧", "y"], ["xx", "y"]]
    )
    #expect(
      TextRenderer().render(Report(.table(table)))
        == "a   b\n--  -\n水  y\n🎧  y\n한  y\n❤\u{FE0F}  y\n🇬🇧  y\nxx  y\n"
    )
  }

  @Test func `one character wider than its column is cut between scalars`() {
    let family = Array(repeating: "👩", count: 30).joined(separator: "\u{200D}")
    let table = Table(columns: [Table.Column("a")], rows: [[Line(family)]])
    let text = TextRenderer(width: 20).render(Report(.table(table)))
    let faces = lines(of: text).dropFirst(2).map { $0.unicodeScalars.count { $0 == "👩" } }
    #expect(faces == [10, 10, 10])
  }
}
