internal import AttuneModel
internal import Diagnostics

/// Makes a record of a row, and reports what is missing for it.
struct RecordMaker {
  let row: RowReader
  let people: PseudonymKey?

  /// - Returns: `nil` if one of the keys that every record needs is missing or cannot be read.
  func incident() -> Incident? {
    reportBlanks()
    reportLoneCells()
    let (id, setting, person) = (id, row.id(.setting) as SettingID?, person)
    let (began, types) = (row.began, types)
    let head = { () -> Incident? in
      guard let id, let setting, let person, let began, let types else { return nil }
      return Incident(id: id, setting: setting, person: person, began: began, types: types)
    }()
    // Where the head has an error, the rest is read all the same, so that all of it is told at once.
    guard var incident = head ?? Self.scratch else { return nil }
    incident.duration = row.span(.field(.duration))
    incident.space = row.id(.space)
    incident.place = row.text(.place)
    addForce(to: &incident)
    addPerson(to: &incident)
    addAccount(to: &incident)
    addAfterwards(to: &incident)
    incident.confinement = confinement(types ?? [])
    return head == nil ? nil : incident
  }

  private static let scratch = try? Incident(
    id: IncidentID("scratch"),
    setting: SettingID("scratch"),
    person: PersonID("scratch"),
    began: Moment(minutesSince1970: 0),
    types: []
  )

  private var id: IncidentID? {
    guard let filled = row.filled(.field(.incident)), let text = filled.texts.first else {
      return nil
    }
    do throws(InvalidCell) {
      let prefix = row.map.entries[.field(.incident)]?.prefix ?? ""
      return try ColumnContent.recordID(text, prefix: prefix)
    } catch {
      row.report(error, at: filled)
      return nil
    }
  }

  private var person: PersonID? {
    guard let filled = row.filled(.field(.person)), let code = filled.texts.first else {
      return nil
    }
    guard filled.column != nil else { return try? PersonID(code) }
    if let person = people?.people[code] { return person }
    row.report(
      InvalidCell(
        id: .unknownCode,
        summary: "there is no pseudonym for this code",
        help: "add the code to \(people?.file ?? "the file of people"); it is not shown here"
      ),
      at: filled
    )
    return nil
  }

  private var types: [Incident.Force]? {
    guard let filled = row.filled(.field(.types)) else { return nil }
    var types: [String] = []
    for text in filled.texts {
      do throws(InvalidCell) {
        let type = try ColumnContent.word(text, among: row.types, called: "a type of force")
        if !types.contains(type) { types.append(type) }
      } catch {
        row.report(
          InvalidCell(summary: error.summary, help: "say under 'values' which type is meant"),
          at: filled
        )
        return nil
      }
    }
    return types.map { type in
      Incident.Force(
        type: type,
        duration: row.span(.force(type: type, .duration)),
        isInCarePlan: row.recordedYesNo(.force(type: type, .isInCarePlan)),
        how: row.text(.force(type: type, .how))
      )
    }
  }

  private func confinement(_ types: [Incident.Force]) -> Confinement? {
    guard let from = row.moment(.confinedFrom) else { return nil }
    let kinds = Set(types.compactMap { Confinement.Kind(rawValue: $0.type) })
    // Which of two it is cannot be told; reading the record again says so at this cell.
    let kind = kinds.sorted { $0.rawValue < $1.rawValue }.first ?? .seclusion
    return Confinement(
      kind: kind,
      from: from,
      until: row.moment(.confinedUntil),
      authorisedBy: row.choice(.confinedBy),
      room: row.text(.confinedIn)
    )
  }
}

extension RecordMaker {
  private func addForce(to incident: inout Incident) {
    incident.reason = row.text(.reason)
    let kept = (row.text(.keptName), row.text(.keptIdentifier), row.text(.keptStaff))
    if kept.0 != nil || kept.1 != nil || kept.2 != nil {
      incident.kept = Incident.Kept(name: kept.0, identifier: kept.1, staff: kept.2)
    }
    incident.staff = row.texts(.staff)?.map { Incident.Colleague(job: $0, isFromAgency: nil) }
    incident.others = row.texts(.others)?.map { Incident.Outsider(who: $0, why: nil) }
  }

  private func addPerson(to incident: inout Incident) {
    incident.diagnosis = row.text(.diagnosis).map { $0 == "unknown" ? .unknown : .value($0) }
    incident.characteristics = row.choice(.characteristics)
    incident.hasLearningDisability = row.recordedYesNo(.learningDisability)
    incident.isAutistic = row.recordedYesNo(.autistic)
    incident.outcome = row.text(.outcome)
    incident.harm = row.choice(.harm)
    incident.triedFirst = row.texts(.triedFirst)
    incident.notified = row.texts(.notifiedWho).map { who in
      switch who {
      case ["not-in-care-plan"]: .notInCarePlan
      case ["unknown"]: .notKnown
      default: .told(who, on: row.day(.notifiedOn))
      }
    }
  }

  private func addAccount(to incident: inout Incident) {
    var there = Incident.Environment()
    there.people = row.count(.people)
    there.staffFaces = row.count(.staffFaces)
    there.unfamiliarStaff = row.count(.unfamiliarStaff)
    there.change = row.text(.change)
    there.demand = row.text(.demand)
    there.hunger = row.recordedYesNo(.hunger)
    there.pain = row.recordedYesNo(.pain)
    incident.environment = there == Incident.Environment() ? nil : there
    incident.before = row.text(.before)
    incident.during = row.text(.during)
    incident.after = row.text(.after)
    incident.words = row.text(.words).map { text in
      switch text {
      case "not-asked": .notAsked
      case "declined": .declined
      default: .said(text)
      }
    }
  }

  private func addAfterwards(to incident: inout Incident) {
    let person = debrief(.personDebriefOffered, .personDebriefOn, .personDebriefTaken)
    let staff = debrief(.staffDebriefOffered, .staffDebriefOn, .staffDebriefTaken)
    if person != nil || staff != nil {
      incident.debriefs = Incident.Debriefs(person: person, staff: staff)
    }
    incident.review = row.day(.reviewOn).map { day in
      Incident.Review(on: day, isExternal: row.yesNo(.reviewExternal), by: row.text(.reviewBy))
    }
  }

  private func debrief(
    _ offered: ColumnField,
    _ on: ColumnField,
    _ taken: ColumnField
  ) -> Incident.Debrief? {
    row.yesNo(offered).map {
      Incident.Debrief(wasOffered: $0, on: row.day(on), wasTaken: row.yesNo(taken))
    }
  }
}

extension RecordMaker {
  private static let needed: [ColumnField] = [
    .incident, .setting, .person, .began, .date, .time, .types,
  ]

  /// Reports cells that nothing can be made without.
  private func reportBlanks() {
    let isOneCell = row.map.entries[.field(.began)] != nil
    for field in Self.needed where !(isOneCell && (field == .date || field == .time)) {
      guard let column = row.map.entries[.field(field)]?.column,
        let cell = row.cell(.field(field)), !row.isFilledIn(.field(field))
      else { continue }
      row.report(
        InvalidCell(
          id: .blankCell,
          summary: "nothing is filled in, and every record needs it",
          help: field == .types
            ? "fill it in; that no force was used is recorded only where a word says so, such as "
              + "'None' with [] under 'values'"
            : "fill it in, in the system or in the table"
        ),
        at: cell.range,
        column: column
      )
    }
  }

  /// Reports cells that say more of something which the row does not have: nothing is dropped in
  /// silence.
  private func reportLoneCells() {
    for target in ColumnTarget.inOrder(row.map.entries) {
      guard let needed = target.needed, row.isFilledIn(target), let cell = row.cell(target),
        !saysNothing(target), !isUnreadable(.field(needed))
      else { continue }
      let texts = row.filled(.field(needed))?.texts
      let isThere = texts.map { ColumnTarget.field(needed).isList || !$0.isEmpty } ?? false
      let hasType =
        if case .force(let type, _) = target {
          texts?.contains { $0.lowercased() == type } ?? true
        } else { true }
      guard !(isThere && hasType) else { continue }
      row.report(
        InvalidCell(
          id: .cellAlone,
          summary: "this says more of '\(needed.rawValue)', and the row does not have that",
          help: hasType
            ? "fill in or map '\(needed.rawValue)', or take this away"
            : "add the type of force to the row, or take this away"
        ),
        at: cell.range,
        column: row.map.entries[target]?.column
      )
    }
  }

  /// True if 'values' makes nothing of what is filled in.
  private func saysNothing(_ target: ColumnTarget) -> Bool {
    row.filled(target)?.texts.isEmpty ?? false
  }

  /// True if something is filled in that cannot be used, which is told there.
  private func isUnreadable(_ target: ColumnTarget) -> Bool {
    row.isFilledIn(target) && row.filled(target) == nil
  }
}

extension ColumnTarget {
  /// The keys of a map by name, so that what is told of them is always in one order.
  static func inOrder(_ entries: [ColumnTarget: ColumnEntry]) -> [ColumnTarget] {
    entries.keys.sorted { $0.name < $1.name }
  }
}
