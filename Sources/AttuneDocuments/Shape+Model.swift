internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension Shape {
  /// The pseudonym or name of something, as an id.
  static func id<Subject>() -> Shape<Value> where Value == Identifier<Subject> {
    Shape<String>.word(pattern: "^[a-z0-9-]{1,64}$").making { text throws(InvalidIdentifier) in
      try Identifier<Subject>(text)
    }
  }

  /// One of the cases of an enumeration, written as its raw value.
  static func cases(called what: String) -> Shape<Value>
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    .oneOf(Value.allCases.map { ($0.rawValue, $0) }, called: what)
  }
}

extension Shape where Value == CalendarDate {
  /// A date, as in 2026-11-23.
  static let date = Shape<String>.word(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    .making { text throws(InvalidDate) in try CalendarDate(text) }
}

extension Shape where Value == Period {
  static let period = Shape.oneOf(Period.allCases.map { ($0.name, $0) }, called: "a period")
}

extension Shape where Value == Rating {
  /// One of the five terms, or a z value.
  static let rating = {
    let term = Shape<Term>.cases(called: "one of the five terms").map(Rating.term)
    let number = Shape<Double>.number(from: -3, to: 3).map(Rating.number)
    return Shape(.anyOf([term.schema, number.schema])) { node, log in
      let first = node.utf8.first ?? 0
      let isNumber = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first < 0x3A
      return isNumber && node.isScalar && first != 0 ? number(node, log) : term(node, log)
    }
  }()
}

extension Shape where Value == YAMLNode {
  /// Any value, kept as it stands until what it belongs to is known.
  static func node(_ schema: Schema) -> Shape<YAMLNode> {
    Shape(schema) { node, _ in node }
  }
}

extension Shape where Value == String {
  /// The first key of every file: what kind of document it is, and in which version.
  static func format(_ format: String) -> Shape<String> {
    Shape(.words([format])) { node, log in
      guard node.text != format else { return format }
      log.report(
        Diagnostic(
          .wrongFormat,
          at: node.range,
          "this program reads '\(format)' here",
          help:
            "profiles begin with 'attune: profile/1', audits with 'attune: assessment/1', plans with "
            + "'attune: plan/1', records of incidents with 'attune: incident/1', what a service says of "
            + "itself with 'attune: governance/1', monthly returns with 'attune: return/1', maps of columns with 'attune: columns/1', files of "
            + "pseudonyms with 'attune: people/1'"
        )
      )
      return nil
    }
  }

  /// An id from one of the catalogue's lists.
  static func vocabulary(
    _ ids: [String],
    called what: String,
    id: DiagnosticID = .unknownWord
  ) -> Shape<String> {
    let table = NameTable(ids)
    return Shape(.words(ids)) { node, log in
      guard node.isScalar, !node.isEmptyValue else {
        log.report(.wrongKind(node, expected: what))
        return nil
      }
      guard let position = table.position(of: node.utf8) else {
        // A list that is short enough stands in the message itself.
        let help = ids.count > 24 ? "see 'attune explain'" : nil
        log.report(.unknownName(id, node, what: what, among: ids, help: help))
        return nil
      }
      return ids[position]
    }
  }
}
