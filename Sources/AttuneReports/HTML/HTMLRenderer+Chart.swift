extension HTMLRenderer {
  /// A picture with its title, what is to be seen in it, and the numbers behind it.
  func draw(_ chart: Chart, id: String, _ page: inout HTMLWriter) {
    if case .heatMap(let map) = chart.picture, !map.canBeDrawn {
      page.element(.p, .type("seen"), line: map.legend)
      draw(map, titled: chart.title, id: "\(id)-numbers", &page)
      return
    }
    page.element(.figure, .text(.labelledBy, "\(id)-title")) { page in
      page.element(.figcaption, .id("\(id)-title"), text: chart.title)
      page.scrolling(chart.title) { page in
        picture(chart, id: id, &page)
      }
      page.element(.p, .type("seen"), .id("\(id)-seen"), line: seen(in: chart))
      page.element(.details) { page in
        page.element(.summary, text: "The numbers behind it")
        if case .heatMap(let map) = chart.picture {
          draw(map, titled: chart.title, id: "\(id)-numbers", &page)
        } else {
          draw(chart.table, id: "\(id)-numbers", &page)
        }
      }
    }
  }

  private func seen(in chart: Chart) -> Line {
    if case .heatMap(let map) = chart.picture { map.legend } else { chart.summary }
  }

  private func picture(_ chart: Chart, id: String, _ page: inout HTMLWriter) {
    let drawing: any ChartDrawing =
      switch chart.picture {
      case .dots(let plot): DotDrawing(plot)
      case .waterfall(let waterfall): WaterfallDrawing(waterfall)
      case .day(let day): DayDrawing(day)
      case .heatMap(let map): HeatMapDrawing(map)
      case .frontier(let frontier): FrontierDrawing(frontier)
      case .slopes(let slopes): SlopeDrawing(slopes)
      case .control(let plot): ControlDrawing(plot)
      }
    page.element(
      .svg,
      .type("drawing"),
      .text(.viewBox, "0 0 \(Int(drawing.width)) \(Int(drawing.height.rounded(.up)))"),
      .text(.role, "img"),
      .text(.labelledBy, "\(id)-title"),
      .text(.describedBy, "\(id)-seen")
    ) { drawing.draw(&$0) }
  }

  /// A heat map as a table: the colour is behind the word, and the words can be sorted and searched.
  private func draw(_ map: HeatMap, titled title: String, id: String, _ page: inout HTMLWriter) {
    let texts = map.kinds.map(\.text)
    let names = map.kinds.map { "\($0.emphasis.name)" }
    page.scrolling("\(title): table") { page in
      page.element(.table, .id(id), .type("data matrix")) { page in
        page.element(.thead) { page in
          page.element(.tr) { page in
            page.element(.td)
            for column in map.columns { page.element(.th, .text(.scope, "col"), text: column) }
          }
        }
        page.element(.tbody) { page in
          for (row, cells) in zip(map.rows, map.cells) {
            page.element(.tr) { page in
              page.element(.th, .text(.scope, "row"), text: row)
              for kind in cells {
                page.element(.td, .type(names[Int(kind)]), text: texts[Int(kind)])
              }
            }
          }
        }
      }
    }
  }
}

extension HeatMap.Cell {
  var text: String { signs.isEmpty ? word : "\(word) \(signs)" }
}

/// Draws one kind of picture, in a box of its own coordinates.
protocol ChartDrawing {
  var width: Double { get }
  var height: Double { get }
  func draw(_ page: inout HTMLWriter)
}

extension ChartDrawing {
  /// All drawings are as wide as a page of text.
  var width: Double { 720 }
}
