import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport

extension Documents {
  /// A record with its required keys, and `rest` after them.
  static func incident(
    _ rest: String = "",
    id: String = "i-2026-014",
    setting: String = "alder-ward",
    person: String = "p-014",
    began: String = "2026-03-14 21:40",
    types: String = "[]"
  ) -> String {
    """
    attune: incident/1
    incident: \(id)
    setting: \(setting)
    person: \(person)
    began: \(began)
    types: \(types)

    """ + rest
  }

  /// A moment as the clock of the catalogue shows it.
  static func moment(_ text: String) throws -> Moment { try catalogue.clock.moment(text) }
}

/// A record read from a marked text.
struct ReadIncident {
  let marked: MarkedText
  let outcome: FileOutcome<Incident>

  init(_ text: String, file: String = "a.yaml") {
    marked = MarkedText(text)
    outcome = Documents.reader.incident(Array(marked.text.utf8), file: file)
  }

  var marks: [MarkedText.Mark] { outcome.diagnostics.map(\.mark) }
  var value: Incident? { outcome.located?.value }
}

/// Several records, named `1.yaml`, `2.yaml` and so on.
struct ReadIncidents {
  let files: [ReadIncident]

  init(_ texts: [String]) {
    files = texts.enumerated().map { ReadIncident($1, file: "\($0 + 1).yaml") }
  }

  var outcomes: [FileOutcome<Incident>] { files.map(\.outcome) }

  /// What must be reported, file by file.
  var marks: [FileMark] {
    files.flatMap { file in
      file.marked.marks.map { FileMark(file: file.outcome.file, mark: $0) }
    }
  }
}
