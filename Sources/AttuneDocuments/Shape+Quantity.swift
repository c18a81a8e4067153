internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A value as written: in the unit asked for, and how much one of the unit it was written in is.
struct Quantity: Sendable {
  let value: Double
  let scale: Double
}

extension Shape where Value == Quantity {
  /// A number with its unit, or yes or no, made into `unit`.
  ///
  /// - Parameters:
  ///   - unit: The unit of the factor; others of its quantity are converted.
  ///   - possible: In `unit`; a value outside is refused, and the range is named.
  /// - Returns: The shape, whose value is in `unit`.
  static func quantity(_ unit: Unit, possible: ClosedRange<Double>) -> Shape<Quantity> {
    Shape(schema(of: unit)) { node, log in
      guard node.isScalar, !node.isEmptyValue else {
        log.report(.wrongKind(node, expected: unit.isYesNo ? "yes or no" : "a value in \(unit)"))
        return nil
      }
      if unit.isYesNo {
        return Shape<Bool>.yesNo(node, log).map { Quantity(value: $0 ? 1 : 0, scale: 1) }
      }
      guard let quantity = read(node, unit, log) else { return nil }
      guard possible.contains(quantity.value) else {
        let (low, high) = (plain(possible.lowerBound), plain(possible.upperBound))
        log.report(
          Diagnostic(
            .outOfRange,
            at: node.range,
            "this must be from \(low) to \(high)\(unit.mayBeLeftOut ? "" : " \(unit)")",
            help: "was it measured in another unit?"
          )
        )
        return nil
      }
      return quantity
    }
  }

  private static func schema(of unit: Unit) -> Schema {
    guard !unit.isYesNo else { return .yesNo }
    let units = unit.accepted.map { $0.replacing("(", with: "\\(").replacing(")", with: "\\)") }
    let tail = "( ?(\(units.joined(separator: "|"))))" + (unit.mayBeLeftOut ? "?" : "")
    let text = Schema.text(pattern: "^[-+]?[0-9]+(\\.[0-9]+)?\(tail)$")
    return unit.mayBeLeftOut ? .anyOf([.number(from: nil, to: nil, whole: false), text]) : text
  }

  private static func read(_ node: YAMLNode, _ unit: Unit, _ log: DiagnosticLog) -> Quantity? {
    let bytes = node.utf8
    guard let (number, end) = parsedDecimal(bytes) else {
      log.report(
        Diagnostic(
          .notNumber,
          at: node.range,
          "this is not a number\(unit.mayBeLeftOut ? "" : " with a unit")",
          help: "accepted units: \(list(unit)); \(decimalHelp)"
        )
      )
      return nil
    }
    let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") }
    if rest.elementsEqual(unit.symbol.utf8) { return Quantity(value: number, scale: 1) }
    if rest.isEmpty {
      if unit.mayBeLeftOut { return Quantity(value: number, scale: 1) }
      log.report(
        Diagnostic(
          .missingUnit,
          at: node.range,
          "a unit is missing",
          help: "accepted units: \(list(unit))"
        )
      )
      return nil
    }
    let spelling = String(decoding: rest, as: UTF8.self)
    guard let value = unit.value(of: number, in: spelling),
      let next = unit.value(of: number + 1, in: spelling)
    else {
      log.report(
        Diagnostic(
          .unknownUnit,
          at: node.range,
          numberHelp(bytes) == nil
            ? "this unit is not one of the quantity that is measured here"
            : "this is not one number with a unit",
          help: numberHelp(bytes) ?? respelt(spelling, unit) ?? "accepted units: \(list(unit))"
        )
      )
      return nil
    }
    return Quantity(value: value, scale: next - value)
  }

  private static func list(_ unit: Unit) -> String {
    unit.accepted.joined(separator: ", ")
  }

  /// The accepted unit that a spelling has the letters of, large or small.
  private static func respelt(_ spelling: String, _ unit: Unit) -> String? {
    unit.accepted.first { $0.lowercased() == spelling.lowercased() }
      .map { "did you mean '\($0)'?" }
  }
}

extension Shape where Value == Double {
  /// A quantity of which only the value is wanted.
  static func quantity(_ unit: String, from low: Double, to high: Double) -> Shape<Double> {
    Shape<Quantity>.quantity(Unit(symbol: unit), possible: low...high).map(\.value)
  }

  /// Hours, with the unit or without it.
  static func hours(upTo most: Double) -> Shape<Double> {
    let bare = Shape<Double>.number(from: 0, to: most)
    let full = Shape<Double>.quantity("h", from: 0, to: most)
    return Shape(.anyOf([bare.schema, full.schema])) { node, log in
      let isBare = node.utf8.last.map { (0x30...0x39).contains($0) } ?? false
      return isBare ? bare(node, log) : full(node, log)
    }
  }
}
