/// Draws people against settings, each level as a word on its colour.
struct HeatMapDrawing: ChartDrawing {
  private static let (left, top, row) = (96.0, 56.0, 30.0)

  private let map: HeatMap

  init(_ map: HeatMap) {
    self.map = map
  }

  var height: Double { Self.top + Self.row * Double(map.rows.count) + 6 }

  func draw(_ page: inout HTMLWriter) {
    let column = (width - Self.left) / Double(max(map.columns.count, 1))
    let room = max(4, Int(column / 7.9))
    for (number, name) in map.columns.enumerated() {
      let x = Self.left + column * (Double(number) + 0.5)
      let lines = name.lines(of: room, most: 3)
      for (step, line) in lines.enumerated() {
        let y = Self.top - 8 - 15 * Double(lines.count - 1 - step)
        page.text(line, x: x, y: y, .middle, "quiet")
      }
    }
    for (number, name) in map.rows.enumerated() {
      let y = Self.top + Self.row * Double(number)
      page.text(name.lines(of: 12, most: 1)[0], x: Self.left - 8, y: y + 19, .end, "strong")
      for (place, kind) in map.cells[number].enumerated() {
        let cell = map.kinds[Int(kind)]
        let x = Self.left + column * Double(place)
        page.rect(x: x, y: y, width: column, height: Self.row, "cell \(cell.emphasis.name)")
        let word = cell.text.count > room + 4 ? cell.short : cell.text
        let size = word.count > room ? " small" : ""
        page.text(word, x: x + column / 2, y: y + 19, .middle, "on \(cell.emphasis.name)\(size)")
      }
    }
  }
}
