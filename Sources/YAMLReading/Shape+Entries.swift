public import Diagnostics

/// One entry of a mapping whose keys somebody chose: the key as it is written, and its value.
public struct TextEntry<Value: Sendable>: Sendable {
  public let key: String
  public let value: Value
  public let keyRange: SourceRange
  public let valueRange: SourceRange
}

extension Shape {
  /// A mapping whose keys are any texts, such as the words of another program.
  ///
  /// - Returns: A shape of the entries whose values can be read, in the order of the file.
  public static func entries<Element>(of value: Shape<Element>) -> Shape<[TextEntry<Element>]>
  where Value == [TextEntry<Element>] {
    Shape(.object([], allowsOthers: true)) { node, log in
      guard node.isMapping else {
        log.report(.wrongKind(node, expected: "a mapping of texts to values"))
        return nil
      }
      var entries: [TextEntry<Element>] = []
      var items = node.keysAndValues
      while let key = items.next(), let item = items.next() {
        guard let element = value(item, log), key.isScalar else { continue }
        entries.append(
          TextEntry(key: key.text, value: element, keyRange: key.range, valueRange: item.range)
        )
      }
      return entries
    }
  }
}
