import AttuneReports

/// Makes reports of every kind of block from characters of every width.
struct RandomReport {
  /// What words are made of, with the columns that each takes up.
  static let characters: [(text: String, columns: Int)] = [
    ("a", 1), ("b", 1), ("m", 1), ("W", 1), ("7", 1), ("-", 1), ("|", 1), ("*", 1), ("`", 1),
    ("é", 1), ("e\u{301}", 1), ("o\u{308}\u{304}", 1), ("ש", 1), ("—", 1),
    ("水", 2), ("한", 2), ("🎧", 2), ("Ａ", 2),
  ]

  var random: SplitMix64
  let longestWord: Int

  init(seed: UInt64, longestWord: Int = 20) {
    random = SplitMix64(seed: seed)
    self.longestWord = longestWord
  }

  mutating func report() -> Report {
    Report(title: text(), blocks: (0..<8).map { _ in block() })
  }

  mutating func block() -> Block {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .heading(text(), level: HeadingLevel.allCases.randomElement(using: &random) ?? .first)
    case 1: .paragraph(line())
    case 2: .list(many { ListItem($0.line(), details: $0.many { $0.line() }) })
    case 3: .quote(many { $0.text() }.joined(separator: "\n"), attribution: text())
    case 4: .table(table())
    case 5: .measures(many { $0.measure() })
    case 6: .form(many { FormField($0.line()) })
    case 7: .chart(chart())
    default: .note(line())
    }
  }

  mutating func table() -> Table {
    let alignments: [Table.Alignment] = [.leading, .trailing, .centre]
    let columns = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Table.Column(
        text(),
        alignment: alignments.randomElement(using: &random) ?? .leading,
        wraps: Bool.random(using: &random)
      )
    }
    let rows = many { maker in columns.map { _ in maker.line() } }
    return Table(caption: Bool.random(using: &random) ? text() : nil, columns: columns, rows: rows)
  }

  mutating func chart() -> Chart {
    Chart(
      title: text(),
      summary: line(),
      picture: Bool.random(using: &random) ? .dots(dots()) : .control(control()),
      table: table()
    )
  }

  /// Values along time, with gaps, signals and limits for some of them.
  mutating func control() -> ControlPlot {
    let points = many { maker -> ControlPlot.Point in
      let value = Double.random(in: 0...30, using: &maker.random)
      let signal = ControlPlot.Signal.allCases.randomElement(using: &maker.random) ?? .none
      let isAbsent = Bool.random(using: &maker.random)
      return ControlPlot.Point(
        maker.text(),
        isAbsent ? .absent(.suppressed) : .value(value, signal),
        detail: maker.text()
      )
    }
    let limits = ControlPlot.Limits(
      mean: ControlPlot.Level(11, text()),
      lower: ControlPlot.Level(0, text()),
      upper: ControlPlot.Level(31, text())
    )
    return ControlPlot(
      title: text(),
      points: points,
      phases: [ControlPlot.Phase(0..<(points.count / 2), limits)],
      event: points.isEmpty ? nil : ControlPlot.Event(before: 0, text())
    )
  }

  /// A plot of dots with a range that may lie beyond its axis.
  mutating func dots() -> DotPlot {
    let rows = many { maker -> DotPlot.Row in
      let low = Double.random(in: -1...2, using: &maker.random)
      let high = low + Double.random(in: 0...2, using: &maker.random)
      return DotPlot.Row(
        label: maker.text(),
        detail: maker.text(),
        value: Bool.random(using: &maker.random) ? low : nil,
        range: low...high,
        likely: Bool.random(using: &maker.random) ? low...high : nil,
        limit: .stated
      )
    }
    let axis = ChartAxis(title: text(), range: 0...2, ticks: [ChartAxis.Tick(0, text())])
    return DotPlot(axis: axis, rows: rows)
  }

  mutating func measure() -> Measure {
    let share = Double.random(in: -0.2...1.2, using: &random)
    return Measure(line(), share: share < -0.1 ? nil : share, value: line(), detail: line())
  }

  mutating func line() -> Line {
    Line(
      many { maker in
        let text = maker.text() + " "
        switch Int.random(in: 0..<4, using: &maker.random) {
        case 0: return .text(text)
        case 1: return .strong(text)
        case 2: return .code(text)
        default: return .mark(Emphasis.allCases.randomElement(using: &maker.random) ?? .low, text)
        }
      }
    )
  }

  mutating func text() -> String {
    many(upTo: 8) { $0.word() }.joined(separator: " ")
  }

  mutating func word() -> String {
    var word = ""
    var columns = 0
    let longest = Int.random(in: 2...longestWord, using: &random)
    while let next = Self.characters.randomElement(using: &random),
      columns + next.columns <= longest
    {
      word += next.text
      columns += next.columns
    }
    return word
  }

  private mutating func many<Value>(
    upTo count: Int = 4,
    _ make: (inout Self) -> Value
  ) -> [Value] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in make(&self) }
  }
}
