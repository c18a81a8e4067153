internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// Results of published instruments; totals and bands only, never items.
struct InstrumentKeys: Sendable {
  let tables: InstrumentTables

  init(_ tables: InstrumentTables) {
    self.tables = tables
  }

  var shape: Shape<Instruments> {
    var list = KeyList()
    let aasp = list.optional("aasp", aasp, "Adolescent/Adult Sensory Profile, quadrant totals.")
    let sp2 = list.optional("sp2", sp2, "Sensory Profile 2, quadrant bands.")
    let spm = list.optional("spm", spm, "Sensory Processing Measure, T-scores.")
    let gsq = list.optional("gsq", gsq, "Glasgow Sensory Questionnaire, total.")
    return .object(list.finished) { fields in
      var instruments = Instruments()
      instruments.aasp = fields[aasp]
      instruments.sp2 = fields[sp2]
      instruments.spm = fields[spm]
      instruments.gsq = fields[gsq]
      return instruments
    }
  }

  private var aasp: Shape<Instruments.AASP> {
    let totals = tables.aasp.totals
    var list = KeyList()
    let on = list.optional("on", .date, "When it was filled in.")
    let quadrants = Quadrant.allCases.map { quadrant in
      let shape = Shape<Int>.whole(from: totals.lowerBound, to: totals.upperBound)
      return (quadrant, list.optional(quadrant.rawValue, shape, "The raw total of the quadrant."))
    }
    return .object(list.finished) { fields in
      let given = quadrants.compactMap { quadrant, key in fields[key].map { (quadrant, $0) } }
      return Instruments.AASP(
        on: fields[on],
        totals: Dictionary(given, uniquingKeysWith: { first, _ in first })
      )
    }
  }

  private var sp2: Shape<Instruments.SP2> {
    let names: [(Quadrant, String)] = [
      (.sensationSeeking, "seeking"), (.sensationAvoiding, "avoiding"),
      (.sensorySensitivity, "sensitivity"), (.lowRegistration, "registration"),
    ]
    var list = KeyList()
    let on = list.optional("on", .date, "When it was filled in.")
    let quadrants = names.map { quadrant, name in
      let shape = Shape<Term>.cases(called: "one of the five terms")
      return (quadrant, list.optional(name, shape, "The band of the quadrant."))
    }
    return .object(list.finished) { fields in
      let given = quadrants.compactMap { quadrant, key in fields[key].map { (quadrant, $0) } }
      return Instruments.SP2(
        on: fields[on],
        bands: Dictionary(given, uniquingKeysWith: { first, _ in first })
      )
    }
  }

  private var spm: Shape<Instruments.SPM> {
    let scores = tables.spm.scores
    var list = KeyList()
    let on = list.optional("on", .date, "When it was filled in.")
    let senses = Sense.allCases.map { sense in
      let shape = Shape<Double>.number(from: scores.lowerBound, to: scores.upperBound)
      return (sense, list.optional(sense.rawValue, shape, "The T-score of the sense."))
    }
    return .object(list.finished) { fields in
      let given = senses.compactMap { sense, key in fields[key].map { (sense, $0) } }
      return Instruments.SPM(
        on: fields[on],
        scores: Dictionary(given, uniquingKeysWith: { first, _ in first })
      )
    }
  }

  private var gsq: Shape<Instruments.GSQ> {
    let totals = tables.gsqTotals
    var list = KeyList()
    let on = list.optional("on", .date, "When it was filled in.")
    let total = list.required(
      "total",
      .whole(from: totals.lowerBound, to: totals.upperBound),
      "The total; recorded and printed, not used in arithmetic."
    )
    return .object(list.finished) { fields in
      let on = fields[on]
      return fields[total].map { Instruments.GSQ(on: on, total: $0) }
    }
  }
}
