internal import Diagnostics

/// The keys of a mapping, once it has ended.
extension TreeBuilder {
  /// Reports keys that are not texts, and keys given twice, with both places.
  func checkKeys(of mapping: Int) {
    let end = Int(records[mapping].next)
    var keys: [Int] = []
    var position = mapping + 1
    while position < end {
      let value = Int(records[position].next)
      if records[position].kind == .scalar {
        keys.append(position)
        if records[position].length == 2, records[position].isPlain, bytes(position) == [60, 60] {
          report(
            .mergeKey,
            position,
            "merge keys ('<<') are not read",
            "repeat the keys themselves"
          )
        }
      } else {
        report(.keyNotText, position, "a key must be a text", nil)
      }
      position = Int(records[value].next)
    }
    keys.count <= 24 ? compareAll(keys) : compareByHash(keys)
  }

  private func compareAll(_ keys: [Int]) {
    for (place, key) in keys.enumerated() {
      for earlier in keys[..<place] where isSame(earlier, key) {
        reportDuplicate(key, earlier)
        break
      }
    }
  }

  private func compareByHash(_ keys: [Int]) {
    var seen = [KeyText: Int](minimumCapacity: keys.count)
    for key in keys {
      let text = KeyText(bytes: bytes(key))
      if let earlier = seen[text] {
        reportDuplicate(key, earlier)
      } else {
        seen[text] = key
      }
    }
  }

  private func isSame(_ lhs: Int, _ rhs: Int) -> Bool {
    records[lhs].length == records[rhs].length && bytes(lhs) == bytes(rhs)
  }

  private func bytes(_ record: Int) -> ArraySlice<UInt8> {
    let start = Int(records[record].target)
    return text[start..<start + Int(records[record].length)]
  }

  private func reportDuplicate(_ key: Int, _ earlier: Int) {
    log.report(
      Diagnostic(
        .duplicateKey,
        at: range(key),
        "key '\(shownKey(bytes(key)))' is given twice",
        help: "keep one of the two",
        notes: [Diagnostic.Note("first given here", at: range(earlier))]
      )
    )
  }

  private func report(_ id: DiagnosticID, _ record: Int, _ summary: String, _ help: String?) {
    log.report(Diagnostic(id, at: range(record), summary, help: help))
  }

  private func range(_ index: Int) -> SourceRange {
    let record = records[index]
    return SourceRange(
      file: file,
      start: SourcePosition(line: Int(record.line), column: Int(record.column)),
      end: SourcePosition(line: Int(record.endLine), column: Int(record.endColumn))
    )
  }
}

/// The bytes of a key as a dictionary looks them up: eight at a time, not one by one.
private struct KeyText: Hashable {
  let bytes: ArraySlice<UInt8>

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.bytes == rhs.bytes }

  func hash(into hasher: inout Hasher) {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}
