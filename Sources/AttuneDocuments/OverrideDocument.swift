public import AttuneModel
public import Diagnostics
internal import YAMLReading

/// An organisation's own `attune.yaml`: numbers of the catalogue replaced by id, each with its
/// own basis and source.
public struct OverrideDocument {
  private let catalogue: Catalogue

  public init(replacingIn catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// The catalogue with what the file replaces, and the names of what that was.
  ///
  /// - Returns: `nil`, and reports, if the file has errors.
  public func catalogue(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> Catalogue? {
    guard let document = YAMLDocument.parse(bytes, file: file, log: log),
      let changes = OverrideKeys(catalogue).shape(document.root, log), !log.hasErrors
    else { return nil }
    var hash = FNV1a()
    hash.add(catalogue.dataHash)
    hash.add(String(decoding: bytes, as: UTF8.self))
    var edited = EditableCatalogue(catalogue)
    for change in changes { change.apply(&edited) }
    let catalogue = edited.catalogue(overrides: changes.map(\.override), dataHash: hash.text)
    let subjects = changes.map(\.override.subject)
    let twice = subjects.first { subject in subjects.count { $0 == subject } > 1 }
    if let problem = catalogue.conventions.disagreement ?? twice.map({ "\($0) is replaced twice" })
    {
      log.report(Diagnostic(.overridesDisagree, at: document.root.range, problem))
      return nil
    }
    return catalogue
  }
}

/// One thing that an organisation replaced, and how.
struct Change: Sendable {
  let override: Override
  let apply: @Sendable (inout EditableCatalogue) -> Void
}

/// The parts of a catalogue that can be replaced.
struct EditableCatalogue {
  private let original: Catalogue
  var factors: [Factor]
  var needs: [Need]
  var numbers: [Conventions.Identity: Sourced<Double>] = [:]
  var hours: [SpaceUse: Sourced<ByPeriod<Double>>] = [:]
  var rules: [FlagRule]
  var cuts: [InstrumentTables.Cuts]
  var vocabularies: Vocabularies
  var adjustments: [Adjustment]

  init(_ catalogue: Catalogue) {
    original = catalogue
    factors = catalogue.factors
    needs = catalogue.needs
    rules = catalogue.rules
    cuts = catalogue.instruments.aasp.cuts
    vocabularies = catalogue.vocabularies
    adjustments = catalogue.adjustments
  }

  func catalogue(overrides: [Override], dataHash: String) -> Catalogue {
    let tables = original.instruments
    return Catalogue(
      factors: factors,
      needs: needs,
      conventions: original.conventions.replacing(numbers: numbers, hours: hours)
        ?? original.conventions,
      instruments: InstrumentTables(
        aasp: InstrumentTables.AASP(
          cuts: cuts,
          totals: tables.aasp.totals,
          knots: tables.aasp.knots,
          band: tables.aasp.band
        ),
        quadrantSenses: tables.quadrantSenses,
        spm: tables.spm,
        gsqTotals: tables.gsqTotals,
        gsqGroups: tables.gsqGroups
      ),
      rules: rules,
      vocabularies: vocabularies,
      adjustments: adjustments,
      household: original.household,
      practice: original.practice,
      clock: original.clock,
      reviews: original.reviews,
      overrides: overrides,
      dataHash: dataHash
    )
  }
}
