/// Where documents of one schema have texts in somebody's sentences, but for those that are left
/// as they were given.
///
/// It is a class, because it is a tree; what has no such text below it is not in it.
public final class FreeTexts: Sendable {
  private let isText: Bool
  private let element: FreeTexts?
  private let names: NameTable
  /// In the order of `names`.
  private let values: [FreeTexts]

  /// - Returns: `nil` if a document of this schema has none.
  public init?(in schema: Schema) {
    let alternatives = schema.alternatives
    isText = alternatives.contains(.freeText(isVerbatim: false))
    element = alternatives.lazy.compactMap(\.element).compactMap(FreeTexts.init(in:)).first
    let found = alternatives.flatMap(\.properties).compactMap { property in
      FreeTexts(in: property.schema).map { (property.name, $0) }
    }
    names = NameTable(found.map(\.0))
    values = found.map(\.1)
    if !isText, element == nil, values.isEmpty { return nil }
  }

  /// The texts in a document, in the order of the file.
  ///
  /// What an alias repeats is left out: it is told where it is written, by what it is there.
  public func nodes(in document: YAMLDocument) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    collect(document.root, into: &nodes)
    return nodes
  }

  private func collect(_ node: YAMLNode, into nodes: inout [YAMLNode]) {
    guard node.place == node.index else { return }
    if node.isScalar {
      if isText { nodes.append(node) }
    } else if node.isSequence {
      guard let element else { return }
      for item in node.items { element.collect(item, into: &nodes) }
    } else {
      var items = node.keysAndValues
      while let key = items.next(), let value = items.next() {
        guard let position = names.position(of: key.utf8) else { continue }
        values[position].collect(value, into: &nodes)
      }
    }
  }
}

extension Schema {
  /// The schemas of which one must hold; of most, the schema itself.
  fileprivate var alternatives: [Schema] {
    guard case .anyOf(let schemas) = self else { return [self] }
    return schemas.flatMap(\.alternatives)
  }

  fileprivate var element: Schema? {
    guard case .list(let element) = self else { return nil }
    return element
  }

  fileprivate var properties: [Property] {
    guard case .object(let properties, _) = self else { return [] }
    return properties
  }
}
