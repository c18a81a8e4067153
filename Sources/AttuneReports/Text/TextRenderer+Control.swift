extension TextRenderer {
  /// Each point in a row with a strip, and what began before it in a row of its own.
  func strips(of plot: ControlPlot) -> Table {
    let length = min(max(width * 3 / 10, 12), 40)
    let rows = plot.points.enumerated().flatMap { position, point -> [[Line]] in
      let strip = ControlStrip(
        point,
        limits: plot.limits(at: position),
        axis: plot.axis,
        length: length
      )
      let row = [Line(point.label), Line(ascii ? strip.ascii : strip.signs), Line(point.detail)]
      guard let event = plot.event, event.position == position else { return [row] }
      let rule = String(repeating: ascii ? "-" : "─", count: length)
      return [["", Line(rule), Line(event.label)], row]
    }
    let most = plot.axis.ticks.last.map { ", 0 to \($0.label)" } ?? ""
    return Table(
      columns: [
        Table.Column("", wraps: true), Table.Column(plot.axis.title + most, wraps: true),
        Table.Column("", wraps: true),
      ],
      rows: rows
    )
  }

  /// What the signs of the strips are.
  func legend(of plot: ControlPlot) -> Line {
    let signs = ascii ? ControlStrip.ascii : ControlStrip.signs
    var words = ["\(signs.dot) a value"]
    let signals = plot.points.map(\.signal)
    if signals.contains(.up) { words.append("\(signs.up) a signal, upwards") }
    if signals.contains(.down) { words.append("\(signs.down) a signal, downwards") }
    if plot.phases.contains(where: { $0.limits != nil }) {
      words += ["\(signs.mean) the mean", "\(signs.limit) a limit"]
    }
    return Line(words.joined(separator: "   "))
  }
}

/// A value between its limits as signs along a line; an empty line if there is none.
struct ControlStrip: Hashable, Sendable {
  struct Signs: Hashable, Sendable {
    let rail: String
    let mean: String
    let limit: String
    let dot: String
    let up: String
    let down: String
  }

  static let signs = Signs(rail: "·", mean: "│", limit: "┆", dot: "●", up: "▲", down: "▼")
  static let ascii = Signs(rail: ".", mean: "|", limit: ":", dot: "o", up: "^", down: "v")

  private let point: ControlPlot.Point
  private let limits: ControlPlot.Limits?
  private let axis: ChartAxis
  private let length: Int

  init(_ point: ControlPlot.Point, limits: ControlPlot.Limits?, axis: ChartAxis, length: Int) {
    self.point = point
    self.limits = limits
    self.axis = axis
    self.length = length
  }

  var signs: String { drawn(with: Self.signs) }
  var ascii: String { drawn(with: Self.ascii) }

  private func drawn(with signs: Signs) -> String {
    guard let value = point.value else { return "" }
    var places = [String](repeating: signs.rail, count: length)
    let scale = LinearScale(axis.range, from: 0, to: Double(length - 1))
    let place = { (value: Double) in Int(scale(value).rounded()) }
    if let limits {
      places[place(limits.lower.value)] = signs.limit
      places[place(limits.upper.value)] = signs.limit
      places[place(limits.mean.value)] = signs.mean
    }
    places[place(value)] =
      switch point.signal {
      case .none: signs.dot
      case .up: signs.up
      case .down: signs.down
      }
    return places.joined()
  }
}
