public import YAMLReading

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A description of a document for editors and programs, as JSON Schema draft-07.
///
/// That of a file which people write is made from the shapes that the readers are made of.
///
/// Source: json-schema.org, draft-07.
public struct JSONSchema {
  /// The language of the documents that are described.
  public enum Language: Sendable {
    case json
    /// Numbers, and yes and no, may also be texts: editors differ in how they read plain YAML.
    case yaml
  }

  private let schema: Schema
  private let title: String
  private let language: Language
  /// What stands in more than one place, in order of first appearance; each is written once.
  private let shared: [Schema]

  public init(_ schema: Schema, title: String, of language: Language = .yaml) {
    self.schema = schema
    self.title = title
    self.language = language
    var census = Census()
    census.count(schema)
    shared = census.repeated
  }

  /// The schema as text, with sorted keys and a line end.
  public var text: String {
    var root = written(schema)
    root.set("$schema", .text("http://json-schema.org/draft-07/schema#"))
    root.set("title", .text(title))
    if !shared.isEmpty {
      let definitions = shared.enumerated().map { (name($0.offset), written($0.element)) }
      root.set("definitions", .members(Dictionary(uniqueKeysWithValues: definitions)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("texts and numbers always have a JSON form: \(error)")
    }
  }

  private func name(_ position: Int) -> String { "shape-\(position + 1)" }

  /// A schema where it is used: itself, or a pointer to where it is written.
  private func value(of schema: Schema) -> JSONValue {
    guard let position = shared.firstIndex(of: schema) else { return written(schema) }
    return .object(["$ref": .text("#/definitions/\(name(position))")])
  }

  private func written(_ schema: Schema) -> JSONValue {
    switch schema {
    case .text(let pattern):
      return .object(["type": .text("string"), "pattern": pattern.map(JSONValue.text)])
    case .freeText: return written(.text())
    case .number(let from, let to, let whole):
      let number = JSONValue.object([
        "type": .text(whole ? "integer" : "number"), "minimum": from.map(JSONValue.number),
        "maximum": to.map(JSONValue.number),
      ])
      if language == .json { return number }
      let digits = whole ? "^[-+]?[0-9]+$" : "^[-+]?[0-9]+(\\.[0-9]+)?$"
      return .object(["anyOf": .list([number, written(.text(pattern: digits))])])
    case .words(let words): return .object(["enum": .list(words.flatMap(values))])
    case .yesNo:
      if language == .json { return .object(["type": .text("boolean")]) }
      return .object(["enum": .list(["yes", "no"].flatMap(values))])
    case .null: return .object(["type": .text("null")])
    case .list(let element):
      return .object(["type": .text("array"), "items": value(of: element)])
    case .object(let properties, let allowsOthers):
      return object(properties, allowsOthers: allowsOthers)
    case .anyOf(let schemas): return .object(["anyOf": .list(schemas.map(value))])
    }
  }

  /// A word as editors may have read it.
  private func values(of word: String) -> [JSONValue] {
    let truth = language == .yaml ? ["yes": true, "no": false][word] : nil
    return [.text(word)] + (truth.map { [.truth($0)] } ?? [])
  }

  private func object(_ properties: [Schema.Property], allowsOthers: Bool) -> JSONValue {
    let described = properties.map { property in
      var value = value(of: property.schema)
      // In draft-07 nothing beside a '$ref' counts, so a description needs a place of its own.
      if shared.contains(property.schema) { value = .object(["allOf": .list([value])]) }
      value.set("description", .text(property.about))
      return (property.name, value)
    }
    let required = properties.filter(\.isRequired).map { JSONValue.text($0.name) }
    return .object([
      "type": .text("object"),
      "properties": .members(Dictionary(uniqueKeysWithValues: described)),
      "required": required.isEmpty ? nil : .list(required),
      "additionalProperties": .truth(allowsOthers),
    ])
  }
}

/// Counts how often each larger schema stands in another.
private struct Census {
  private var counts: [Schema: Int] = [:]
  private var order: [Schema] = []

  var repeated: [Schema] { order.filter { counts[$0, default: 0] > 1 } }

  mutating func count(_ schema: Schema) {
    if isLarge(schema) {
      counts[schema, default: 0] += 1
      if counts[schema] == 1 { order.append(schema) } else { return }
    }
    switch schema {
    case .list(let element): count(element)
    case .object(let properties, _):
      for property in properties { count(property.schema) }
    case .anyOf(let schemas):
      for schema in schemas { count(schema) }
    case .text, .freeText, .number, .words, .yesNo, .null: break
    }
  }

  private func isLarge(_ schema: Schema) -> Bool {
    switch schema {
    case .object, .anyOf: true
    case .words(let words): words.count > 6
    case .text(let pattern): (pattern?.count ?? 0) > 60
    case .freeText, .list, .number, .yesNo, .null: false
    }
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
