internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// Whom it is about, when and where.
struct IncidentHeadKeys: Sendable {
  let format: Key<String>
  let id: Key<IncidentID>
  let setting: Key<SettingID>
  let person: Key<PersonID>
  let began: Key<Moment>
  let duration: Key<Recorded<Double>>
  let space: Key<SpaceID>
  let place: Key<String>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    format = list.required("attune", .format("incident/1"), "What kind of file this is.")
    id = list.required("incident", .id(), "The id of the record, in no other file.")
    setting = list.required("setting", .id(), "The setting in which it was, by id.")
    person = list.required("person", .id(), "The pseudonym of the person, never a name.")
    began = list.required(
      "began",
      .moment(shapes.catalogue.clock),
      "(b) The day and the time when it began, by the local clock."
    )
    duration = list.optional(
      "duration",
      .recordedMinutes,
      "(b) How long it lasted, with its unit; or unknown."
    )
    space = list.optional("in", .id(), "(b) The space in which it was, by its id in the audit.")
    place = list.optional(
      "place",
      shapes.account,
      "(b) Where it was, if none of the audit's spaces fits."
    )
  }

  /// - Returns: `nil` if one of the required keys is missing or cannot be read.
  func incident(_ fields: FieldReader, types: [Incident.Force]?) -> Incident? {
    let (format, id, setting, person) = (
      fields[format], fields[id], fields[setting], fields[person]
    )
    let (began, duration, space, place) = (
      fields[began], fields[duration], fields[space], fields[place]
    )
    guard format != nil, let id, let setting, let person, let began, let types else { return nil }
    var incident = Incident(id: id, setting: setting, person: person, began: began, types: types)
    incident.duration = duration
    incident.space = space
    incident.place = place
    return incident
  }
}
