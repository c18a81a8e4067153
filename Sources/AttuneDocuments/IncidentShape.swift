internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A record of what happened to one person, once: one record in one file.
///
/// The letters in the descriptions of its keys are those of the items that section 6(5) of the
/// Mental Health Units (Use of Force) Act 2018 asks of a record.
struct IncidentShape: Sendable {
  private let head: IncidentHeadKeys
  private let force: IncidentForceKeys
  private let person: IncidentPersonKeys
  private let account: IncidentAccountKeys
  private let afterwards: IncidentAfterwardsKeys
  private let confinement: Key<ConfinementKeys.Found>
  private let clock: LocalClock
  private let keys: Keys

  init(_ shapes: CatalogueShapes) {
    var list = KeyList()
    clock = shapes.catalogue.clock
    head = IncidentHeadKeys(&list, shapes)
    force = IncidentForceKeys(&list, shapes)
    person = IncidentPersonKeys(&list, shapes)
    account = IncidentAccountKeys(&list, shapes)
    afterwards = IncidentAfterwardsKeys(&list)
    confinement = list.optional(
      "confinement",
      ConfinementKeys(clock: clock).shape,
      "Of seclusion and long-term segregation: from when to when, and who looked."
    )
    keys = list.finished
  }

  var shape: Shape<Located<Incident>> {
    .object(keys, read: read)
  }

  private func read(_ fields: FieldReader) -> Located<Incident>? {
    // A record without its required keys is read to the end all the same, for its problems.
    let types = fields[force.types]
    var incident = head.incident(fields, types: types)
    force.read(into: &incident, fields)
    person.read(into: &incident, fields)
    account.read(into: &incident, fields)
    let began = incident.map { clock.date(of: $0.began) }
    afterwards.read(into: &incident, fields, began: began)
    let confined = fields[confinement]
    let kind = self.kind(types, fields)
    if let confined, let began = incident?.began { confined.check(began: began, fields.log) }
    incident?.confinement = kind.flatMap { confined?.confinement($0) }
    return incident.map { located($0, fields) }
  }

  /// What the confinement is, by the types of force; reports where they do not agree.
  private func kind(_ types: [Incident.Force]?, _ fields: FieldReader) -> Confinement.Kind? {
    guard let types else { return nil }
    let kinds = Set(types.compactMap { Confinement.Kind(rawValue: $0.type) })
    if !fields.has(confinement) {
      guard !kinds.isEmpty else { return nil }
      fields.report(
        .noConfinement,
        .warning,
        at: force.types,
        "of a confinement the record says from when it was, and who looked",
        help: "add 'confinement:' with 'from' at least; without it no review is known to be due"
      )
    } else if kinds.count != 1 {
      fields.report(
        .confinementType,
        at: confinement,
        "'types' has to have one of seclusion and long-term-segregation where there is a confinement",
        help: kinds.isEmpty
          ? "add the type, or take 'confinement' away" : "write a record of its own for the other"
      )
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  private func located(_ incident: Incident, _ fields: FieldReader) -> Located<Incident> {
    var located = Located(
      value: incident,
      file: fields.node.range.file,
      idRange: fields.range(of: head.id),
      updatesRange: nil,
      namedSettings: [
        NamedSetting(id: incident.setting, range: fields.range(of: head.setting))
      ],
      dateRange: fields.range(of: head.began),
      reviewRange: fields.range(of: head.began)
    )
    located.personRange = fields.range(of: head.person)
    located.spaceRange = incident.space.map { _ in fields.range(of: head.space) }
    return located
  }
}
