import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport

extension Documents {
  /// What a service says of itself, with its required keys, and `rest` after them.
  static func governance(
    _ rest: String = "",
    setting: String = "alder-ward",
    on: String = "2026-10-30",
    reviewDue: String = "2027-04-30"
  ) -> String {
    """
    attune: governance/1
    setting: \(setting)
    on: \(on)
    by: "director of nursing"
    review-due: \(reviewDue)

    """ + rest
  }
}

/// What a service says of itself, read from a marked text.
struct ReadGovernance {
  let marked: MarkedText
  let outcome: FileOutcome<Governance>

  init(_ text: String, file: String = "a.yaml") {
    marked = MarkedText(text)
    outcome = Documents.reader.governance(Array(marked.text.utf8), file: file)
  }

  var marks: [MarkedText.Mark] { outcome.diagnostics.map(\.mark) }
  var value: Governance? { outcome.located?.value }
}
