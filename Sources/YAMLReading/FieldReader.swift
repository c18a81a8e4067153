public import Diagnostics

/// Reads the values of one mapping whose keys are known.
///
/// Making one reports the keys that are unknown and those that are missing; each value is then
/// read on its own, so that every problem of a file is told in one run.
public struct FieldReader {
  public let node: YAMLNode
  public let log: DiagnosticLog
  private let keys: Keys
  /// For each key, the record of its value in the document, or -1.
  private let values: [Int32]

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
    var values = [Int32](repeating: -1, count: keys.properties.count)
    var items = node.keysAndValues
    while let key = items.next(), let value = items.next() {
      if let position = keys.table.position(of: key.utf8) {
        if values[position] < 0 { values[position] = Int32(value.place) }
      } else if isCutOffNumber(key, value) {
        log.report(.cutOffNumber(key, .unknownKey))
      } else if key.isScalar, key.text != "<<" {
        log.report(.unknownKey(key, among: keys.table.names))
      }
    }
    self.values = values
    for position in keys.required where values[position] < 0 {
      log.report(
        Diagnostic(
          .missingKey,
          at: node.range,
          "key '\(keys.properties[position].name)' is missing",
          help: keys.properties[position].about
        )
      )
    }
  }

  private func value(_ position: Int) -> YAMLNode? {
    values[position] < 0 ? nil : YAMLNode(document: node.document, index: Int(values[position]))
  }

  /// The value of a key, or `nil` if it is not given or cannot be read, which is then reported.
  public subscript<Value>(key: Key<Value>) -> Value? {
    guard let value = value(key.position) else { return nil }
    return key.shape(value, log)
  }

  /// True if the key is given, whether or not its value can be read.
  public func has<Value>(_ key: Key<Value>) -> Bool {
    values[key.position] >= 0
  }

  /// Where the value of a key stands; the mapping itself if the key is not given.
  public func range<Value>(of key: Key<Value>) -> SourceRange {
    (value(key.position) ?? node).range
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
    return Diagnostic(.unknownKey, at: key.range, "unknown key '\(shownKey(key.utf8))'", help: help)
  }
}
