internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The keys with which every number of the method says on what ground it stands.
struct GroundKeys: Sendable {
  let basis: Key<Basis>
  let source: Key<String>

  init(_ list: inout KeyList) {
    basis = list.required("basis", .cases(called: "a basis"), "What kind of ground it stands on.")
    source = list.required("source", .freeText, "Where to find it.")
  }

  func sourced<Value>(_ value: Value, _ fields: FieldReader) -> Sourced<Value>? {
    guard let basis = fields[basis], let source = fields[source], !source.isEmpty else {
      return nil
    }
    return Sourced(value, basis: basis, source: source)
  }
}

/// Shapes of the product's own data files and of an organisation's overrides.
enum DataShapes {
  /// Any number.
  static let number = Shape<Double>.number(from: -1e9, to: 1e9)

  /// A number with its ground.
  static var sourcedNumber: Shape<Sourced<Double>> {
    var list = KeyList()
    let value = list.required("value", number, "The number.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      fields[value].flatMap { ground.sourced($0, fields) }
    }
  }

  /// A range; its ends in order.
  static var range: Shape<ClosedRange<Double>> {
    var list = KeyList()
    let from = list.required("from", number, "The least.")
    let to = list.required("to", number, "The greatest.")
    return .object(list.finished) { fields in
      guard let low = fields[from], let high = fields[to] else { return nil }
      guard low <= high else {
        fields.report(.invalidValue, at: to, "the greatest must not be below the least")
        return nil
      }
      return low...high
    }
  }

  /// A number that is not negative, or two between which it lies.
  static var amounts: Shape<ClosedRange<Double>> {
    numberOrTwo(.number(from: 0, to: 1e7))
  }

  /// A number, or a list of two between which it lies.
  static func numberOrTwo(_ number: Shape<Double>) -> Shape<ClosedRange<Double>> {
    .either(
      text: number.map { $0...$0 },
      list: Shape<[Double]>.list(of: number).making { numbers throws(NotTwo) in
        guard numbers.count == 2, let least = numbers.min(), let most = numbers.max() else {
          throw NotTwo()
        }
        return least...most
      }
    )
  }

  private struct NotTwo: Error, CustomStringConvertible {
    var description: String { "a range has two numbers" }
  }

  /// A ground that holds for several numbers.
  static var ground: Shape<Sourced<Bool>> {
    var list = KeyList()
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in ground.sourced(true, fields) }
  }

  /// The keys of a file that holds one list.
  static func file<Entry>(
    _ format: String,
    _ key: String,
    _ entry: Shape<Entry>
  ) -> Shape<[Entry]> {
    var list = KeyList()
    let head = list.required("attune", .format(format), "What kind of file this is.")
    let entries = list.required(key, .list(of: entry), "The entries.")
    return .object(list.finished) { fields in
      _ = fields[head]
      return fields[entries]
    }
  }
}
