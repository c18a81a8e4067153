internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension JSONReport {
  /// Settings side by side.
  public func write(_ result: ComparisonResult, to target: inout some TextOutputStream) {
    write("comparison", ComparisonRecord(result), to: &target)
  }
}

extension CSVReport {
  /// Settings side by side: a line for each, in order.
  public func write(_ result: ComparisonResult, to target: inout some TextOutputStream) {
    let columns = [
      "person", "setting", "place", "level", "not_enough_known", "strain_score", "load", "load_low",
      "load_high", "coverage", "cannot_be_offered", "lives_there", "first_in_draws",
      "next_setting", "less_load_than_next_in_draws", "sureness",
    ]
    write(columns + Self.decision + tail, to: &target)
    for (place, candidate) in result.candidates.enumerated() {
      let (pairing, score) = (candidate.pairing, candidate.pairing.score)
      let isKnown = [place, place + 1].allSatisfy { number in
        number < result.candidates.count && Standing(result.candidates[number].pairing) == .known
      }
      let next = isKnown ? place + 1 : nil
      let less = next.map { result.comparison.lessShares[place][$0] }
      let numbers = [score.strainScore, score.load, score.loadLow, score.loadHigh, score.coverage]
      let cells = [
        result.naming.id(pairing.person), result.naming.id(pairing.setting),
        Standing(pairing) == .known ? "\(place + 1)" : "",
        pairing.level?.name ?? "", "\(score.isNotEnoughKnown)",
      ]
      let order = [
        "\(pairing.isBlocked)", "\(candidate.isHome)", "\(candidate.rankShares[0])",
        next.map { result.naming.id(result.candidates[$0].pairing.setting) } ?? "",
        less.map { "\($0)" } ?? "",
        next.map { sureness(result.comparison.pair(place, $0), of: place) } ?? "",
      ]
      write(
        cells + numbers.map { "\($0)" } + order + Self.noDecision + provenanceCells,
        to: &target
      )
    }
  }

  /// A word for a setting and the next; "next_" where it is the next that has less load.
  private func sureness(_ pair: Comparison.Pair, of place: Int) -> String {
    let isOrdered = pair.sureness == .better || pair.sureness == .probablyBetter
    return (isOrdered && pair.better != place ? "next_" : "") + pair.sureness.rawValue
  }
}
