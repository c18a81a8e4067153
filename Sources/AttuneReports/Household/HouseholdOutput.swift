internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension JSONReport {
  /// People in one home.
  public func write(_ result: HouseholdResult, to target: inout some TextOutputStream) {
    write("household", HouseholdRecord(result), to: &target)
  }

  /// One person's page of a home.
  public func write(_ own: OwnHouseholdResult, to target: inout some TextOutputStream) {
    write("own_household", OwnHouseholdRecord(own), to: &target)
  }
}

extension CSVReport {
  /// People in one home: a line for each, worst first.
  public func write(_ result: HouseholdResult, to target: inout some TextOutputStream) {
    let columns = [
      "setting", "person", "newcomer", "can_be_assessed", "level_by_audit", "load_by_audit",
      "level_before", "load_before", "level_after", "load_after", "in_a_loop", "note",
    ]
    write(columns + Self.decision + tail, to: &target)
    for place in result.household.worstFirst {
      let outcome = result.household.outcomes[place]
      let after = outcome.canBeAssessed ? outcome.after : nil
      let states = [outcome.alone, outcome.before, after].flatMap { pairing in
        [pairing?.level?.name ?? "", pairing.map { "\($0.score.load)" } ?? ""]
      }
      let isInLoop = result.loops.contains { $0.one == place || $0.other == place }
      let cells = [
        result.naming.id(result.assessment.setting), result.person(place),
        "\(result.household.members[place].isNewcomer)", "\(outcome.canBeAssessed)",
      ]
      write(
        cells + states + ["\(isInLoop)", HouseholdText.noTool] + Self.noDecision + provenanceCells,
        to: &target
      )
    }
  }

  /// One person's page of a home: a line for each thing that would be more.
  public func write(_ own: OwnHouseholdResult, to target: inout some TextOutputStream) {
    let columns = ["setting", "person", "level_before", "level_after", "factor", "space", "period"]
    write(columns + ["note"] + Self.decision + tail, to: &target)
    let record = OwnHouseholdRecord(own)
    let head = [record.setting, record.person, record.before ?? "", record.after ?? ""]
    let lines = record.raised.map { [$0.factor, $0.space ?? "", $0.period ?? ""] }
    for line in lines.isEmpty ? [["", "", ""]] : lines {
      write(head + line + [record.note] + Self.noDecision + provenanceCells, to: &target)
    }
  }
}
