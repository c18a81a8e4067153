internal import AttuneModel
internal import AttunePractice

/// A count with its rate, as programs read it.
struct RateRecord: Encodable {
  let count: Int
  let exposure: Double
  let rate: Double
  let rateHigh: Double
  let rateLow: Double

  init(_ rate: Rate, _ conventions: Conventions) {
    let interval = rate.interval(confidence: conventions[.trendConfidence])
    count = rate.count
    exposure = rate.exposure
    self.rate = rate.value
    rateHigh = interval.upperBound
    rateLow = interval.lowerBound
  }
}

/// How many times as high one rate is as another.
struct RatioRecord: Encodable {
  @Nullable var high: Double?
  @Nullable var low: Double?
  let state: String
  @Nullable var value: Double?

  init(_ ratio: RateRatio) {
    switch ratio {
    case .estimated(let value, let lower, let upper):
      (state, self.value, low, high) = ("estimated", value, lower, upper)
    case .noneInFirst(let upper): (state, value, low, high) = ("none_in_first", 0, 0, upper)
    case .noneInSecond(let lower): (state, value, low, high) = ("none_in_second", nil, lower, nil)
    case .noneInEither: (state, value, low, high) = ("none_in_either", nil, nil, nil)
    }
  }
}

/// Before and after a day.
struct TrendComparisonRecord: Encodable {
  struct Side: Encodable {
    let isRounded: Bool
    let months: [String]
    @Nullable var rate: RateRecord?

    init(_ side: BeforeAfter.Side, _ conventions: Conventions) {
      isRounded = side.isRounded
      months = side.months.map(\.description)
      rate = side.rate.map { RateRecord($0, conventions) }
    }
  }

  let after: Side
  let before: Side
  let dayBy: String
  let isOutside: Bool
  let leftOut: [String]
  let on: String
  @Nullable var ratio: RatioRecord?
  @Nullable var split: String?
  @Nullable var what: String?

  init(
    _ comparison: BeforeAfter,
    from source: TrendResult.SourceOfDay,
    what: String?,
    _ conventions: Conventions
  ) {
    dayBy = source.rawValue
    after = Side(comparison.after, conventions)
    before = Side(comparison.before, conventions)
    isOutside = comparison.isOutside
    leftOut = comparison.leftOut.map(\.description)
    on = "\(comparison.day)"
    ratio = comparison.ratio.map(RatioRecord.init)
    split = comparison.split?.description
    self.what = what
  }
}

/// By type, place and part of the day.
struct TrendBreakdownRecord: Encodable {
  struct Part: Encodable {
    @Nullable var id: String?
    let rate: RateRecord
  }

  let all: RateRecord
  let byPeriod: [Part]
  let byPlace: [Part]
  let byType: [Part]
  let months: [String]
  let stated: [String]

  init(_ breakdown: IncidentBreakdown, _ place: TrendResult.Place, _ result: TrendResult) {
    let conventions = result.catalogue.conventions
    let part = { (id: String?, rate: Rate) in Part(id: id, rate: RateRecord(rate, conventions)) }
    all = RateRecord(breakdown.all, conventions)
    byPeriod = breakdown.byPeriod.map { part($0.kind.name, $0.rate) }
    byPlace = breakdown.byPlace.map { part(result.id($0.kind, in: place), $0.rate) }
    byType = breakdown.byType.map { part($0.kind, $0.rate) }
    months = breakdown.months.map(\.description)
    stated = breakdown.stated.map(\.description)
  }
}

/// By feature of the place.
struct TrendFeaturesRecord: Encodable {
  struct Side: Encodable {
    let count: Int
    let hours: Double
    @Nullable var rate: RateRecord?

    init(_ side: FeatureAssociation.Side, _ conventions: Conventions) {
      count = side.count
      hours = side.hours
      rate = side.rate(per: conventions[.trendHours]).map { RateRecord($0, conventions) }
    }
  }

  struct Feature: Encodable {
    let factor: String
    let past: Side
    @Nullable var ratio: RatioRecord?
    let unread: Side
    let within: Side
  }

  struct Unassigned: Encodable {
    let beforeAudits: Int
    let inNoSpace: Int
    let ofOthers: Int
    let withoutHours: Int
  }

  let assigned: Int
  let people: Int
  let per: Double
  let told: [Feature]
  let unassigned: Unassigned
  let untold: Int

  init(_ found: FeatureAssociations, _ place: TrendResult.Place, _ result: TrendResult) {
    let conventions = result.catalogue.conventions
    let (hours, confidence) = (conventions[.trendHours], conventions[.trendConfidence])
    assigned = found.assigned
    people = found.people.count
    per = hours
    told = found.told.map { feature in
      Feature(
        factor: result.catalogue.factors[feature.factor].id,
        past: Side(feature.past, conventions),
        ratio: feature.ratio(per: hours, confidence: confidence).map(RatioRecord.init),
        unread: Side(feature.unread, conventions),
        within: Side(feature.within, conventions)
      )
    }
    unassigned = Unassigned(
      beforeAudits: found.unassigned.beforeAudits,
      inNoSpace: found.unassigned.inNoSpace,
      ofOthers: found.unassigned.ofOthers,
      withoutHours: found.unassigned.withoutHours
    )
    untold = found.untold
  }
}
