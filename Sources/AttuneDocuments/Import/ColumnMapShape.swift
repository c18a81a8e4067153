internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A map of columns as a file has it.
struct ColumnMapShape: Sendable {
  let targets: [ColumnTarget]
  /// The types of force there are.
  let types: [String]

  init(_ catalogue: Catalogue) {
    targets = ColumnTarget.all(catalogue)
    types = catalogue.vocabularies.typesOfForce.map(\.id)
  }

  var shape: Shape<ColumnMap> {
    var list = KeyList()
    let head = list.required("attune", .format("columns/1"), "What kind of file this is.")
    let separator = list.optional(
      "separator",
      Shape<CSVTable.Separator>.cases(called: "a separator"),
      "What stands between two cells; without it, a comma."
    )
    let dates = list.required(
      "date-format",
      Shape<DateOrder>.cases(called: "a way of writing a day"),
      "How a day is written; a year has four digits."
    )
    let zone = list.optional(
      "zone",
      .oneOf([("local", false), ("utc", true)], called: "a zone"),
      "By which clock times are: local, as on the wall, or utc. Without it, local."
    )
    let people = list.optional(
      "people",
      .freeText,
      "The file with the pseudonyms, as a path from this file; it lies apart from the records."
    )
    let schema = list.optional(
      "schema",
      .freeText,
      "Where editors find the schema of records, as a path from a record."
    )
    let columns = list.required("columns", columnsShape, "What fills each key of a record.")
    return .object(list.finished) { fields in
      _ = fields[head]
      let (separator, dates, zone) = (fields[separator], fields[dates], fields[zone])
      let (people, schema, columns) = (fields[people], fields[schema], fields[columns])
      guard let dates, let columns else { return nil }
      return ColumnMap(
        file: fields.node.range.file,
        separator: separator ?? .comma,
        people: people,
        schema: schema,
        dates: dates,
        isUniversal: zone ?? false,
        entries: columns
      )
    }
  }

  private var columnsShape: Shape<[ColumnTarget: ColumnEntry]> {
    let required: Set<ColumnTarget> = [
      .field(.incident), .field(.setting), .field(.person), .field(.types),
    ]
    var list = KeyList()
    let keys = targets.map { target in
      let shape = ColumnEntryShape(target: target, content: target.content(types: types)).shape
      return required.contains(target)
        ? list.required(target.name, shape, target.about)
        : list.optional(target.name, shape, target.about)
    }
    let targets = targets
    return .object(list.finished) { fields in
      var entries: [ColumnTarget: ColumnEntry] = [:]
      for (target, key) in zip(targets, keys) { entries[target] = fields[key] }
      let hasBoth = fields.has(keys, .date, targets) && fields.has(keys, .time, targets)
      if !fields.has(keys, .began, targets), !hasBoth {
        fields.log.report(
          Diagnostic(
            .columnMissing,
            at: fields.node.range,
            "no column says when an incident began",
            help: "give 'began', or both of 'date' and 'time'"
          )
        )
      }
      return entries
    }
  }
}

extension FieldReader {
  /// True if the key of a field is given.
  fileprivate func has(
    _ keys: [Key<ColumnEntry>],
    _ field: ColumnField,
    _ targets: [ColumnTarget]
  ) -> Bool {
    zip(targets, keys).contains { $0 == .field(field) && has($1) }
  }
}
