internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What followed: talking about it, a review, and what is to be changed.
struct IncidentAfterwardsKeys: Sendable {
  let debriefs: Key<Dated<Incident.Debriefs>>
  let review: Key<Dated<Incident.Review>>
  let actions: Key<[Dated<Incident.Action>]>

  init(_ list: inout KeyList) {
    debriefs = list.optional(
      "debriefs",
      Self.debriefsShape,
      "Talking about it afterwards, with the person and with the staff."
    )
    review = list.optional("review", Self.reviewShape, "The documented review of what happened.")
    actions = list.optional(
      "actions",
      .list(of: Self.action),
      "What is to be done so that it does not happen again; [] is nothing."
    )
  }

  func read(into incident: inout Incident?, _ fields: FieldReader, began: CalendarDate?) {
    let (debriefs, review, actions) = (fields[debriefs], fields[review], fields[actions])
    incident?.debriefs = debriefs?.value
    incident?.review = review?.value
    incident?.actions = actions.map { $0.map(\.value) }
    guard let began else { return }
    let dates = (debriefs?.dates ?? []) + (review?.dates ?? []) + (actions ?? []).flatMap(\.dates)
    for (date, range) in dates where date < began {
      fields.log.report(
        Diagnostic(.timeOrder, at: range, "what followed cannot be before it began")
      )
    }
  }

  private static var debriefsShape: Shape<Dated<Incident.Debriefs>> {
    var list = KeyList()
    let person = list.optional("person", debrief, "With the person.")
    let staff = list.optional("staff", debrief, "With the staff.")
    return .object(list.finished) { fields in
      let (person, staff) = (fields[person], fields[staff])
      return Dated(
        value: Incident.Debriefs(person: person?.value, staff: staff?.value),
        dates: (person?.dates ?? []) + (staff?.dates ?? [])
      )
    }
  }

  private static var debrief: Shape<Dated<Incident.Debrief>> {
    var list = KeyList()
    let offered = list.required("offered", .yesNo, "Whether it was offered.")
    let on = list.optional("on", .date, "When.")
    let taken = list.optional("taken", .yesNo, "Whether it took place.")
    return .object(list.finished) { fields in
      let (day, taken) = (fields[on], fields[taken])
      return fields[offered].map { offered in
        Dated(
          value: Incident.Debrief(wasOffered: offered, on: day, wasTaken: taken),
          dates: day.map { [($0, fields.range(of: on))] } ?? []
        )
      }
    }
  }

  private static var reviewShape: Shape<Dated<Incident.Review>> {
    var list = KeyList()
    let on = list.required("on", .date, "When.")
    let external = list.optional(
      "external",
      .yesNo,
      "Whether somebody from outside the service led it."
    )
    let by = list.optional("by", .freeText, "By whom: a role, not a name.")
    return .object(list.finished) { fields in
      let (external, by) = (fields[external], fields[by])
      return fields[on].map { day in
        Dated(
          value: Incident.Review(on: day, isExternal: external, by: by),
          dates: [(day, fields.range(of: on))]
        )
      }
    }
  }

  private static var action: Shape<Dated<Incident.Action>> {
    var list = KeyList()
    let what = list.required("what", .freeText, "What is to be done.")
    let by = list.optional("by", .freeText, "Who does it: a role, not a name.")
    let due = list.optional("due", .date, "By when.")
    let done = list.optional("done", .date, "When it was done.")
    let changes = list.optional(
      "changes",
      Shape<Incident.Action.Subject>.cases(called: "something that an action changes"),
      "What it changes."
    )
    return .object(list.finished) { fields in
      let (by, due, day, subject) = (fields[by], fields[due], fields[done], fields[changes])
      return fields[what].map { what in
        Dated(
          value: Incident.Action(what: what, by: by, due: due, done: day, changes: subject),
          dates: day.map { [($0, fields.range(of: done))] } ?? []
        )
      }
    }
  }
}

/// What was read, with the days in it that cannot be before the incident, and where they stand.
struct Dated<Value: Sendable>: Sendable {
  let value: Value
  let dates: [(CalendarDate, SourceRange)]
}
