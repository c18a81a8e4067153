import AttuneModel
import Foundation
import Testing

/// The clock as these tests have it, and what another program says of it.
enum Clocks {
  static let london = LocalClock(
    standard: "GMT",
    summer: "BST",
    shift: 60,
    begins: LocalClock.Change(lastOf: 3, weekday: .sunday, minuteOfDay: 60),
    ends: LocalClock.Change(lastOf: 10, weekday: .sunday, minuteOfDay: 60),
    firstYear: 1996,
    basis: .statute,
    source: "Summer Time Act 1972"
  )

  /// A row of the fixture.
  struct Row {
    let moment: Moment
    let utc: String
    let local: String
    let name: String
  }

  static func rows() throws -> [Row] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/europe-london.csv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in
        let parts = line.split(separator: ",").map(String.init)
        let minutes = try #require(Int(parts[0]))
        return Row(
          moment: Moment(minutesSince1970: minutes),
          utc: parts[1],
          local: parts[2],
          name: parts[3]
        )
      }
  }
}
