internal import AttuneModel
internal import AttunePractice

extension JSONReport {
  /// Force over time, by setting.
  public func write(_ result: TrendResult, to target: inout some TextOutputStream) {
    write(
      keysOf: Trends(
        recordsElsewhere: result.recordsElsewhere,
        recordsLeftOut: result.filesLeftOut,
        returnsLeftOut: result.returnsLeftOut,
        trends: result.places.map { TrendRecord($0, result) },
        withoutPlace: result.withoutPlace.map(result.naming.id)
      ),
      to: &target
    )
  }

  private struct Trends: Encodable {
    let recordsElsewhere: Int
    let recordsLeftOut: Int
    let returnsLeftOut: Int
    let trends: [TrendRecord]
    let withoutPlace: [String]
  }
}

extension CSVReport {
  /// Force over time: a line for each month of each setting.
  public func write(_ result: TrendResult, to target: inout some TextOutputStream) {
    let columns = [
      "setting", "counting", "type", "place", "period", "month", "state", "count", "rounded_to",
      "bed_days", "rate", "rate_low", "rate_high", "per", "records", "mean", "lower", "upper",
      "signals",
    ]
    write(columns + Self.decision + tail, to: &target)
    let number = { (value: Double?) in value.map { "\($0)" } ?? "" }
    let whole = { (value: Int?) in value.map { "\($0)" } ?? "" }
    for place in result.places {
      let record = TrendRecord(place, result)
      for month in record.months {
        let phase = record.phases.first { $0.from <= month.month && month.month <= $0.to }
        let signals = record.signals.filter { $0.months.contains(month.month) }
        let cells = [
          record.setting, record.counting, record.type ?? "", record.place ?? "",
          record.period ?? "", month.month, month.state, whole(month.count),
          whole(month.isRounded ? record.roundedTo : nil), whole(month.bedDays), number(month.rate),
          number(month.rateLow), number(month.rateHigh), "\(record.per)", whole(month.records),
          number(phase?.mean), number(phase?.lower), number(phase?.upper),
          signals.map { "\($0.rule) \($0.direction)" }.joined(separator: "; "),
        ]
        write(cells + Self.noDecision + provenanceCells, to: &target)
      }
    }
  }
}
