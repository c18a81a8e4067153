internal import AttuneModel
public import Diagnostics
internal import YAMLReading

/// Which pseudonym stands for which code of another system.
///
/// It tells who people are, so it lies apart from the records, and no message repeats a code.
public struct PseudonymKey: Sendable {
  /// The file that it stands in, as messages name it.
  public let file: String
  let people: [String: PersonID]

  /// Reads the file, or reports what is wrong in it.
  ///
  /// - Returns: `nil` if it has errors.
  public init?(_ bytes: [UInt8], file: String, log: DiagnosticLog) {
    let own = DiagnosticLog()
    let people = YAMLDocument.parse(bytes, file: file, log: own).flatMap {
      Self.shape($0.root, own)
    }
    for problem in own.diagnostics { log.report(problem.withoutKeys) }
    guard let people, !own.hasErrors else { return nil }
    self.file = file
    self.people = people
  }

  /// What the file must look like.
  static let shape: Shape<[String: PersonID]> = {
    var list = KeyList()
    let head = list.required("attune", .format("people/1"), "What kind of file this is.")
    let people = list.required(
      "people",
      .entries(of: Shape<PersonID>.id()),
      "The pseudonym of each code."
    )
    return .object(list.finished) { fields in
      _ = fields[head]
      return fields[people].map { codes($0, fields.log) }
    }
  }()

  /// By code without blanks at its ends; one that then stands twice is reported, where it was not yet.
  private static func codes(
    _ entries: [TextEntry<PersonID>],
    _ log: DiagnosticLog
  ) -> [String: PersonID] {
    var codes: [String: PersonID] = [:]
    var written: [String: String] = [:]
    for entry in entries {
      let code = CSVTable.trimmed(entry.key)
      guard codes[code] == nil else {
        if entry.key == written[code] { continue }
        log.report(
          Diagnostic(
            .duplicateKey,
            at: entry.keyRange,
            "a code is given twice: blanks at its ends do not count",
            help: "take one of the two away"
          )
        )
        continue
      }
      codes[code] = entry.value
      written[code] = entry.key
    }
    return codes
  }
}

extension Diagnostic {
  /// The same without any key of the file: here a key is the code of a person.
  fileprivate var withoutKeys: Diagnostic {
    switch id {
    case .unknownKey:
      Diagnostic(
        id,
        severity,
        at: range,
        "this key is neither 'attune' nor 'people'",
        help: "codes stand below 'people:', each indented by two spaces"
      )
    case .duplicateKey:
      Diagnostic(id, severity, at: range, "a code is given twice", help: help, notes: notes)
    default: self
    }
  }
}
