import Foundation

@testable import YAMLReading

/// A JSON value, and what a value of YAML is to an editor that checks it against a schema.
indirect enum JSON: Decodable, Equatable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  /// How YAML is read: in 1.1 a plain `yes` is a truth, in 1.2 it is a text.
  enum Version: CaseIterable {
    case yaml11
    case yaml12
  }

  init(_ node: YAMLNode, as version: Version) {
    if node.isSequence {
      self = .list(node.items.map { JSON($0, as: version) })
    } else if node.isMapping {
      let parts = Array(node.keysAndValues)
      let pairs = stride(from: 0, to: parts.count, by: 2).map { place in
        (parts[place].text, JSON(parts[place + 1], as: version))
      }
      self = .object(Dictionary(pairs) { first, _ in first })
    } else {
      self = Self.scalar(node, version)
    }
  }

  private static func scalar(_ node: YAMLNode, _ version: Version) -> JSON {
    guard node.record.isPlain else { return .text(node.text) }
    switch (node.text, version) {
    case ("", _), ("null", _), ("~", _): return .null
    case ("yes", .yaml11), ("true", _): return .truth(true)
    case ("no", .yaml11), ("false", _): return .truth(false)
    default:
      let isDecimal = node.text.wholeMatch(of: #/[-+]?[0-9]+(\.[0-9]+)?/#) != nil
      return isDecimal ? Double(node.text).map(JSON.number) ?? .text(node.text) : .text(node.text)
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
  var items: [JSON] { if case .list(let items) = self { items } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
