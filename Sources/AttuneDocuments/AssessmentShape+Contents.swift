internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What was found there: spaces, readings, what is in place, restrictions.
struct ContentKeys: Sendable {
  let spaces: Key<[SpaceKeys.Found]>
  let readings: Key<[NamedEntry<PlainEntry>]>
  let inPlace: Key<[String]>
  let day: Key<[Assessment.Stay]>
  let alarms: Key<[Sense]>
  let calming: Key<[String]>
  let restrictions: Key<[RestrictionKeys.Found]>
  private let catalogue: Catalogue

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    catalogue = shapes.catalogue
    spaces = list.optional(
      "spaces",
      .list(of: SpaceKeys(shapes).shape),
      "The rooms and places, each with its own readings."
    )
    readings = list.optional("readings", shapes.readings, "Readings of the whole setting.")
    inPlace = list.optional(
      "in-place",
      .list(of: shapes.adjustment),
      "Adjustments already made, by id."
    )
    day = list.optional("day", Self.day(shapes), "How a resident's day is spread over the spaces.")
    alarms = list.optional(
      "alarms-noticed-by",
      .list(of: Shape<Sense>.cases(called: "a sense")),
      "The senses by which alarms and calls reach people."
    )
    calming = list.optional(
      "calming",
      .list(of: shapes.calming),
      "What can be had here of what calms people."
    )
    restrictions = list.optional(
      "restrictions",
      .list(of: RestrictionKeys(shapes).shape),
      "The restrictive practices in force."
    )
  }

  /// - Returns: Where its register names people and days.
  func read(into assessment: inout Assessment?, _ fields: FieldReader) -> RegisterMarks {
    let (spaces, readings) = (fields[spaces], fields[readings] ?? [])
    let (day, restrictions) = (fields[day], fields[restrictions])
    let (inPlace, alarms, calming) = (fields[inPlace], fields[alarms], fields[calming])
    SpaceChecks(catalogue: catalogue, log: fields.log).check(spaces ?? [])
    checkOnce(restrictions ?? [], fields.log)
    let marks = (restrictions ?? []).map(\.marks)
    let register = RegisterMarks(
      people: marks.flatMap(\.people),
      days: marks.flatMap(\.days)
    )
    guard let due = assessment?.assessed.reviewDue else { return register }
    assessment?.spaces = spaces.map { found in
      found.map { $0.space(reviewDue: due) }
    }
    assessment?.readings = readings.entries(reviewDue: due)
    assessment?.inPlace = inPlace
    assessment?.day = day
    assessment?.alarmsNoticedBy = alarms
    assessment?.calming = calming
    assessment?.restrictions = restrictions.map { $0.map(\.restriction) }
    return register
  }

  private func checkOnce(_ found: [RestrictionKeys.Found], _ log: DiagnosticLog) {
    for (position, later) in found.enumerated() {
      guard
        let first = found[..<position].first(where: { $0.restriction.id == later.restriction.id })
      else { continue }
      log.report(
        Diagnostic(
          .duplicateRestriction,
          at: later.idRange,
          "two restrictions have this id",
          notes: [Diagnostic.Note("first used here", at: first.idRange)]
        )
      )
    }
  }

  private static func day(_ shapes: CatalogueShapes) -> Shape<[Assessment.Stay]> {
    var list = KeyList()
    let space = list.required("in", Shape<SpaceID>.id(), "The space, by its id.")
    let at = list.required("at", .period, "The period.")
    let hours = list.required("hours", .hours(upTo: 24), "Hours of the period.")
    let stay = Shape<Assessment.Stay>.object(list.finished) { fields in
      let (space, at, hours) = (fields[space], fields[at], fields[hours])
      guard let space, let at, let hours else { return nil }
      return Assessment.Stay(space: space, period: at, hours: hours)
    }
    return shapes.checkingHours(.list(of: stay)) { ($0.period, $0.hours) }
  }
}

extension [NamedEntry<PlainEntry>] {
  /// The entries as the audit has them, sorted by reading.
  func entries(reviewDue: CalendarDate) -> [ReadingEntry] {
    sorted { $0.position < $1.position }.map { entry in
      ReadingEntry(
        reading: entry.position,
        values: entry.value.values,
        reviewDue: reviewDue,
        isOfWholeDay: entry.value.isOfWholeDay,
        note: entry.value.note,
        photo: entry.value.photo,
        on: entry.value.on
      )
    }
  }
}
