internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A room or place in a setting.
struct SpaceKeys: Sendable {
  /// A space before its audit is known, with the places that checks need.
  struct Found: Sendable {
    let id: SpaceID
    let idRange: SourceRange
    let use: SpaceUse
    let occupant: Space.Occupant?
    let occupantRange: SourceRange
    let volume: Double?
    let readings: [NamedEntry<PlainEntry>]

    func space(reviewDue: CalendarDate) -> Space {
      Space(
        id: id,
        use: use,
        occupant: occupant,
        volume: volume,
        readings: readings.entries(reviewDue: reviewDue)
      )
    }
  }

  private let shapes: CatalogueShapes

  init(_ shapes: CatalogueShapes) {
    self.shapes = shapes
  }

  var shape: Shape<Found> {
    var list = KeyList()
    let id = list.required("id", Shape<SpaceID>.id(), "The id of the space in this setting.")
    let use = list.required("use", .use, "What it is used for.")
    let occupant = list.optional(
      "for",
      Self.occupant,
      "Of a bedroom: the pseudonym of whose it is, or vacant."
    )
    let volume = list.optional(
      "volume",
      .quantity("m³", from: 1, to: 100_000),
      "The volume of the room; lets plans compute reverberation."
    )
    let readings = list.optional("readings", shapes.readings, "Readings of this space.")
    return .object(list.finished) { fields in
      let (occupied, cubic, read) = (fields[occupant], fields[volume], fields[readings] ?? [])
      let (name, used) = (fields[id], fields[use])
      guard let name, let used else { return nil }
      return Found(
        id: name,
        idRange: fields.range(of: id),
        use: used,
        occupant: occupied,
        occupantRange: fields.range(of: occupant),
        volume: cubic,
        readings: read
      )
    }
  }

  private static let occupant = Shape<PersonID>.id()
    .map { $0.text == "vacant" ? Space.Occupant.vacant : .person($0) }
}

/// What must hold of the spaces of an audit together.
struct SpaceChecks {
  let catalogue: Catalogue
  let log: DiagnosticLog

  func check(_ spaces: [SpaceKeys.Found]) {
    for (position, space) in spaces.enumerated() {
      if let first = spaces[..<position].first(where: { $0.id == space.id }) {
        report(.duplicateSpace, space.idRange, "two spaces have this id", first: first.idRange)
      }
      checkOccupant(of: space, among: spaces[..<position])
      checkReadings(of: space)
    }
  }

  private func checkOccupant(
    of space: SpaceKeys.Found,
    among earlier: ArraySlice<SpaceKeys.Found>
  ) {
    guard let occupant = space.occupant else { return }
    if space.use != .bedroom {
      report(.notBedroom, space.occupantRange, "only a bedroom can be somebody's", first: nil)
    }
    if case .person = occupant, let first = earlier.first(where: { $0.occupant == occupant }) {
      report(
        .sameBedroom,
        space.occupantRange,
        "this person has two bedrooms; the first by id is taken as theirs",
        first: first.occupantRange,
        severity: .warning
      )
    }
  }

  /// A reading that no factor uses in such a space changes nothing, and was meant to.
  private func checkReadings(of space: SpaceKeys.Found) {
    for entry in space.readings {
      let factors = catalogue.readings[entry.position].factors
      let applies = factors.contains { factor in
        catalogue.factors[factor].uses == nil || catalogue.factors[factor].applies(in: space.use)
      }
      guard !applies else { continue }
      let uses = (catalogue.factors[factors[0]].uses ?? []).map(\.rawValue).sorted()
        .joined(separator: ", ")
      log.report(
        Diagnostic(
          .notHere,
          .warning,
          at: entry.keyRange,
          "this reading does not apply in a space used as \(space.use.rawValue)",
          help: "it applies in: \(uses)"
        )
      )
    }
  }

  private func report(
    _ id: DiagnosticID,
    _ range: SourceRange,
    _ summary: String,
    first: SourceRange?,
    severity: Diagnostic.Severity = .error
  ) {
    let notes = first.map { [Diagnostic.Note("first used here", at: $0)] } ?? []
    log.report(Diagnostic(id, severity, at: range, summary, notes: notes))
  }
}
