internal import YAMLReading

extension YAMLDocument {
  /// The id that the document says it is of, whether or not the rest of it can be used.
  func claimedID(_ key: String) -> String? {
    root.value(of: key).flatMap { plainID($0.utf8) }
  }
}

/// The id after a key, in a text that may not be YAML at all.
///
/// A file that nobody can read must still be told apart from others, or an older audit would
/// stand in for it. A key at the start of a line is believed before one inside braces, and of
/// several the first of those that are indented least.
func claimedID(_ key: String, in bytes: [UInt8]) -> String? {
  claims(key, in: bytes, as: plainID).first
}

/// The text after a key to the end of its line; `nil` also where it stands twice, or a second document
/// follows, so that nobody knows which of them holds.
func claimedOnce(_ key: String, in bytes: [UInt8]) -> String? {
  let claims = claims(key, in: bytes, as: plainText)
  return claims.count == 1 && !hasSecondDocument(bytes) ? claims.first : nil
}

/// What stands after a key wherever it is indented least, in order.
private func claims(
  _ key: String,
  in bytes: [UInt8],
  as read: (ArraySlice<UInt8>) -> String?
) -> [String] {
  let key = Array(key.utf8)
  let parts = bytes.split { isLineEnd($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "{") }
  var found: (texts: [String], depth: Int) = ([], .max)
  for (place, part) in parts.enumerated() {
    guard let value = value(after: key, in: part) else { continue }
    let isLine = part.startIndex == 0 || isLineEnd(bytes[part.startIndex - 1])
    let depth = isLine ? part.prefix { $0 == UInt8(ascii: " ") }.count : .max
    let next = place + 1 < parts.count ? parts[place + 1] : []
    guard depth <= found.depth, let text = read(value) ?? read(next) else { continue }
    found = depth < found.depth ? ([text], depth) : (found.texts + [text], depth)
  }
  return found.texts
}

/// True if a line of three dashes or dots stands after the first key.
private func hasSecondDocument(_ bytes: [UInt8]) -> Bool {
  let lines = bytes.split(whereSeparator: isLineEnd)
  let isContent = { (line: ArraySlice<UInt8>) in
    line.contains(UInt8(ascii: ":")) && line.first != UInt8(ascii: "#")
  }
  return lines.drop { !isContent($0) }.contains { line in
    line.starts(with: "---".utf8) || line.starts(with: "...".utf8)
  }
}

/// What stands after the colon, if a part of a line begins with the key.
private func value(after key: [UInt8], in part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  // A byte order mark, the dash of a list and quotes may all stand before a key.
  let start = part.drop { isSpace($0) || isQuote($0) || [0xEF, 0xBB, 0xBF, 0x2D].contains($0) }
  guard start.starts(with: key) else { return nil }
  let rest = start.dropFirst(key.count).drop { isSpace($0) || isQuote($0) }
  return rest.first == UInt8(ascii: ":") ? rest.dropFirst() : nil
}

/// The first word of a value as an id is written: small letters, no quotes, no anchor.
private func plainID(_ value: ArraySlice<UInt8>) -> String? {
  var rest = value.drop { isSpace($0) || isQuote($0) }
  if rest.first == UInt8(ascii: "&") { rest = rest.drop { !isSpace($0) }.drop(while: isSpace) }
  let word = rest.drop(while: isQuote).prefix { byte in
    !isSpace(byte) && !isLineEnd(byte) && !isQuote(byte) && !"#:}]".utf8.contains(byte)
  }
  return word.isEmpty ? nil : String(decoding: word, as: UTF8.self).lowercased()
}

/// A value without quotes, or a comment or bracket behind it.
private func plainText(_ value: ArraySlice<UInt8>) -> String? {
  let bare = value.drop { isSpace($0) || isQuote($0) }.prefix { byte in
    !isLineEnd(byte) && !isQuote(byte) && !"#}]".utf8.contains(byte)
  }
  let text = bare[..<(bare.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bare.startIndex)]
  return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x09 }
private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
