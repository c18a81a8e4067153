internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// Warns of words to avoid in what is written about people.
///
/// A person's own words are never looked at, and what was found is named as the list has it.
struct LanguageWarnings: Sendable {
  let rules: LanguageRules
  /// Where files of the kind that is read have others' sentences; `nil` if nowhere.
  let texts: FreeTexts?

  /// The warnings on one file, no more than a ``DiagnosticLog`` takes.
  func callAsFunction(_ document: YAMLDocument) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for node in texts?.nodes(in: document) ?? [] {
      let findings = rules.findings(in: node.utf8, atMost: DiagnosticLog.most + 1 - warnings.count)
      for (finding, range) in zip(findings, node.ranges(of: findings.map(\.range))) {
        guard warnings.count < DiagnosticLog.most else {
          return warnings + [tooMany(at: range)]
        }
        warnings.append(warning(finding, at: range))
      }
    }
    return warnings
  }

  private func warning(_ finding: LanguageRules.Finding, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wordToAvoid,
      .warning,
      at: range,
      "'\(finding.phrase.text)' is one of the words to avoid",
      help: "write \(finding.rule.write); somebody's exact words stand in quotation marks"
    )
  }

  private func tooMany(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyProblems,
      .warning,
      at: range,
      "more than \(DiagnosticLog.most) words to avoid; the rest of this file is not told"
    )
  }
}
