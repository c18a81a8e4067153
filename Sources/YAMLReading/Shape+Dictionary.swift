public import Diagnostics

/// One entry of a mapping whose keys are names of something: its place in the names, and its value.
public struct NamedEntry<Value: Sendable>: Sendable {
  /// The position in the table of names the mapping was read with.
  public let position: Int
  public let value: Value
  public let keyRange: SourceRange
}

extension Shape {
  /// A mapping whose keys are names from a table, such as factor ids.
  ///
  /// - Parameters:
  ///   - table: The names there are.
  ///   - properties: How each name and its value are described in the schema, in the same order.
  ///   - unknown: Makes the report of a key that is not in the table.
  ///   - value: The shape of the value under the name at a position.
  /// - Returns: A shape of the entries that can be read, in the order of the file.
  public static func named<Element>(
    _ table: NameTable,
    properties: [Schema.Property],
    unknown: @escaping @Sendable (YAMLNode) -> Diagnostic,
    value: @escaping @Sendable (_ position: Int) -> Shape<Element>
  ) -> Shape<[NamedEntry<Element>]> where Value == [NamedEntry<Element>] {
    let shapes = table.names.indices.map(value)
    return Shape(.object(properties)) { node, log in
      guard node.isMapping else {
        log.report(.wrongKind(node, expected: "a mapping of names to values"))
        return nil
      }
      var entries: [NamedEntry<Element>] = []
      var items = node.keysAndValues
      while let key = items.next(), let item = items.next() {
        guard let position = table.position(of: key.utf8) else {
          if key.isScalar {
            let told = unknown(key)
            log.report(isCutOffNumber(key, item) ? .cutOffNumber(key, told.id) : told)
          }
          continue
        }
        guard let value = shapes[position](item, log) else { continue }
        entries.append(NamedEntry(position: position, value: value, keyRange: key.range))
      }
      return entries
    }
  }
}
