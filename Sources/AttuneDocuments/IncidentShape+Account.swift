internal import AttuneModel
internal import YAMLReading

/// What was there, and what was seen and said.
struct IncidentAccountKeys: Sendable {
  let environment: Key<Incident.Environment>
  let before: Key<String>
  let during: Key<String>
  let after: Key<String>
  let words: Key<Incident.Words>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    environment = list.optional(
      "environment",
      Self.environmentShape(shapes),
      "What was there just before, as far as it was looked at."
    )
    before = list.optional("before", shapes.account, "What was seen before.")
    during = list.optional("during", shapes.account, "What was seen during it.")
    after = list.optional("after", shapes.account, "What was seen after.")
    words = list.optional(
      "words",
      Shape<String>.verbatim.map { text in
        switch text {
        case "not-asked": .notAsked
        case "declined": .declined
        default: .said(text)
        }
      },
      "What the person says of it, verbatim; or not-asked, or declined."
    )
  }

  func read(into incident: inout Incident?, _ fields: FieldReader) {
    let (environment, words) = (fields[environment], fields[words])
    let (before, during, after) = (fields[before], fields[during], fields[after])
    incident?.environment = environment
    incident?.before = before
    incident?.during = during
    incident?.after = after
    incident?.words = words
  }

  private static func environmentShape(_ shapes: CatalogueShapes) -> Shape<Incident.Environment> {
    var list = KeyList()
    let count = Shape<Int>.whole(from: 0, to: 1000)
    let readings = list.optional(
      "readings",
      readingsShape(shapes),
      "What was read, as in audits, each with its unit; or unknown."
    )
    let people = list.optional("people", count, "How many people were in the space.")
    let faces = list.optional(
      "staff-faces",
      count,
      "How many different members of staff the person had met that day."
    )
    let unfamiliar = list.optional(
      "unfamiliar-staff",
      count,
      "How many of the staff there the person had not met before."
    )
    let change = list.optional("change", shapes.accountOrNone, "What had changed.")
    let demand = list.optional(
      "demand",
      shapes.accountOrNone,
      "What was being asked of the person."
    )
    let hunger = list.optional("hunger", .recordedYesNo, "Whether the person was hungry.")
    let pain = list.optional("pain", .recordedYesNo, "Whether the person was in pain.")
    return .object(list.finished) { fields in
      var found = Incident.Environment()
      found.readings = fields[readings]
      found.people = fields[people]
      found.staffFaces = fields[faces]
      found.unfamiliarStaff = fields[unfamiliar]
      found.change = fields[change]
      found.demand = fields[demand]
      found.hunger = fields[hunger]
      found.pain = fields[pain]
      return found
    }
  }

  private static func readingsShape(
    _ shapes: CatalogueShapes
  ) -> Shape<[Incident.Environment.Reading]> {
    let table = shapes.readingTable
    let values = shapes.quantities.map { Shape<Recorded<Double>>.recorded($0.map(\.value)) }
    let properties = table.names.indices.map { position in
      let factors = shapes.catalogue.readings[position].factors
      let names = factors.map { place in
        let factor = shapes.catalogue.factors[place]
        return "\(factor.name) (\(factor.unit))."
      }
      return Schema.Property(
        table.names[position],
        values[position].schema,
        about: names.joined(separator: " ")
      )
    }
    return Shape<[NamedEntry<Recorded<Double>>]>
      .named(table, properties: properties, unknown: shapes.unknownReading) { values[$0] }
      .map { entries in
        entries.sorted { $0.position < $1.position }
          .map { Incident.Environment.Reading(reading: $0.position, value: $0.value) }
      }
  }
}
