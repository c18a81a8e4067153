internal import AttuneModel
internal import AttunePractice

/// Force over time in one setting, as programs read it.
struct TrendRecord: Encodable {
  struct Month: Encodable {
    @Nullable var absent: String?
    @Nullable var bedDays: Int?
    @Nullable var count: Int?
    @Nullable var ground: String?
    @Nullable var high: Double?
    @Nullable var low: Double?
    let month: String
    @Nullable var rate: Double?
    let records: Int
  }

  struct Phase: Encodable {
    let from: String
    @Nullable var lower: Double?
    @Nullable var mean: Double?
    let to: String
    @Nullable var upper: Double?
  }

  struct Signal: Encodable {
    let direction: String
    let months: [String]
    let rule: String
  }

  struct Side: Encodable {
    @Nullable var bedDays: Double?
    @Nullable var count: Int?
    let months: [String]
    @Nullable var rate: Double?
  }

  struct Comparison: Encodable {
    let after: Side
    let before: Side
    let day: String
    let leftOut: [String]
    @Nullable var ratio: RatioRecord?
    @Nullable var split: String?
  }

  @Nullable var change: Comparison?
  @Nullable var features: [FeatureRecord]?
  let months: [Month]
  let phases: [Phase]
  @Nullable var roundedTo: Int?
  let setting: String
  let signals: [Signal]

  init(_ place: TrendResult.Place, _ result: TrendResult) {
    let (trend, conventions) = (place.trend, result.catalogue.conventions)
    let confidence = conventions[.trendConfidence]
    let names = trend.series.months.map { $0.month.description }
    setting = result.naming.id(place.setting)
    roundedTo = trend.statement.roundedTo
    months = trend.series.months.map { Month($0, confidence: confidence) }
    phases = trend.chart.phases.map { phase in
      let limits = phase.limits.known
      return Phase(
        from: names[phase.range.lowerBound],
        lower: limits?.shownLower,
        mean: limits?.mean,
        to: names[phase.range.upperBound - 1],
        upper: limits?.upper
      )
    }
    signals = trend.chart.signals.map { signal in
      Signal(
        direction: signal.direction.rawValue,
        months: signal.positions.map { names[$0] },
        rule: signal.rule.rawValue
      )
    }
    change = trend.comparison.map { comparison in
      Comparison(
        after: Side(comparison.after),
        before: Side(comparison.before),
        day: "\(comparison.day)",
        leftOut: comparison.leftOut.map(\.description),
        ratio: comparison.ratio.map { RatioRecord($0) },
        split: comparison.split?.description
      )
    }
    features = trend.features.map { features in
      features.told.map { FeatureRecord($0, result.catalogue) }
    }
  }
}

extension TrendRecord.Month {
  fileprivate init(_ month: MonthlySeries.Month, confidence: Double) {
    let interval = month.rate?.interval(confidence: confidence)
    let absence: String? =
      if case .absent(let absence) = month.content { absence.rawValue } else { nil }
    self.init(
      absent: absence,
      bedDays: month.bedDays,
      count: month.rate?.count,
      ground: month.ground?.rawValue,
      high: interval?.upperBound,
      low: interval?.lowerBound,
      month: month.month.description,
      rate: month.rate?.value,
      records: month.records
    )
  }
}

extension TrendRecord.Side {
  fileprivate init(_ side: BeforeAfter.Side) {
    self.init(
      bedDays: side.rate?.exposure,
      count: side.rate?.count,
      months: side.months.map(\.description),
      rate: side.rate?.value
    )
  }
}

/// A ratio of two rates, as programs read it: what cannot be said is null.
struct RatioRecord: Encodable {
  @Nullable var high: Double?
  @Nullable var low: Double?
  let state: String
  @Nullable var value: Double?

  init(_ ratio: RateRatio) {
    switch ratio {
    case .estimated(let value, let lower, let upper):
      self.init(high: upper, low: lower, state: "estimated", value: value)
    case .noneInFirst(let upper):
      self.init(high: upper, low: 0, state: "none_in_first", value: 0)
    case .noneInSecond(let lower):
      self.init(high: nil, low: lower, state: "none_in_second", value: nil)
    case .noneInEither: self.init(high: nil, low: nil, state: "none_in_either", value: nil)
    }
  }

  private init(high: Double?, low: Double?, state: String, value: Double?) {
    self.high = high
    self.low = low
    self.state = state
    self.value = value
  }
}

/// A feature with the incidents in hours in which it was past what people can bear, and in the others.
struct FeatureRecord: Encodable {
  let factor: String
  let hoursPast: Double
  let hoursUnread: Double
  let hoursWithin: Double
  let past: Int
  @Nullable var ratio: RatioRecord?
  let unread: Int
  let within: Int

  init(_ feature: FeatureAssociation, _ catalogue: Catalogue) {
    let conventions = catalogue.conventions
    factor = catalogue.factors[feature.factor].id
    hoursPast = feature.past.hours
    hoursUnread = feature.unread.hours
    hoursWithin = feature.within.hours
    past = feature.past.count
    ratio = feature.ratio(per: conventions[.trendHours], confidence: conventions[.trendConfidence])
      .map { RatioRecord($0) }
    unread = feature.unread.count
    within = feature.within.count
  }
}

extension JSONReport {
  /// Force over time.
  public func write(_ result: TrendResult, to target: inout some TextOutputStream) {
    write(
      keysOf: Trends(
        recordsLeftOut: result.filesLeftOut,
        trends: result.places.map { TrendRecord($0, result) }
      ),
      to: &target
    )
  }

  private struct Trends: Encodable {
    let recordsLeftOut: Int
    let trends: [TrendRecord]
  }
}

extension CSVReport {
  /// Force over time: a line for each month of each setting.
  public func write(_ result: TrendResult, to target: inout some TextOutputStream) {
    let columns = [
      "setting", "month", "bed_days", "count", "ground", "absent", "records", "rate", "low", "high",
      "signals",
    ]
    write(columns + Self.decision + tail, to: &target)
    for place in result.places {
      let record = TrendRecord(place, result)
      for month in record.months {
        let signals = record.signals.filter { $0.months.contains(month.month) }
          .map { "\($0.rule) \($0.direction)" }
        let number = { (value: Double?) in value.map { "\($0)" } ?? "" }
        let cells = [
          record.setting, month.month, month.bedDays.map { "\($0)" } ?? "",
          month.count.map { "\($0)" } ?? "", month.ground ?? "", month.absent ?? "",
          "\(month.records)", number(month.rate), number(month.low), number(month.high),
          signals.joined(separator: "; "),
        ]
        write(cells + Self.noDecision + provenanceCells, to: &target)
      }
    }
  }
}
