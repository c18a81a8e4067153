internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// Where one key of a record comes from: the name of a column, or a mapping that says more.
struct ColumnEntryShape: Sendable {
  let target: ColumnTarget
  let content: ColumnContent

  var shape: Shape<ColumnEntry> {
    let short = Shape<ColumnEntry>(Shape<String>.freeText.schema) { node, log in
      guard let name = Shape<String>.freeText(node, log) else { return nil }
      if content == .span {
        log.report(noUnit(at: node.range))
        return nil
      }
      return ColumnEntry(column: name, range: node.range)
    }
    return .either(text: short, mapping: full)
  }

  /// One of our words, or several where a record has a list.
  private static let ours = Shape<[String]>.either(
    text: Shape<String>.freeText.map { [$0] },
    list: .list(of: .freeText)
  )

  private var full: Shape<ColumnEntry> {
    var list = KeyList()
    let column = list.optional("column", .freeText, "The name of the column.")
    let constant = list.optional("constant", Self.ours, "What every record has, for want of one.")
    let values = list.optional(
      "values",
      .entries(of: Self.ours),
      "What each word of the other system is in ours."
    )
    let separator = list.optional(
      "separator",
      .freeText,
      "What stands between several in one cell."
    )
    let unit = list.optional(
      "unit",
      Shape<ColumnEntry.Unit>.cases(called: "a unit of durations"),
      "What a number of a duration counts."
    )
    let prefix = list.optional(
      "prefix",
      .word(pattern: "^[a-z0-9-]{1,32}$"),
      "What stands before the number of a record in its id."
    )
    return .object(list.finished) { fields in
      let (name, fixed, words) = (fields[column], fields[constant], fields[values])
      let (between, unitOfSpan, start) = (fields[separator], fields[unit], fields[prefix])
      let entry = EntryChecks(target: target, content: content, fields: fields)
      entry.require(
        (name == nil) != (fixed == nil),
        "an entry has either 'column' or 'constant'",
        "write 'column: NAME OF THE COLUMN', or 'constant:' for what every record has"
      )
      entry.refuse(values, unless: content.takesValues && fixed == nil, "'values'")
      entry.refuse(separator, unless: target.isList && fixed == nil, "'separator'")
      entry.refuse(unit, unless: content == .span, "'unit'")
      entry.refuse(prefix, unless: content == .recordNumber, "'prefix'")
      entry.refuse(constant, unless: content.canBeConstant, "'constant'")
      if content == .span, !fields.has(unit) { fields.log.report(noUnit(at: fields.node.range)) }
      if let fixed { entry.check(fixed, at: fields.range(of: constant), unitOfSpan) }
      for word in words ?? [] { entry.check(word.value, at: word.valueRange, unitOfSpan) }
      guard let origin = name.map(ColumnEntry.Origin.column) ?? fixed.map({ .constant($0) }) else {
        return nil
      }
      return ColumnEntry(
        origin: origin,
        values: words.map { Dictionary($0.map { ($0.key, $0.value) }) { first, _ in first } },
        words: words?.map(\.key) ?? [],
        separator: between,
        unit: unitOfSpan,
        prefix: start ?? "",
        range: name == nil ? fields.range(of: constant) : fields.range(of: column)
      )
    }
  }

  private func noUnit(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .columnEntry,
      at: range,
      "a duration needs the unit that its numbers are in",
      help: "write {column: NAME, unit: minutes}, or hours, or hh:mm"
    )
  }
}

extension ColumnEntry {
  /// A column of which there is nothing more to say.
  init(column: String, range: SourceRange) {
    origin = .column(column)
    values = nil
    words = []
    separator = nil
    unit = nil
    prefix = ""
    self.range = range
  }
}

/// What one entry of a map must be.
private struct EntryChecks {
  let target: ColumnTarget
  let content: ColumnContent
  let fields: FieldReader

  func require(_ isSo: Bool, _ summary: String, _ help: String) {
    guard !isSo else { return }
    fields.log.report(Diagnostic(.columnEntry, at: fields.node.range, summary, help: help))
  }

  func refuse<Value>(_ key: Key<Value>, unless isSo: Bool, _ name: String) {
    guard !isSo, fields.has(key) else { return }
    fields.report(.columnEntry, at: key, "'\(target.name)' takes no \(name) here")
  }

  /// Reports what of our words the key does not take.
  func check(_ texts: [String], at range: SourceRange, _ unit: ColumnEntry.Unit?) {
    // With [] a word of the other system says that nothing is recorded.
    let least = target == .field(.setting) ? 1 : 0
    guard target.isList || (least...1).contains(texts.count) else {
      fields.log.report(
        Diagnostic(.columnEntry, at: range, "'\(target.name)' has one value, and not a list")
      )
      return
    }
    for text in texts {
      do throws(InvalidCell) {
        try content.check(text, unit: unit)
      } catch {
        fields.log.report(Diagnostic(.columnEntry, at: range, error.summary, help: error.help))
      }
    }
  }
}
