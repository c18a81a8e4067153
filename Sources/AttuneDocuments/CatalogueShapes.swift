internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The shapes that depend on what the catalogue knows: factors, readings, needs, words.
///
/// Made once for a catalogue and shared by all files that are read against it.
struct CatalogueShapes: Sendable {
  let catalogue: Catalogue
  let factorTable: NameTable
  let needTable: NameTable
  let readingTable: NameTable
  /// The value of each reading, by position.
  let quantities: [Shape<Quantity>]

  let condition: Shape<String>
  let reliedOn: Shape<Restriction.Restricts>
  let calming: Shape<String>
  let restrictionType: Shape<String>
  let typeOfForce: Shape<String>
  let adjustment: Shape<String>

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    factorTable = NameTable(catalogue.factors.map(\.id))
    needTable = NameTable(catalogue.needs.map(\.id))
    readingTable = NameTable(catalogue.readings.map(\.id))
    quantities = catalogue.readings.map { reading in
      let factor = catalogue.factors[reading.factors[0]]
      return .quantity(factor.unit, possible: factor.possible.value)
    }
    let words = catalogue.vocabularies
    condition = .vocabulary(words.conditions.map(\.id), called: "a condition the catalogue has")
    reliedOn = .oneOf(
      words.reliedOn.compactMap { entry in
        Restriction.Restricts(rawValue: entry.id).map { (entry.id, $0) }
      },
      called: "something the catalogue knows people to rely on"
    )
    calming = .vocabulary(words.calming.map(\.id), called: "a thing that calms, of the catalogue")
    restrictionType = .vocabulary(
      words.restrictionTypes.map(\.id),
      called: "a type of restriction"
    )
    typeOfForce = .oneOf(
      words.typesOfForce.map { ($0.id, $0.id) },
      called: "a type of force; other restrictions stand in the register of the setting"
    )
    adjustment = .vocabulary(
      catalogue.adjustments.map(\.id),
      called: "the id of an adjustment",
      id: .unknownAdjustment
    )
  }

  /// The position of a factor, by its id.
  var factor: Shape<Int> {
    let table = factorTable
    return Shape(.words(table.names)) { node, log in
      guard let position = table.position(of: node.utf8) else {
        log.report(unknownFactor(node))
        return nil
      }
      return position
    }
  }

  /// The position of a reading, by its id.
  var reading: Shape<Int> {
    let table = readingTable
    return Shape(.words(table.names)) { node, log in
      guard let position = table.position(of: node.utf8) else {
        log.report(unknownReading(node))
        return nil
      }
      return position
    }
  }

  /// The value of a factor's reading.
  func quantity(ofFactor factor: Int) -> Shape<Double> {
    let reading = catalogue.reading(catalogue.factors[factor].reading)
    guard let reading else { preconditionFailure("every factor has a reading") }
    return quantities[reading].map(\.value)
  }

  /// What to say of a name that is no factor; of one that is a reading, which factors use it.
  func unknownFactor(_ node: YAMLNode) -> Diagnostic {
    if let reading = readingTable.position(of: node.utf8) {
      let factors = catalogue.readings[reading].factors.map { "'\(catalogue.factors[$0].id)'" }
      return Diagnostic(
        .unknownFactor,
        at: node.range,
        "this is a reading of audits; what a person states is of a factor",
        help: "write \(factors.joined(separator: " or "))"
      )
    }
    return .unknownName(
      .unknownFactor,
      node,
      what: "a factor of the catalogue",
      among: factorTable.names,
      help: "'attune explain' lists the factors"
    )
  }

  /// What to say of a name that is no reading; of one that is a factor, which reading it uses.
  func unknownReading(_ node: YAMLNode) -> Diagnostic {
    if let factor = factorTable.position(of: node.utf8) {
      return Diagnostic(
        .unknownReading,
        at: node.range,
        "this is a factor; an audit writes the reading it uses",
        help: "write '\(catalogue.factors[factor].reading)'"
      )
    }
    return .unknownName(
      .unknownReading,
      node,
      what: "a reading of the catalogue",
      among: readingTable.names,
      help: "'attune explain' lists the readings"
    )
  }
}
