public import Diagnostics

extension Shape where Value == String {
  /// A word or an id: a text that is never a sentence.
  public static let word = scalarText(pattern: nil)

  /// A text of which `pattern`, an ECMA-262 regular expression, holds; the shape does not test it.
  public static func word(pattern: String) -> Shape<String> { scalarText(pattern: pattern) }

  /// Free text; a plain one that loses its end to ` #` is reported.
  public static let freeText = sentences(isVerbatim: false)

  /// Free text that is left as it was given.
  ///
  /// It is somebody's own words, or what a thing is called elsewhere, and nobody is told how else to
  /// write it.
  public static let verbatim = sentences(isVerbatim: true)

  private static func sentences(isVerbatim: Bool) -> Shape<String> {
    Shape(.freeText(isVerbatim: isVerbatim)) { node, log in
      guard let text = word(node, log) else { return nil }
      if node.isCutByComment {
        log.report(
          Diagnostic(
            .cutByComment,
            .warning,
            at: node.range,
            "the text ends here, because ' #' begins a comment",
            help: "put the whole text in quotes, or two spaces before a comment"
          )
        )
      }
      return text
    }
  }

  private static func scalarText(pattern: String?) -> Shape<String> {
    Shape(.text(pattern: pattern)) { node, log in
      guard node.isScalar, !node.isEmptyValue else {
        log.report(.wrongKind(node, expected: "a text"))
        return nil
      }
      return node.text
    }
  }
}

extension Shape where Value == Bool {
  /// `yes` or `no`.
  public static let yesNo = Shape(.yesNo) { node, log in
    guard node.isScalar, !node.isEmptyValue else {
      log.report(.wrongKind(node, expected: "yes or no"))
      return nil
    }
    switch node.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      log.report(Diagnostic(.unknownWord, at: node.range, "this must be yes or no"))
      return nil
    }
  }
}

extension Shape where Value == Double {
  /// A decimal number from `lower` to `upper`.
  public static func number(from lower: Double, to upper: Double) -> Shape<Double> {
    Shape(.number(from: lower, to: upper, whole: false)) { node, log in
      guard let number = decimal(node, log) else { return nil }
      guard (lower...upper).contains(number) else {
        log.report(.outOfRange(node, from: plain(lower), to: plain(upper)))
        return nil
      }
      return number
    }
  }
}

extension Shape where Value == Int {
  /// A whole number from `lower` to `upper`.
  public static func whole(from lower: Int, to upper: Int) -> Shape<Int> {
    Shape(.number(from: Double(lower), to: Double(upper), whole: true)) { node, log in
      guard let number = decimal(node, log) else { return nil }
      guard number == number.rounded() else {
        log.report(Diagnostic(.notNumber, at: node.range, "this must be a whole number"))
        return nil
      }
      guard let whole = Int(exactly: number), (lower...upper).contains(whole) else {
        log.report(.outOfRange(node, from: "\(lower)", to: "\(upper)"))
        return nil
      }
      return whole
    }
  }
}

extension Shape {
  /// One of a few words, each with the value it stands for.
  ///
  /// - Parameters:
  ///   - words: Each with its value.
  ///   - what: What they are called, as in "this is not …".
  ///   - help: What to do where nothing near was meant; `nil` lists the words.
  /// - Returns: The shape.
  public static func oneOf(
    _ words: [(word: String, value: Value)],
    called what: String,
    help: String? = nil
  ) -> Shape {
    let table = NameTable(words.map(\.word))
    let values = words.map(\.value)
    return Shape(.words(table.names)) { node, log in
      guard node.isScalar, !node.isEmptyValue else {
        log.report(.wrongKind(node, expected: "one of \(table.names.joined(separator: ", "))"))
        return nil
      }
      guard let position = table.position(of: node.utf8) else {
        log.report(
          .unknownName(.unknownWord, node, what: what, among: table.names, help: help)
        )
        return nil
      }
      return values[position]
    }
  }
}

extension Shape where Value == Int {
  /// A name from a table, read as its place in the table.
  public static func position(
    in table: NameTable,
    called what: String,
    id: DiagnosticID
  ) -> Shape<Int> {
    Shape(.words(table.names)) { node, log in
      if let position = table.position(of: node.utf8) { return position }
      log.report(.unknownName(id, node, what: what, among: table.names))
      return nil
    }
  }
}

/// The decimal number a scalar is, or `nil` and a report.
private func decimal(_ node: YAMLNode, _ log: DiagnosticLog) -> Double? {
  guard node.isScalar, !node.isEmptyValue else {
    log.report(.wrongKind(node, expected: "a number"))
    return nil
  }
  let bytes = node.utf8
  guard let (number, end) = parsedDecimal(bytes), end == bytes.endIndex else {
    let help = numberHelp(bytes) ?? decimalHelp
    log.report(Diagnostic(.notNumber, at: node.range, "this is not a number", help: help))
    return nil
  }
  return number
}

/// What to write where a number belongs.
public let decimalHelp = "write digits 0-9 with a point, as in 12.5"

extension Diagnostic {
  /// The problem that a number is outside what is possible.
  public static func outOfRange(_ node: YAMLNode, from: String, to: String) -> Diagnostic {
    Diagnostic(.outOfRange, at: node.range, "this must be from \(from) to \(to)")
  }

  /// The problem that a name is not one of those there are.
  ///
  /// The name itself is not repeated: in a profile it may be somebody's text.
  public static func unknownName(
    _ id: DiagnosticID,
    _ node: YAMLNode,
    what: String,
    among names: [String],
    help: String? = nil
  ) -> Diagnostic {
    let nearest = nearestName(to: node.text, among: names).map { "did you mean '\($0)'?" }
    let list = names.count <= 24 ? "one of: \(names.joined(separator: ", "))" : nil
    return Diagnostic(
      id,
      at: node.range,
      "this is not \(what)",
      help: nearest ?? help ?? list
    )
  }
}
