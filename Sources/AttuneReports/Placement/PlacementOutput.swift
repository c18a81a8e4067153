internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension JSONReport {
  /// Who would live where.
  public func write(_ result: PlacementResult, to target: inout some TextOutputStream) {
    write(keysOf: PlacementRecord(result), to: &target)
  }
}

extension CSVReport {
  /// Who would live where: a line for each person, those without an acceptable place too.
  public func write(_ result: PlacementResult, to target: inout some TextOutputStream) {
    let columns = [
      "person", "setting", "level", "load", "strain_score", "has_acceptable_place", "stays",
      "accepted", "wants_it", "change",
    ]
    write(columns + Self.decision + tail, to: &target)
    for row in result.placement.columns.indices {
      let column = result.placement.columns[row]
      let pairing = column.map { result.pairing(row, $0) }
      let accepted = result.placement.isAcceptable[row] ? result.accepted(row) : []
      let wants = pairing.map { pairing in
        result.profile(row).prefers.contains { $0.setting == pairing.setting }
      }
      let load = pairing.map { "\($0.score.load)" } ?? ""
      let score = pairing.map { "\($0.score.strainScore)" } ?? ""
      let cells: [String] = [
        result.person(row), column.map(result.id) ?? "", pairing?.level?.name ?? "", load, score,
        "\(result.placement.isAcceptable[row])", "\(result.stays(row))",
        accepted.map(\.rawValue).joined(separator: " "), wants.map { "\($0)" } ?? "",
        result.changes[row].map { ChangeText(result).sentence($0) } ?? "",
      ]
      write(cells + Self.noDecision + provenanceCells, to: &target)
    }
  }
}
