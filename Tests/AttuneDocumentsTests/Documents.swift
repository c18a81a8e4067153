import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport

/// The one reader of these tests, and the least that a file must say.
enum Documents {
  static let reader = DocumentReader(catalogue: .embedded)
  static var catalogue: Catalogue { reader.catalogue }

  /// A profile with its required keys, and `rest` after them.
  static func profile(
    _ rest: String = "",
    person: String = "p-001",
    due: String = "2027-03-20"
  ) -> String {
    """
    attune: profile/1
    person: \(person)
    age-band: 18-64
    reviewed: 2026-09-20
    review-due: \(due)

    """ + rest
  }

  /// An audit with its required keys, and `rest` after them.
  static func assessment(
    _ rest: String = "",
    setting: String = "alder-ward",
    on: String = "2026-10-03",
    due: String = "2027-04-03",
    kind: String = "mental-health-unit"
  ) -> String {
    """
    attune: assessment/1
    setting: \(setting)
    name: Alder Ward
    kind: \(kind)
    nation: england
    assessed: {on: \(on), by: occupational therapist, review-due: \(due)}

    """ + rest
  }
}

/// A profile read from a marked text.
struct ReadProfile {
  let marked: MarkedText
  let outcome: FileOutcome<SensoryProfile>

  init(_ text: String, file: String = "a.yaml") {
    marked = MarkedText(text)
    outcome = Documents.reader.profile(Array(marked.text.utf8), file: file)
  }

  var marks: [MarkedText.Mark] { outcome.diagnostics.map(\.mark) }
  var value: SensoryProfile? { outcome.located?.value }
}

/// An audit read from a marked text.
struct ReadAssessment {
  let marked: MarkedText
  let outcome: FileOutcome<Assessment>

  init(_ text: String, file: String = "a.yaml") {
    marked = MarkedText(text)
    outcome = Documents.reader.assessment(Array(marked.text.utf8), file: file)
  }

  var marks: [MarkedText.Mark] { outcome.diagnostics.map(\.mark) }
  var value: Assessment? { outcome.located?.value }
}

/// A mark, and the file it must be in.
struct FileMark: Hashable, CustomStringConvertible {
  let file: String
  let mark: MarkedText.Mark

  var description: String { "\(file): \(mark)" }
}

extension Diagnostic {
  var fileMark: FileMark { FileMark(file: range.file, mark: mark) }
}

/// Several audits, named `1.yaml`, `2.yaml` and so on.
struct ReadAudits {
  let files: [ReadAssessment]

  init(_ texts: [String]) {
    files = texts.enumerated().map { ReadAssessment($1, file: "\($0 + 1).yaml") }
  }

  var outcomes: [FileOutcome<Assessment>] { files.map(\.outcome) }

  /// What must be reported, file by file.
  var marks: [FileMark] {
    files.flatMap { file in
      file.marked.marks.map { FileMark(file: file.outcome.file, mark: $0) }
    }
  }

  func settings(asOf date: String) throws -> Settings {
    Settings(outcomes, asOf: try CalendarDate(date), catalogue: .embedded)
  }
}

/// Several profiles, named `1.yaml`, `2.yaml` and so on.
struct ReadProfiles {
  let files: [ReadProfile]

  init(_ texts: [String]) {
    files = texts.enumerated().map { ReadProfile($1, file: "\($0 + 1).yaml") }
  }

  var outcomes: [FileOutcome<SensoryProfile>] { files.map(\.outcome) }

  var marks: [FileMark] {
    files.flatMap { file in
      file.marked.marks.map { FileMark(file: file.outcome.file, mark: $0) }
    }
  }
}
