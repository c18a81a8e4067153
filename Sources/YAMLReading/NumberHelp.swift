internal import Diagnostics

/// What to write instead of a text that begins with a number and is not one; `nil` if it is not
/// known what was meant.
///
/// It repeats nothing of the text, which may be somebody's own.
public func numberHelp(_ text: ArraySlice<UInt8>) -> String? {
  guard let (_, end) = parsedDecimal(text) else { return nil }
  let rest = text[end...]
  if rest.first == UInt8(ascii: ","), beginsWithDigit(rest.dropFirst()) { return commaHelp }
  let next = rest.drop { $0 == UInt8(ascii: " ") }
  for dash in ["-", "–", "to "] where next.starts(with: dash.utf8) {
    let other = next.dropFirst(dash.utf8.count).drop { $0 == UInt8(ascii: " ") }
    if beginsWithDigit(other) { return "write one number; put the range into 'note'" }
  }
  // "9 h 30 min": a number, a unit, and another number with a unit.
  let unit = next.prefix { $0 != UInt8(ascii: " ") && !beginsWithDigit([$0]) }
  let more = next.dropFirst(unit.count).drop { $0 == UInt8(ascii: " ") }
  let last = more.drop { $0 == UInt8(ascii: " ") || beginsWithDigit([$0]) }
  if !unit.isEmpty, beginsWithDigit(more), !last.isEmpty {
    return "write one number with one unit, as in 9.5 h"
  }
  return nil
}

let commaHelp = "write a decimal point and not a comma, as in 38.5, and nothing between thousands"

/// True for a key that is what a comma cut off a number, as `5 dB` in `{noise.level: 38,5 dB}`.
func isCutOffNumber(_ key: YAMLNode, _ value: YAMLNode) -> Bool {
  key.isScalar && value.isEmptyValue && beginsWithDigit(key.utf8)
}

extension Diagnostic {
  /// The problem that a comma between braces ended a number.
  static func cutOffNumber(_ key: YAMLNode, _ id: DiagnosticID) -> Diagnostic {
    Diagnostic(id, at: key.range, "a number stands where a key belongs", help: commaHelp)
  }
}

private func beginsWithDigit(_ text: ArraySlice<UInt8>) -> Bool {
  text.first.map { (0x30...0x39).contains($0) } ?? false
}
