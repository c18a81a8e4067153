public import Diagnostics

/// Reads the values of one mapping whose keys are known.
///
/// Making one reports the keys that are unknown and those that are missing; each value is then
/// read on its own, so that every problem of a file is told in one run.
public struct FieldReader {
  public let node: YAMLNode
  public let log: DiagnosticLog
  private let keys: Keys
  /// For each key, its value in the file.
  private let values: [YAMLNode?]

  /// - Returns: `nil`, and a report, if `node` is not a mapping.
  public init?(_ node: YAMLNode, keys: Keys, log: DiagnosticLog) {
    guard node.isMapping else {
      let names = keys.properties.prefix(3).map(\.name).joined(separator: ", ")
      log.report(.wrongKind(node, expected: "a mapping with keys such as \(names)"))
      return nil
    }
    self.node = node
    self.log = log
    self.keys = keys
    var values = [YAMLNode?](repeating: nil, count: keys.properties.count)
    var items = node.keysAndValues
    while let key = items.next(), let value = items.next() {
      if let position = keys.table.position(of: key.utf8) {
        values[position] = values[position] ?? value
      } else if key.isScalar, key.text != "<<" {
        log.report(.unknownKey(key, among: keys.table.names))
      }
    }
    self.values = values
    for (property, value) in zip(keys.properties, values) where property.isRequired && value == nil
    {
      log.report(
        Diagnostic(
          .missingKey,
          at: node.range,
          "key '\(property.name)' is missing",
          help: property.about
        )
      )
    }
  }

  /// The value of a key, or `nil` if it is not given or cannot be read, which is then reported.
  public subscript<Value>(key: Key<Value>) -> Value? {
    values[key.position].flatMap { key.shape($0, log) }
  }

  /// True if the key is given, whether or not its value can be read.
  public func has<Value>(_ key: Key<Value>) -> Bool {
    values[key.position] != nil
  }

  /// Where the value of a key stands; the mapping itself if the key is not given.
  public func range<Value>(of key: Key<Value>) -> SourceRange {
    (values[key.position] ?? node).range
  }

  /// Reports a problem at a key.
  public func report<Value>(
    _ id: DiagnosticID,
    _ severity: Diagnostic.Severity = .error,
    at key: Key<Value>,
    _ summary: String,
    help: String? = nil
  ) {
    log.report(Diagnostic(id, severity, at: range(of: key), summary, help: help))
  }
}

extension Diagnostic {
  static func unknownKey(_ key: YAMLNode, among names: [String]) -> Diagnostic {
    let text = key.text
    let help =
      nearestName(to: text, among: names).map { "did you mean '\($0)'?" }
      ?? "the keys here are \(names.joined(separator: ", "))"
    return Diagnostic(.unknownKey, at: key.range, "unknown key '\(text)'", help: help)
  }
}
