internal import AttuneModel
internal import AttuneScoring

/// What `assess` adds to a pairing for programs.
struct DetailRecord: Encodable {
  struct Share: Encodable {
    let space: String?
    let period: String
    let domain: String
    let factor: String
    let need: String
    let share: Double
    let strain: Double
    /// The value that was read, in the unit of the factor; `null` if none was.
    let reading: Double?

    enum CodingKeys: String, CodingKey {
      case space, period, domain, factor, need, share, strain, reading
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(space, forKey: .space)
      try values.encode(period, forKey: .period)
      try values.encode(domain, forKey: .domain)
      try values.encode(factor, forKey: .factor)
      try values.encode(need, forKey: .need)
      try values.encode(share, forKey: .share)
      try values.encode(strain, forKey: .strain)
      try values.encode(reading, forKey: .reading)
    }
  }

  /// A reading or a need that is not exactly known; one of the two is there.
  struct Unknown: Encodable {
    var reading: String?
    var need: String?
    var space: String?
    var period: String?
    let narrows: Double

    enum CodingKeys: String, CodingKey {
      case reading, need, space, period, narrows
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encodeIfPresent(reading, forKey: .reading)
      try values.encodeIfPresent(need, forKey: .need)
      try values.encode(space, forKey: .space)
      try values.encode(period, forKey: .period)
      try values.encode(narrows, forKey: .narrows)
    }
  }

  struct Hours: Encodable {
    let space: String?
    let period: String
    let hours: Double

    enum CodingKeys: String, CodingKey {
      case space, period, hours
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(space, forKey: .space)
      try values.encode(period, forKey: .period)
      try values.encode(hours, forKey: .hours)
    }
  }

  let likelyLow: Double
  let likelyHigh: Double
  let defaultAnchorShare: Double
  let shares: [Share]
  let unknown: [Unknown]
  let hours: [Hours]

  init(_ detail: PairingDetail) {
    let (catalogue, view) = (detail.catalogue, detail.explanation.view)
    let space = { (cell: Int) in
      view.space(of: cell).map { detail.naming.id($0, in: detail.assessment) }
    }
    likelyLow = detail.likely.lowerBound
    likelyHigh = detail.likely.upperBound
    defaultAnchorShare = detail.explanation.defaultAnchorShare
    shares = detail.explanation.parts.map { part in
      let factor = catalogue.factors[part.factor]
      return Share(
        space: space(part.cell),
        period: view.cells[part.cell].period.name,
        domain: factor.domain,
        factor: factor.id,
        need: catalogue.needs[factor.need].id,
        share: part.share,
        strain: part.strain,
        reading: part.reading
      )
    }
    unknown = detail.narrowings.map { narrowing in
      var entry = Unknown(narrows: narrowing.narrows)
      switch narrowing.input.subject {
      case .need(let need): entry.need = catalogue.needs[need].id
      case .reading(let reading, _, _):
        entry.reading = catalogue.readings[reading].id
        (entry.space, entry.period) = narrowing.input.subject.place(detail.wording)
      }
      return entry
    }
    hours = view.cells.indices.map { cell in
      Hours(
        space: space(cell),
        period: view.cells[cell].period.name,
        hours: detail.explanation.hours[cell]
      )
    }
  }
}
