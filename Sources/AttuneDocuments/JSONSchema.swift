public import YAMLReading

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A description of a file for editors, as JSON Schema draft-07.
///
/// It is written from the shapes that the readers are made of. Numbers, and yes and no, may also
/// be texts, because editors differ in how they read plain YAML.
///
/// Source: json-schema.org, draft-07.
public struct JSONSchema {
  private let schema: Schema
  private let title: String

  public init(_ schema: Schema, title: String) {
    self.schema = schema
    self.title = title
  }

  /// The schema as text, with sorted keys and a line end.
  public var text: String {
    var root = value(of: schema)
    root.set("$schema", .text("http://json-schema.org/draft-07/schema#"))
    root.set("title", .text(title))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("texts and numbers always have a JSON form: \(error)")
    }
  }

  private func value(of schema: Schema) -> JSONValue {
    switch schema {
    case .text(let pattern):
      return .object(["type": .text("string"), "pattern": pattern.map(JSONValue.text)])
    case .number(let from, let to, let whole):
      let number = JSONValue.object([
        "type": .text(whole ? "integer" : "number"), "minimum": from.map(JSONValue.number),
        "maximum": to.map(JSONValue.number),
      ])
      let digits = whole ? "^[-+]?[0-9]+$" : "^[-+]?[0-9]+(\\.[0-9]+)?$"
      return .object(["anyOf": .list([number, value(of: .text(pattern: digits))])])
    case .words(let words): return .object(["enum": .list(words.map(JSONValue.text))])
    case .yesNo:
      return .object(["enum": .list([.text("yes"), .text("no"), .truth(true), .truth(false)])])
    case .list(let element):
      return .object(["type": .text("array"), "items": value(of: element)])
    case .object(let properties, let allowsOthers):
      return object(properties, allowsOthers: allowsOthers)
    case .anyOf(let schemas): return .object(["anyOf": .list(schemas.map(value))])
    }
  }

  private func object(_ properties: [Schema.Property], allowsOthers: Bool) -> JSONValue {
    let described = properties.map { property in
      var value = value(of: property.schema)
      value.set("description", .text(property.about))
      return (property.name, value)
    }
    let required = properties.filter(\.isRequired).map { JSONValue.text($0.name) }
    return .object([
      "type": .text("object"),
      "properties": .object(Dictionary(uniqueKeysWithValues: described)),
      "required": required.isEmpty ? nil : .list(required),
      "additionalProperties": .truth(allowsOthers),
    ])
  }
}

/// A JSON value.
private indirect enum JSONValue: Encodable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case members([String: JSONValue])

  /// An object without the members that are `nil`.
  static func object(_ members: [String: JSONValue?]) -> JSONValue {
    .members(members.compactMapValues(\.self))
  }

  mutating func set(_ key: String, _ value: JSONValue) {
    guard case .members(var members) = self else { return }
    members[key] = value
    self = .members(members)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number):
      if let whole = Int(exactly: number) {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .truth(let truth): try container.encode(truth)
    case .list(let values): try container.encode(values)
    case .members(let members): try container.encode(members)
    }
  }
}
