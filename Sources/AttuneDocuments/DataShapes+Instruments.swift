internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// The tables of published instruments.
  static var instruments: Shape<InstrumentTables> {
    var list = KeyList()
    let head = list.required("attune", .format("instruments/1"), "What kind of file this is.")
    let senses = list.required(
      "quadrant-senses",
      .list(of: Shape<Sense>.cases(called: "a sense")),
      "The senses that quadrant totals and bands speak for."
    )
    let aasp = list.required("aasp", aasp, "Adolescent/Adult Sensory Profile.")
    let spm = list.required("spm", tScore, "Sensory Processing Measure.")
    let gsq = list.required("gsq", gsq, "Glasgow Sensory Questionnaire.")
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let senses = fields[senses], let aasp = fields[aasp], let spm = fields[spm],
        let gsq = fields[gsq]
      else { return nil }
      return InstrumentTables(
        aasp: aasp,
        quadrantSenses: senses,
        spm: spm,
        gsqTotals: gsq.totals,
        gsqGroups: gsq.groups
      )
    }
  }

  /// One row of the published cuts.
  static var cuts: Shape<InstrumentTables.Cuts> {
    var list = KeyList()
    let age = list.required(
      "age-band",
      Shape<AgeBand>.cases(called: "an age band"),
      "The age band."
    )
    let quadrant = list.required(
      "quadrant",
      Shape<Quadrant>.cases(called: "a quadrant"),
      "The quadrant."
    )
    let upper = list.required(
      "upper",
      .list(of: .whole(from: 0, to: 1000)),
      "The greatest totals of the lower four bands."
    )
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let age = fields[age], let quadrant = fields[quadrant], let ends = fields[upper],
        let sourced = ground.sourced(ends, fields)
      else { return nil }
      guard ends.count == 4, zip(ends, ends.dropFirst()).allSatisfy({ $0 < $1 }) else {
        fields.report(.invalidValue, at: upper, "four totals are needed, each above the last")
        return nil
      }
      return InstrumentTables.Cuts(ageBand: age, quadrant: quadrant, upper: sourced)
    }
  }

  private static var aasp: Shape<InstrumentTables.AASP> {
    var knotList = KeyList()
    let values = knotList.required("values", .list(of: number), "Six values of z.")
    let knotGround = GroundKeys(&knotList)
    let knotShape = Shape<Sourced<[Double]>>.object(knotList.finished) { fields in
      guard let values = fields[values], values.count == 6 else { return nil }
      return knotGround.sourced(values, fields)
    }
    var list = KeyList()
    let totals = list.required("totals", range, "The totals that can be.")
    let knots = list.required("knots", knotShape, "The z at the ends and the half-points.")
    let band = list.required("band", sourcedNumber, "Half the width of the band of a z.")
    let rows = list.required("cuts", .list(of: cuts), "The published cuts.")
    return .object(list.finished) { fields in
      guard let totals = fields[totals], let knots = fields[knots], let band = fields[band],
        let rows = fields[rows]
      else { return nil }
      return InstrumentTables.AASP(
        cuts: rows,
        totals: Int(totals.lowerBound)...Int(totals.upperBound),
        knots: knots,
        band: band
      )
    }
  }

  private static var tScore: Shape<InstrumentTables.TScore> {
    var list = KeyList()
    let scores = list.required("scores", range, "The scores that can be.")
    let mean = list.required("mean", sourcedNumber, "The mean.")
    let deviation = list.required("deviation", sourcedNumber, "The standard deviation.")
    let band = list.required("band", sourcedNumber, "Half the width of the band of a z.")
    return .object(list.finished) { fields in
      guard let scores = fields[scores], let mean = fields[mean],
        let deviation = fields[deviation], let band = fields[band]
      else { return nil }
      return InstrumentTables.TScore(scores: scores, mean: mean, deviation: deviation, band: band)
    }
  }

  private static var gsq:
    Shape<(totals: ClosedRange<Int>, groups: [InstrumentTables.ReferenceGroup])>
  {
    var groupList = KeyList()
    let name = groupList.required("name", .freeText, "Who they are.")
    let mean = groupList.required("mean", number, "The mean of their totals.")
    let deviation = groupList.required("deviation", number, "The standard deviation.")
    let ground = GroundKeys(&groupList)
    let group = Shape<InstrumentTables.ReferenceGroup>.object(groupList.finished) { fields in
      guard let name = fields[name], let mean = fields[mean], let deviation = fields[deviation],
        let sourced = ground.sourced(mean, fields)
      else { return nil }
      return InstrumentTables.ReferenceGroup(
        name: name,
        mean: mean,
        deviation: deviation,
        source: sourced.source
      )
    }
    var list = KeyList()
    let totals = list.required("totals", range, "The totals that can be.")
    let groups = list.required("groups", .list(of: group), "Groups to read a total beside.")
    return .object(list.finished) { fields in
      guard let totals = fields[totals], let groups = fields[groups] else { return nil }
      return (Int(totals.lowerBound)...Int(totals.upperBound), groups)
    }
  }
}
