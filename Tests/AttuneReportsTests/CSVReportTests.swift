import AttuneCatalogue
import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// The form of `--format csv`.
struct CSVReportTests {
  /// The cells of a text, read as RFC 4180 has it.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        cell.unicodeScalars.append("\"")
        rest.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false) where rest.first == "\n":
        rest.removeFirst()
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && cell.isEmpty && !isQuoted, "the last line has its end")
    return rows
  }

  private func csv(version: String) throws -> [[String]] {
    let pairing = try WrittenPairing().read()
    let match = Match(
      [pairing.person],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .assess
    )
    let provenance = Provenance(version: version, catalogue: .embedded, asOf: pairing.asOf)
    return rows(match.result().csv(provenance))
  }

  @Test func `a match is a header and a line for each pairing`() throws {
    let match = try ExampleFiles.shared.get().match()
    let result = match.result()
    let rows = rows(result.csv(match.provenance))
    #expect(
      rows[0] == [
        "person", "setting", "level", "not_enough_known", "strain_score", "load", "load_low",
        "load_high", "level_low", "level_high", "coverage", "cannot_be_offered", "confined",
        "high_escalation_risk", "as_of", "attune", "data_hash", "overrides",
      ]
    )
    #expect(rows.count == 97)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    for (row, pairing) in zip(rows.dropFirst(), result.pairings) {
      #expect(row[0] == pairing.person.text)
      #expect(row[1] == pairing.setting.text)
      #expect(row[2] == pairing.level?.name ?? "")
      #expect(row[3] == (pairing.score.isNotEnoughKnown ? "true" : "false"))
      #expect(Double(row[4]) == pairing.score.strainScore)
      #expect(Double(row[5]) == pairing.score.load)
      #expect(Double(row[10]) == pairing.score.coverage)
      #expect(row[11] == (pairing.isBlocked ? "true" : "false"))
      #expect(row[12] == (pairing.isConfined ? "true" : "false"))
      #expect(row[13] == (pairing.isHighEscalationRisk ? "true" : "false"))
    }
  }

  @Test func `top holds for csv too`() throws {
    let match = try ExampleFiles.shared.get().match()
    #expect(rows(match.result(top: 5).csv(match.provenance)).count == 6)
  }

  @Test func `an assessment is a line for each factor in each space and period`() throws {
    let pairing = try WrittenPairing {
      $0.readings["temperature.air"] = "-5.5 °C"
      $0.readings["noise.level"] = "unknown"
    }
    .read()
    let rows = rows(pairing.csv())
    let parts = pairing.explanation.parts
    #expect(rows.count == parts.count + 1)
    #expect(rows.allSatisfy { $0.count == 16 })
    #expect(abs(rows.dropFirst().reduce(0) { $0 + (Double($1[8]) ?? .nan) } - 1) < 1e-9)
    let cold = try #require(rows.first { $0[7] == "temperature.cold" })
    #expect(cold[10] == "-5.5", "a number below nought is no formula")
    #expect(cold[11] == "°C")
    let unread = try #require(rows.first { $0[7] == "noise.level" })
    #expect(unread[10] == "")
  }

  @Test(arguments: ["a,b", "say \"no\"", "two\r\nlines", "two\nlines", "\"", ",", "plain"])
  func `a cell comes back as it was`(cell: String) throws {
    let rows = try csv(version: cell)
    #expect(rows.count == 2)
    #expect(rows[1][15] == cell)
  }

  @Test(arguments: ["=1+1", "+1+1", "-1+1", "@sum", "\t=1", "\r=1", "-", "=cmd|' /C calc'!A0"])
  func `what a spreadsheet would take for a formula is set off`(cell: String) throws {
    #expect(try csv(version: cell)[1][15] == "'" + cell)
  }

  @Test(arguments: ["-1", "-1.5", "+2", "1e-5", "0.1.0"])
  func `a number is left as it is`(cell: String) throws {
    #expect(try csv(version: cell)[1][15] == cell)
  }
}
