internal import AttuneModel
internal import AttuneScoring

extension PairingPage {
  /// What stands behind the numbers: hours, readings that do not count, instruments.
  var background: [Block] {
    var blocks: [Block] = []
    let view = detail.explanation.view
    let uncounted = detail.explanation.uncounted(detail.catalogue).map { position, value in
      "\(wording.name(position)) \(wording.value(value, of: position))"
    }
    if !uncounted.isEmpty {
      blocks += [
        .heading("Also read, and changes no number for this person", level: .first),
        .paragraph(Line(joined(uncounted) + ".")),
      ]
    }
    let absent = detail.explanation.saidNotToApply.map(wording.name)
    if !absent.isEmpty {
      blocks.append(.paragraph("Said not to apply here, and left out: \(joined(absent))."))
    }
    if !view.spaces.isEmpty {
      blocks.append(.paragraph(Line("Hours are made to fill each period.\(nobodySleepsHere)")))
    }
    blocks += needs + instruments
    return blocks
  }

  /// That evening and night count where nobody stays, which a reader would not expect.
  private var nobodySleepsHere: String {
    let hasBedroom = detail.assessment.spaces?.contains { $0.use == .bedroom } == true
    return detail.assessment.kind.hasBedrooms || hasBedroom
      ? ""
      : " Nobody sleeps here; evening and night are scored all the same, as if they were spent here."
  }

  /// What was taken to be known of the person's needs, and from where.
  private var needs: [Block] {
    let person = detail.explanation.person
    let counted = Set(detail.explanation.parts.map { wording.factor($0.factor).need })
    let rows = counted.sorted().map { need -> [Line] in
      let state = person.needs[need]
      return [
        Line(Wording.lowered(detail.catalogue.needs[need].name)),
        Line(state.isUnstated ? band(state.z) : decimal(state.z.value, places: 2)),
        Line(Self.origin(state.origin)),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column("Need", wraps: true), Table.Column("z", alignment: .trailing),
      Table.Column("From", wraps: true),
    ]
    return [
      .heading("This person's needs, as used here", level: .first),
      .paragraph(
        "z says how much earlier than most people this person is affected: 0 is similar to most."
      ),
      .table(Table(columns: columns, rows: rows)),
    ]
  }

  private func band(_ z: ZScore) -> String {
    "\(decimal(z.band.lowerBound, places: 1)) to \(decimal(z.band.upperBound, places: 1))"
  }

  private static func origin(_ origin: NeedState.Origin) -> String {
    switch origin {
    case .stated: "rated in the profile"
    case .instrument(let name): name
    case .avoiding: "how much the person avoids"
    case .unlisted: "not listed, considered similar to most"
    case .unstated: "not stated"
    }
  }

  /// Results of instruments beside their published bands and groups.
  private var instruments: [Block] {
    let profile = detail.profile
    let tables = detail.catalogue.instruments
    var lines: [String] = []
    let totals = Quadrant.allCases.compactMap { quadrant -> String? in
      guard let total = profile.instruments.aasp?.totals[quadrant],
        let term = tables.aasp.term(ofTotal: total, in: quadrant, at: profile.ageBand)
      else { return nil }
      return "\(quadrant.rawValue.replacing("-", with: " ")) \(total) (\(term.rawValue))"
    }
    if !totals.isEmpty { lines.append("Adolescent/Adult Sensory Profile: \(joined(totals)).") }
    if let gsq = profile.instruments.gsq {
      let groups = tables.gsqGroups.map {
        "\($0.name) \(decimal($0.mean, places: 1)) ± \(decimal($0.deviation, places: 1))"
      }
      lines.append(
        "Glasgow Sensory Questionnaire total \(gsq.total) (\(joined(groups))); it is not used in the "
          + "arithmetic, because it adds over- and under-responsiveness."
      )
    }
    return lines.isEmpty
      ? [] : [.heading("Instruments", level: .first)] + lines.map { .paragraph(Line($0)) }
  }
}
