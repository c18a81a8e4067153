public import Diagnostics

/// Warns of what looks as if it could tell who a person is: files hold pseudonyms.
///
/// What was found is not repeated; the warning has its place.
public func privacyWarnings(_ bytes: [UInt8], file: String) -> [Diagnostic] {
  var warnings: [Diagnostic] = []
  for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .enumerated()
  {
    let line = IdentityScan(line: line)
    for finding in line.findings {
      let place = SourcePosition(line: number + 1, column: finding.column)
      let range = SourceRange(file: file, start: place, end: place)
      warnings.append(
        Diagnostic(finding.id, .warning, at: range, finding.summary, help: finding.help)
      )
    }
  }
  return warnings
}

/// One line, looked through for identities.
private struct IdentityScan {
  struct Finding {
    let id: DiagnosticID
    let column: Int
    let summary: String
    let help: String
  }

  let line: ArraySlice<UInt8>

  var findings: [Finding] {
    [nhsNumber, dateOfBirth, emailAddress].compactMap(\.self)
  }

  /// Ten digits, written together or in groups of 3, 3 and 4, that pass the check of modulus 11.
  ///
  /// Source: NHS Data Model and Dictionary, NHS number.
  private var nhsNumber: Finding? {
    let runs = digitRuns
    for (position, run) in runs.enumerated() {
      let groups = run.count == 10 ? [run] : Array(runs[position...].prefix(3))
      let isNumber = groups.count == 1 || groups.map(\.count) == [3, 3, 4] && areJoined(groups)
      guard isNumber, isNHSNumber(groups.joined().map { Int($0 - 0x30) }) else { continue }
      return Finding(
        id: .nhsNumber,
        column: column(of: run.startIndex),
        summary: "this looks like an NHS number",
        help: "files hold pseudonyms; keep the key to them elsewhere"
      )
    }
    return nil
  }

  /// Digits that stand together, as many as there are.
  private var digitRuns: [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var position = line.startIndex
    while let start = line[position...].firstIndex(where: isDigit) {
      runs.append(line[start...].prefix(while: isDigit))
      position = start + (runs.last?.count ?? 1)
    }
    return runs
  }

  /// True if there is one space or hyphen between each two.
  private func areJoined(_ groups: [ArraySlice<UInt8>]) -> Bool {
    zip(groups, groups.dropFirst()).allSatisfy { left, right in
      right.startIndex == left.endIndex + 1
        && (line[left.endIndex] == UInt8(ascii: " ") || line[left.endIndex] == UInt8(ascii: "-"))
    }
  }

  private func isNHSNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 10 else { return false }
    let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == digits[9]
  }

  private var dateOfBirth: Finding? {
    guard let start = BirthDateScan(line: line).start else { return nil }
    return Finding(
      id: .dateOfBirth,
      column: column(of: start),
      summary: "this looks like a date of birth",
      help: "an age band is all that is needed"
    )
  }

  private var emailAddress: Finding? {
    guard let at = line.indices.first(where: isAddress) else { return nil }
    return Finding(
      id: .emailAddress,
      column: column(of: at),
      summary: "this looks like an e-mail address",
      help: "files hold pseudonyms and roles, not addresses"
    )
  }

  /// True if an `@` stands here, between a word and two words with a dot.
  private func isAddress(at position: Int) -> Bool {
    guard line[position] == UInt8(ascii: "@"), position > line.startIndex,
      isWord(line[position - 1])
    else { return false }
    // Not further than the first word: a line of nothing but '@' would be read once for each.
    let rest = line[(position + 1)...].drop(while: isWord)
    return rest.startIndex > position + 1 && rest.first == UInt8(ascii: ".")
      && rest.dropFirst().first.map(isWord) ?? false
  }

  private func column(of position: Int) -> Int {
    line[..<position].count { $0 & 0xC0 != 0x80 } + 1
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
