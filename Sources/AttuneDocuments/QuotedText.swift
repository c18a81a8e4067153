/// A text in quotation marks as YAML has it, so that it is read as it is, whatever stands in it.
///
/// Source: YAML 1.1, section 5.6 (escapes); what libyaml does not take as it is has one.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where isTakenAsItIs(scalar): quoted.unicodeScalars.append(scalar)
    default: quoted += escape(scalar)
    }
  }
  return quoted + "\""
}

/// False for characters that are no text, that end a line, or that turn the direction of others.
private func isTakenAsItIs(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xFFFE, 0xFFFF:
    false
  default: true
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
}

/// A number in digits and a point alone, of which the same number is read.
func decimalText(_ value: Double) -> String {
  if let whole = Int(exactly: value) { return "\(whole)" }
  let text = "\(value)"
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text }
  // Swift writes very small numbers with an exponent, and files have none.
  let isNegative = text.hasPrefix("-")
  let digits = text[..<mark].filter(\.isNumber)
  let zeros = String(repeating: "0", count: max(0, -exponent - 1))
  return "\(isNegative ? "-" : "")0.\(zeros)\(digits)"
}
