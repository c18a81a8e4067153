internal import AttuneModel
internal import AttunePractice

/// Force over time in one setting, as programs read it.
struct TrendRecord: Encodable {
  struct Month: Encodable {
    @Nullable var bedDays: Int?
    @Nullable var count: Int?
    let isRounded: Bool
    let month: String
    @Nullable var rate: Double?
    @Nullable var rateHigh: Double?
    @Nullable var rateLow: Double?
    @Nullable var records: Int?
    let state: String
  }

  struct Phase: Encodable {
    let baselineFrom: String
    let baselineTo: String
    let from: String
    @Nullable var lower: Double?
    @Nullable var mean: Double?
    let state: String
    let to: String
    @Nullable var upper: Double?
    @Nullable var why: String?
  }

  struct Event: Encodable {
    let direction: String
    let months: [String]
    let rule: String
  }

  @Nullable var breakdown: TrendBreakdownRecord?
  @Nullable var by: String?
  @Nullable var comparison: TrendComparisonRecord?
  let counting: String
  let datedLater: Int
  @Nullable var features: TrendFeaturesRecord?
  let months: [Month]
  let outside: [Month]
  let per: Double
  @Nullable var period: String?
  let phases: [Phase]
  @Nullable var place: String?
  @Nullable var roundedTo: Int?
  let setting: String
  let signals: [Event]
  @Nullable var type: String?

  init(_ place: TrendResult.Place, _ result: TrendResult) {
    let (trend, naming) = (place.trend, result.naming)
    let conventions = result.catalogue.conventions
    let text = { (text: String?) in naming.isRedacted ? nil : text }
    breakdown = trend.breakdown.map { TrendBreakdownRecord($0, place, result) }
    by = text(trend.statement.by)
    comparison = trend.comparison.map {
      TrendComparisonRecord(
        $0,
        from: result.sourceOfDay,
        what: text(trend.statement.change?.what),
        conventions
      )
    }
    counting = result.scope.includesAll ? "all" : "force"
    datedLater = trend.series.later
    features = trend.features.map { TrendFeaturesRecord($0, place, result) }
    let month = { (month: MonthlySeries.Month) in Month(month, conventions) }
    months = trend.series.months.map(month)
    outside = trend.series.outside.map(month)
    per = conventions[.trendBedDays]
    period = result.scope.period?.name
    phases = trend.chart.phases.enumerated().map { position, phase in
      let why = position > 0 ? trend.statement.phases[position - 1].why : nil
      return Phase(phase, trend.series.months.map(\.month), why: text(why))
    }
    self.place = result.scope.place.map { result.id($0, in: place) }
    roundedTo = trend.statement.roundedTo
    setting = naming.id(place.setting)
    signals = trend.chart.signals.map { signal in
      Event(
        direction: signal.direction.rawValue,
        months: signal.positions.map { "\(trend.series.months[$0].month)" },
        rule: signal.rule.rawValue
      )
    }
    type = result.scope.type
  }
}

extension TrendRecord.Month {
  fileprivate init(_ month: MonthlySeries.Month, _ conventions: Conventions) {
    let interval = month.rate?.interval(confidence: conventions[.trendConfidence])
    let state =
      switch month.content {
      case .counted(_, let ground): ground.rawValue
      case .absent(let absence): absence.rawValue
      }
    self.init(
      bedDays: month.bedDays,
      count: month.rate?.count,
      isRounded: month.isRounded,
      month: "\(month.month)",
      rate: month.rate?.value,
      rateHigh: interval?.upperBound,
      rateLow: interval?.lowerBound,
      // Of a number that is kept back not even the records are told.
      records: month.content == .absent(.suppressed) ? nil : month.records,
      state: state
    )
  }
}

extension TrendRecord.Phase {
  fileprivate init(_ phase: ChartPhase, _ months: [CalendarMonth], why: String?) {
    let known = phase.limits.known
    let state =
      switch phase.limits {
      case .known: "known"
      case .tooFewValues: "too_few_values"
      case .noRanges: "no_ranges"
      }
    self.init(
      baselineFrom: "\(months[phase.baseline.lowerBound])",
      baselineTo: "\(months[phase.baseline.upperBound - 1])",
      from: "\(months[phase.range.lowerBound])",
      lower: known?.shownLower,
      mean: known?.mean,
      state: state,
      to: "\(months[phase.range.upperBound - 1])",
      upper: known?.upper,
      why: why
    )
  }
}
