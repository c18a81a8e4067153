internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

/// A pairing before and after, as programs read it.
struct WhatIfRecord: Encodable {
  struct Reading: Encodable {
    let hasEffect: Bool
    @Nullable var period: String?
    let reading: String
    @Nullable var space: String?
    let value: Double
  }

  struct Made: Encodable {
    let adjustment: String
    @Nullable var space: String?
    let warnings: [String]
  }

  struct Domain: Encodable {
    let after: Double
    let before: Double
    let domain: String
  }

  let adjustments: [Made]
  let after: PairingRecord
  let before: PairingRecord
  let domains: [Domain]
  let readings: [Reading]

  init(_ result: WhatIfResult) {
    let whatIf = result.whatIf
    let side = { (side: WhatIf.Side) in
      PairingRecord(
        side.pairing,
        explanation: side.explanation,
        flags: side.flags,
        wording: result.wording
      )
    }
    let space = { (position: Int?) in
      result.space(position).map { result.naming.id($0, in: result.assessment) }
    }
    adjustments = whatIf.candidates.map { candidate in
      Made(
        adjustment: candidate.adjustment.id,
        space: space(candidate.space),
        warnings: whatIf.warnings.filter { $0.adjustment == candidate.adjustment }
          .map { PlanPage.reason($0.reason, result.naming) }.uniqued()
      )
    }
    (before, after) = (side(whatIf.before), side(whatIf.after))
    domains = result.domains.map {
      Domain(after: $0.after, before: $0.before, domain: $0.domain)
    }
    readings = whatIf.readings.map {
      Reading(
        hasEffect: !whatIf.withoutEffect.contains($0),
        period: $0.period?.name,
        reading: result.catalogue.readings[$0.reading].id,
        space: space($0.space),
        value: $0.value
      )
    }
  }
}

extension JSONReport {
  /// A pairing before and after.
  public func write(_ result: WhatIfResult, to target: inout some TextOutputStream) {
    write("what_if", WhatIfRecord(result), to: &target)
  }
}

extension CSVReport {
  /// A pairing before and after: a line for each.
  public func write(_ result: WhatIfResult, to target: inout some TextOutputStream) {
    let columns = [
      "person", "setting", "side", "level", "not_enough_known", "strain_score", "load", "load_low",
      "load_high", "coverage", "changes",
    ]
    write(columns + Self.decision + tail, to: &target)
    let whatIf = result.whatIf
    let readings = whatIf.readings.map { reading -> String in
      let place = [
        result.space(reading.space).map { "@\(result.naming.id($0, in: result.assessment))" },
        reading.period.map { "/\($0.name)" },
      ]
      return result.catalogue.readings[reading.reading].id
        + place.compactMap(\.self).joined() + "=\(reading.value)"
    }
    let changes = readings + whatIf.candidates.map(\.adjustment.id).uniqued()
    for (name, side) in [("now", whatIf.before), ("then", whatIf.after)] {
      let (pairing, score) = (side.pairing, side.pairing.score)
      let numbers = [score.strainScore, score.load, score.loadLow, score.loadHigh, score.coverage]
      let cells = [
        result.naming.id(pairing.person), result.naming.id(pairing.setting), name,
        pairing.level?.name ?? "", "\(score.isNotEnoughKnown)",
      ]
      write(
        cells + numbers.map { "\($0)" } + [name == "now" ? "" : changes.joined(separator: "; ")]
          + Self.noDecision + provenanceCells,
        to: &target
      )
    }
  }
}
