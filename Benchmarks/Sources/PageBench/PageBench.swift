import AttuneReports
import Foundation
import Measuring

/// `page-bench ARRAYS [SIZE] [ROUNDS]`: a matrix of so many people and settings as a page of HTML, in
/// one thread; and its cells, for `page_jinja.py`.
@main
struct PageBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = URL(filePath: arguments.count > 1 ? arguments[1] : "arrays")
    let size = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 7 : 7
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let report = report(of: size)
    var times = Rounds()
    var page = ""
    for _ in 0..<rounds { page = times.time("page") { HTMLRenderer().render(report) } }
    let seconds = times.median("page")
    let rate = Double(page.utf8.count) / seconds / 1e6
    print("a page of \(size) people and \(size) settings; medians of \(rounds) rounds, one thread")
    print(
      "  Attune  \(text(seconds * 1000, 1)) ms, \(text(Double(page.utf8.count) / 1e6, 2)) MB, "
        + "\(text(rate, 0)) MB/s"
    )
    let cells = try JSONSerialization.data(
      withJSONObject: [
        "seconds": seconds, "columns": columns(size), "rows": rows(size),
        "cells": words(size).map { $0.map { [$0.name, $0.word] } },
      ]
    )
    try cells.write(to: folder.appending(path: "page.json"))
  }

  private static let kinds = [
    (name: "low", word: "low"), (name: "moderate", word: "moderate x"),
    (name: "high", word: "high !"),
  ]

  private static func columns(_ size: Int) -> [String] {
    (0..<size).map { "\($0 + 1) Rose & Crown, \"Flat <\($0)>\"" }
  }

  private static func rows(_ size: Int) -> [String] { (0..<size).map { "p-\($0)" } }

  private static func words(_ size: Int) -> [[(name: String, word: String)]] {
    (0..<size).map { row in
      (0..<size).map { kinds[(row * row + 7 * $0) % kinds.count] }
    }
  }

  private static func report(of size: Int) -> Report {
    let emphases: [Emphasis] = [.low, .moderate, .high]
    let kinds = zip(emphases, Self.kinds).map { emphasis, kind in
      HeatMap.Cell(emphasis, kind.word, signs: "", short: kind.word)
    }
    let cells = words(size).map { row in
      row.map { cell in UInt8(Self.kinds.firstIndex { $0.word == cell.word } ?? 0) }
    }
    let map = HeatMap(
      legend: "Signs.",
      columns: columns(size),
      rows: rows(size),
      kinds: kinds,
      cells: cells
    )
    let chart = Chart(
      title: "Everyone",
      summary: "A matrix.",
      picture: .heatMap(map),
      table: Table(columns: [Table.Column("none")], rows: [])
    )
    return Report(title: "A page", blocks: [.chart(chart)])
  }
}
