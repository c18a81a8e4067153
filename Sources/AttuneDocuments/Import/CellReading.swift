internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A text that is not what belongs in a cell; it is not repeated, for it may be somebody's name.
struct InvalidCell: Error {
  var id = DiagnosticID.wrongCell
  let summary: String
  let help: String?
}

extension ColumnContent {
  /// True if every record can have the same.
  var canBeConstant: Bool {
    switch self {
    case .text, .words, .id, .code, .span, .count: true
    case .recordNumber, .day, .timeOfDay, .moment: false
    }
  }

  /// - Throws: ``InvalidCell`` if a text in our words is not one that this takes.
  func check(_ text: String, unit: ColumnEntry.Unit?) throws(InvalidCell) {
    switch self {
    case .words(let words, let what): _ = try Self.word(text, among: words, called: what)
    case .id, .code: _ = try Self.id(text) as SpaceID
    case .span: if let unit { _ = try Self.span(text, unit) }
    case .count: _ = try Self.count(text)
    case .text, .recordNumber, .day, .timeOfDay, .moment: break
    }
  }

  /// One of a few words, with capital letters or without.
  static func word(
    _ text: String,
    among words: [String],
    called what: String
  ) throws(InvalidCell) -> String {
    if let word = words.first(where: { $0 == text.lowercased() }) { return word }
    let nearest = nearestName(to: text.lowercased(), among: words).map { "did you mean '\($0)'?" }
    throw InvalidCell(
      summary: "this is not \(what)",
      help: nearest ?? "one of: \(words.joined(separator: ", "))"
    )
  }

  static func id<Subject>(_ text: String) throws(InvalidCell) -> Identifier<Subject> {
    do throws(InvalidIdentifier) {
      return try Identifier<Subject>(text)
    } catch {
      throw InvalidCell(summary: error.description, help: "say under 'values' which id is meant")
    }
  }

  /// The id that the number of a record makes: small letters, and hyphens for all that is neither
  /// letter nor digit.
  static func recordID(_ text: String, prefix: String) throws(InvalidCell) -> IncidentID {
    var id = prefix
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      default: if !id.hasSuffix("-") { id += "-" }
      }
    }
    do throws(InvalidIdentifier) {
      return try IncidentID(id)
    } catch {
      throw InvalidCell(summary: "no id can be made of this", help: error.description)
    }
  }

  static func count(_ text: String) throws(InvalidCell) -> Int {
    guard let count = Int(text), count >= 0 else {
      throw InvalidCell(
        summary: "this is not a whole number",
        help: "write digits 0-9 alone, or nothing where it was not counted"
      )
    }
    return count
  }

  static func span(
    _ text: String,
    _ unit: ColumnEntry.Unit
  ) throws(InvalidCell) -> Recorded<Double> {
    if text == "unknown" { return .unknown }
    switch unit {
    case .minutes: if let number = number(text) { return .value(number) }
    case .hours:
      if let number = number(text) { return .value(number * Double(minutesOfHour)) }
    case .hoursAndMinutes: if let minutes = minutes(text) { return .value(Double(minutes)) }
    }
    throw InvalidCell(
      summary: "this is not a duration in \(unit.rawValue)",
      help: unit == .hoursAndMinutes
        ? "write hours and minutes, as in 1:05; or say another 'unit' in the map"
        : "\(decimalHelp) and without the unit; or say another 'unit' in the map"
    )
  }

  private static let minutesOfHour = 60

  private static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)[...]
    guard let (value, end) = parsedDecimal(bytes), end == bytes.endIndex, value >= 0 else {
      return nil
    }
    return value
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...5).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < minutesOfHour
    else { return nil }
    return hours * minutesOfHour + minutes
  }
}
