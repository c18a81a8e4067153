internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Writes results as comma-separated values, one header line and one line for each entry.
///
/// Source: RFC 4180. A text that a spreadsheet would take for a formula is set off by an apostrophe.
public struct CSVReport {
  private let provenance: Provenance

  public init(_ provenance: Provenance) {
    self.provenance = provenance
  }

  /// The shares of one pairing: a line for each factor in each space and period.
  public func write(_ detail: PairingDetail, to target: inout some TextOutputStream) {
    let columns = [
      "person", "setting", "level", "space", "period", "domain", "need", "factor", "share",
      "strain", "reading", "unit",
    ]
    write(columns + tail, to: &target)
    let record = DetailRecord(detail)
    let naming = detail.naming
    for share in record.shares {
      let unit = detail.catalogue.factor(share.factor).map {
        detail.catalogue.factors[$0].unit.symbol
      }
      let cells = [
        naming.id(detail.pairing.person), naming.id(detail.pairing.setting),
        detail.pairing.level?.name ?? "", share.space ?? "", share.period, share.domain,
        share.need, share.factor, "\(share.share)", "\(share.strain)",
        share.reading.map { "\($0)" } ?? "", unit ?? "",
      ]
      write(cells + provenanceCells, to: &target)
    }
  }

  /// The pairings of a match, by person and then setting.
  public func write(_ result: MatchResult, to target: inout some TextOutputStream) {
    let columns = [
      "person", "setting", "level", "not_enough_known", "strain_score", "load", "load_low",
      "load_high", "level_low", "level_high", "coverage", "cannot_be_offered", "confined",
      "high_escalation_risk",
    ]
    write(columns + tail, to: &target)
    for place in result.selected {
      let pairing = result.pairing(place)
      let score = pairing.score
      let cells = [
        result.naming.id(pairing.person), result.naming.id(pairing.setting),
        pairing.level?.name ?? "", "\(score.isNotEnoughKnown)", "\(score.strainScore)",
        "\(score.load)", "\(score.loadLow)", "\(score.loadHigh)", score.levelLow.name,
        score.levelHigh.name, "\(score.coverage)", "\(pairing.isBlocked)",
        "\(pairing.isConfined)", "\(pairing.isHighEscalationRisk)",
      ]
      write(cells + provenanceCells, to: &target)
    }
  }

  /// Every line says what made it, since lines are copied from one sheet to another.
  var tail: [String] { ["as_of", "attune", "data_hash", "overrides"] }

  /// What people fill in, on the lines about where somebody lives; empty as written.
  static let decision = ["own_view", "decided_by", "when", "reasons", "departs_why"]
  static let noDecision = decision.map { _ in "" }

  var provenanceCells: [String] {
    [
      "\(provenance.asOf)", provenance.version, provenance.dataHash,
      provenance.overrides.joined(separator: "; "),
    ]
  }

  func write(_ cells: [String], to target: inout some TextOutputStream) {
    target.write(cells.map(quoted).joined(separator: ",") + "\r\n")
  }

  private func quoted(_ cell: String) -> String {
    let isNumber = Double(cell) != nil
    let guarded = !isNumber && "=+-@\t\r".contains(cell.first ?? " ") ? "'" + cell : cell
    guard guarded.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return guarded
    }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
