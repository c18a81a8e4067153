internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// How the person's senses and needs compare with most people's.
struct SensingKeys: Sendable {
  let senses: Key<[NamedEntry<SenseRating>]>
  let needs: Key<[NamedEntry<NeedRating>]>
  let unlisted: Key<Bool>
  let instruments: Key<Instruments>
  private let catalogue: Catalogue

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    catalogue = shapes.catalogue
    senses = list.optional("senses", Self.sensesShape, "How each sense compares with most.")
    needs = list.optional(
      "needs",
      Self.needsShape(shapes),
      "How each need compares with most people's, and how much it matters to the person."
    )
    unlisted = list.optional(
      "unlisted",
      .oneOf([("similar", true)], called: "'similar', all that can be said of the rest at once"),
      "What is not listed was considered and is similar to most."
    )
    instruments = list.optional(
      "instruments",
      InstrumentKeys(shapes.catalogue.instruments).shape,
      "Results of published instruments, as totals, bands or T-scores."
    )
  }

  func read(into profile: inout SensoryProfile?, _ fields: FieldReader) {
    let rated = fields[senses] ?? []
    let senses = rated.map { (Sense.allCases[$0.position], $0.value) }
    let needs = fields[needs] ?? []
    let unlisted = fields[unlisted] ?? false
    let instruments = fields[instruments] ?? Instruments()
    profile?.senses = Dictionary(senses, uniquingKeysWith: { first, _ in first })
    profile?.needs = Dictionary(
      needs.map { ($0.position, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    profile?.unlistedIsSimilar = unlisted
    profile?.instruments = instruments
    for entry in needs where entry.value.level != nil {
      check(entry, against: senses, fields.log)
      checkMeasured(entry.position, entry.keyRange, fields.log)
    }
    for (entry, (sense, rating)) in zip(rated, senses) {
      if rating.sensitivity != nil || rating.avoiding != nil {
        checkMeasured(catalogue.need(sense), entry.keyRange, fields.log)
      }
      if rating.seeking != nil {
        checkMeasured(catalogue.seeking(sense), entry.keyRange, fields.log)
      }
    }
  }

  /// A need that is rated twice is an error.
  private func check(
    _ entry: NamedEntry<NeedRating>,
    against senses: [(Sense, SenseRating)],
    _ log: DiagnosticLog
  ) {
    let isRated = senses.contains { sense, rating in
      switch entry.position {
      case catalogue.need(sense): rating.sensitivity != nil || rating.avoiding != nil
      case catalogue.seeking(sense): rating.seeking != nil
      default: false
      }
    }
    if isRated {
      log.report(
        Diagnostic(
          .ratedTwice,
          at: entry.keyRange,
          "this need is rated under 'senses' as well",
          help: "keep the rating in one place; 'matters' may stand here alone"
        )
      )
    }
  }

  /// A need that no factor measures is kept and told.
  private func checkMeasured(_ need: Int?, _ range: SourceRange, _ log: DiagnosticLog) {
    guard !catalogue.factors.contains(where: { $0.need == need }) else { return }
    log.report(
      Diagnostic(
        .nothingMeasured,
        .warning,
        at: range,
        "no factor measures this need yet, so it changes no number"
      )
    )
  }

  private static var sensesShape: Shape<[NamedEntry<SenseRating>]> {
    let table = NameTable(Sense.allCases.map(\.rawValue))
    let rating = ratingShape
    return Shape<[NamedEntry<SenseRating>]>.named(
      table,
      properties: Sense.allCases.map { sense in
        Schema.Property(
          sense.rawValue,
          rating.schema,
          about:
            "How the person's sense of \(sense.rawValue) compares; a term alone is sensitivity."
        )
      },
      unknown: { .unknownName(.unknownWord, $0, what: "a sense", among: table.names) },
      value: { _ in rating }
    )
  }

  private static var ratingShape: Shape<SenseRating> {
    var list = KeyList()
    let sensitivity = list.optional("sensitivity", .rating, "Notices and is bothered early.")
    let avoiding = list.optional("avoiding", .rating, "Acts to get away from it.")
    let seeking = list.optional("seeking", .rating, "Looks for more of it.")
    let registration = list.optional("registration", .rating, "Misses it: 'more' is more missed.")
    let full = Shape<SenseRating>.object(list.finished) { fields in
      SenseRating(
        sensitivity: fields[sensitivity],
        avoiding: fields[avoiding],
        seeking: fields[seeking],
        registration: fields[registration]
      )
    }
    return .either(text: Shape<Rating>.rating.map { SenseRating(sensitivity: $0) }, mapping: full)
  }

  private static func needsShape(_ shapes: CatalogueShapes) -> Shape<[NamedEntry<NeedRating>]> {
    var list = KeyList()
    let level = list.optional("level", .rating, "How the need compares with most people's.")
    let matters = list.optional("matters", .number(from: 0, to: 5), "0-5, by the person.")
    let full = Shape<NeedRating>.object(list.finished) { fields in
      NeedRating(level: fields[level], matters: fields[matters])
    }
    let rating = Shape<NeedRating>.either(
      text: Shape<Rating>.rating.map { NeedRating(level: $0) },
      mapping: full
    )
    let table = shapes.needTable
    return .named(
      table,
      properties: shapes.catalogue.needs.map { need in
        Schema.Property(need.id, rating.schema, about: need.more)
      },
      unknown: { .unknownName(.unknownNeed, $0, what: "a need", among: table.names) },
      value: { _ in rating }
    )
  }
}
