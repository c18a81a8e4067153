internal import AttuneModel
internal import YAMLReading

/// What force was used, by whom and why.
struct IncidentForceKeys: Sendable {
  let types: Key<[Incident.Force]>
  let reason: Key<String>
  let kept: Key<Incident.Kept>
  let staff: Key<[Incident.Colleague]>
  let others: Key<[Incident.Outsider]>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    types = list.required(
      "types",
      .list(of: Self.force(shapes)),
      "(c) The types of force that were used; [] is distress that was met without force."
    )
    reason = list.optional("reason", shapes.account, "(a) Why force was used.")
    kept = list.optional(
      "kept",
      Self.keptShape(shapes),
      "Where names are kept, which stand in no file."
    )
    staff = list.optional(
      "staff",
      .list(of: Self.colleague),
      "(h) Each member of staff who used force, by their job."
    )
    others = list.optional(
      "others",
      .list(of: Self.outsider(shapes)),
      "(i) Others who were involved, such as the police; [] is nobody."
    )
  }

  func read(into incident: inout Incident?, _ fields: FieldReader) {
    let (reason, kept) = (fields[reason], fields[kept])
    let (staff, others) = (fields[staff], fields[others])
    incident?.reason = reason
    incident?.kept = kept
    incident?.staff = staff
    incident?.others = others
  }

  private static func force(_ shapes: CatalogueShapes) -> Shape<Incident.Force> {
    var list = KeyList()
    let type = list.required("type", shapes.typeOfForce, "(c) The type, from a closed list.")
    let duration = list.optional(
      "duration",
      .recordedMinutes,
      "(b) For how long, with its unit; or unknown."
    )
    let inCarePlan = list.optional(
      "in-care-plan",
      .recordedYesNo,
      "(d) Whether this type was part of the care plan."
    )
    let how = list.optional("how", shapes.account, "(f) How it was used.")
    return .object(list.finished) { fields in
      let (duration, planned, how) = (fields[duration], fields[inCarePlan], fields[how])
      return fields[type].map { type in
        Incident.Force(type: type, duration: duration, isInCarePlan: planned, how: how)
      }
    }
  }

  private static func keptShape(_ shapes: CatalogueShapes) -> Shape<Incident.Kept> {
    var list = KeyList()
    let name = list.optional("name", shapes.whereKept, "(e) Where the person's name is kept.")
    let identifier = list.optional(
      "identifier",
      shapes.whereKept,
      "(g) Where the person's consistent identifier, such as the NHS number, is kept."
    )
    let staff = list.optional(
      "staff",
      shapes.whereKept,
      "(h) Where the names of the staff are kept."
    )
    return .object(list.finished) { fields in
      Incident.Kept(name: fields[name], identifier: fields[identifier], staff: fields[staff])
    }
  }

  private static var colleague: Shape<Incident.Colleague> {
    var list = KeyList()
    let job = list.required("job", .freeText, "(h) The job title, never a name.")
    let agency = list.optional("agency", .yesNo, "Whether an agency sent them.")
    return .object(list.finished) { fields in
      let agency = fields[agency]
      return fields[job].map { Incident.Colleague(job: $0, isFromAgency: agency) }
    }
  }

  private static func outsider(_ shapes: CatalogueShapes) -> Shape<Incident.Outsider> {
    var list = KeyList()
    let who = list.required("who", .freeText, "(i) Who, without a name.")
    let why = list.optional("why", shapes.account, "(i) Why they were involved.")
    return .object(list.finished) { fields in
      let why = fields[why]
      return fields[who].map { Incident.Outsider(who: $0, why: why) }
    }
  }
}
