public import Diagnostics

/// What a YAML value must look like, and how it becomes a value of the model.
///
/// A shape that cannot make its value reports why and returns `nil`; reading goes on.
public struct Shape<Value: Sendable>: Sendable {
  public typealias Read = @Sendable (YAMLNode, DiagnosticLog) -> Value?

  public let schema: Schema
  private let read: Read

  public init(_ schema: Schema, read: @escaping Read) {
    self.schema = schema
    self.read = read
  }

  public func callAsFunction(_ node: YAMLNode, _ log: DiagnosticLog) -> Value? {
    read(node, log)
  }

  /// The same shape, with its value made into another.
  public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    let read = read
    return Shape<Other>(schema) { node, log in read(node, log).map(transform) }
  }

  /// The same shape, with a value of the model that may refuse.
  ///
  /// The value's own initialiser decides what is valid and says what is wrong; the shape adds
  /// the place.
  public func making<Other, Problem: Error & CustomStringConvertible>(
    _ id: DiagnosticID = .invalidValue,
    _ make: @escaping @Sendable (Value) throws(Problem) -> Other
  ) -> Shape<Other> {
    let read = read
    return Shape<Other>(schema) { node, log in
      guard let value = read(node, log) else { return nil }
      do throws(Problem) {
        return try make(value)
      } catch {
        log.report(Diagnostic(id, at: node.range, error.description))
        return nil
      }
    }
  }
}

extension Shape {
  /// A value that may be written in a short form (a text), or in full.
  public static func either(
    text: Shape<Value>,
    list: Shape<Value>? = nil,
    mapping: Shape<Value>? = nil
  ) -> Shape<Value> {
    Shape(.anyOf([text, list, mapping].compactMap { $0?.schema })) { node, log in
      if let list, node.isSequence { return list(node, log) }
      if let mapping, node.isMapping { return mapping(node, log) }
      return text(node, log)
    }
  }

  /// A list of values of one shape; entries that cannot be read are reported and left out.
  public static func list<Element>(of element: Shape<Element>) -> Shape<[Element]>
  where Value == [Element] {
    Shape(.list(element.schema)) { node, log in
      guard node.isSequence else {
        log.report(.wrongKind(node, expected: "a list, one '- ' for each entry"))
        return nil
      }
      var values: [Element] = []
      for item in node.items {
        if let value = element(item, log) { values.append(value) }
      }
      return values
    }
  }

  /// A mapping with known keys.
  public static func object(
    _ keys: Keys,
    read: @escaping @Sendable (FieldReader) -> Value?
  ) -> Shape<Value> {
    Shape(.object(keys.properties)) { node, log in
      FieldReader(node, keys: keys, log: log).flatMap(read)
    }
  }
}

extension Diagnostic {
  /// The problem that a node is a text, a list or a mapping where something else belongs.
  public static func wrongKind(_ node: YAMLNode, expected: String) -> Diagnostic {
    if node.isEmptyValue {
      return Diagnostic(
        .emptyValue,
        at: node.range,
        "nothing is written here",
        help: "write \(expected), or delete the key"
      )
    }
    let found = node.isSequence ? "a list" : node.isMapping ? "a mapping" : "a text"
    let isOneForMany = node.isScalar && expected.hasPrefix("a list")
    return Diagnostic(
      .wrongKind,
      at: node.range,
      "\(found) stands where \(expected) is expected",
      help: isOneForMany ? "put it in square brackets, as in [one] or [one, two]" : nil
    )
  }
}
