import Foundation

/// A table of the folder `Fixtures`, whose README says how each was made.
///
/// No cell has a comma.
struct FixtureTable {
  let rows: [[String]]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    rows = lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// Whether two numbers are the same but for the rounding on the way to them.
func isClose(_ one: Double, _ other: Double, within share: Double) -> Bool {
  abs(one - other) <= share * max(abs(one), abs(other), 1e-3)
}
