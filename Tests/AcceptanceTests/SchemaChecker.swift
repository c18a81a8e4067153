/// Holds documents against a JSON Schema: the words of draft-07 that Attune's schemas use.
///
/// A word that it does not know is a problem too, so that nothing passes unseen.
struct SchemaChecker {
  let root: JSON

  private static let words: Set = [
    "$schema", "$ref", "title", "description", "definitions", "type", "enum", "pattern", "minimum",
    "maximum", "items", "properties", "required", "additionalProperties", "anyOf", "allOf",
  ]

  /// What is wrong with a document; empty if it is as the schema says.
  func problems(of value: JSON) -> [String] {
    problems(value, root, at: "$")
  }

  private func problems(_ value: JSON, _ schema: JSON, at place: String) -> [String] {
    if let reference = schema["$ref"]?.text {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root["definitions"]?[name] else { return ["\(place): no \(reference)"] }
      return problems(value, target, at: place)
    }
    var found = schema.members.keys.filter { !Self.words.contains($0) }
      .map { "\(place): the schema has the word '\($0)'" }
    if let type = schema["type"]?.text, !Self.isA(type, value) {
      found.append("\(place): \(value) is no \(type)")
    }
    if let words = schema["enum"]?.items, !words.contains(value) {
      found.append("\(place): \(value) is none of \(words)")
    }
    found += scalarProblems(value, schema).map { "\(place): \($0)" }
    for part in schema["allOf"]?.items ?? [] { found += problems(value, part, at: place) }
    if let options = schema["anyOf"]?.items {
      let tried = options.map { problems(value, $0, at: place) }
      if !tried.contains([]) { found += ["\(place): none of:"] + tried.flatMap(\.self) }
    }
    if let element = schema["items"] {
      for (position, item) in value.items.enumerated() {
        found += problems(item, element, at: "\(place)[\(position)]")
      }
    }
    return found + objectProblems(value, schema, at: place)
  }

  private func objectProblems(_ value: JSON, _ schema: JSON, at place: String) -> [String] {
    guard case .object(let members) = value, let properties = schema["properties"] else {
      return []
    }
    var found = (schema["required"]?.items ?? []).compactMap(\.text)
      .filter { members[$0] == nil }.map { "\(place): no \($0)" }
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        found += problems(member, property, at: "\(place).\(key)")
      } else if schema["additionalProperties"] == .truth(false) {
        found.append("\(place): \(key) is not in the schema")
      }
    }
    return found
  }

  private func scalarProblems(_ value: JSON, _ schema: JSON) -> [String] {
    var found: [String] = []
    if let text = value.text, let pattern = schema["pattern"]?.text {
      let matches = (try? Regex(pattern)).map { text.firstMatch(of: $0) != nil }
      if matches != true { found.append("'\(text)' does not match \(pattern)") }
    }
    if let number = value.number {
      if let least = schema["minimum"]?.number, number < least {
        found.append("\(number) < \(least)")
      }
      if let most = schema["maximum"]?.number, number > most { found.append("\(number) > \(most)") }
    }
    return found
  }

  private static func isA(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("string", .text), ("number", .number), ("boolean", .truth), ("null", .null),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
