import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import TestPairings

extension ReadPairing {
  /// Everything that a report on this pairing says.
  ///
  /// - Parameters:
  ///   - isRedacted: Whether identities are removed.
  ///   - isDrawn: Whether the likely range is worked out, which takes a while; without it, the
  ///     whole range stands in for it.
  /// - Returns: What a report is made of.
  func detail(isRedacted: Bool = false, isDrawn: Bool = false) -> PairingDetail {
    let explanation = explanation
    return PairingDetail(
      pairing: pairing,
      explanation: explanation,
      flags: flags,
      likely: isDrawn
        ? engine.likely(explanation)
        : explanation.score.loadLow...explanation.score.loadHigh,
      narrowings: engine.measureNext(explanation),
      catalogue: catalogue,
      naming: isRedacted
        ? Naming(redacting: [person.person], [setting.setting]) : Naming([setting.assessment])
    )
  }

  var provenance: Provenance {
    Provenance(version: "1.2.3", catalogue: catalogue, asOf: asOf)
  }

  func report(isRedacted: Bool = false) -> Report {
    Report(detail(isRedacted: isRedacted), provenance: provenance)
  }

  /// The report on a page so wide that nothing is broken.
  func text(isRedacted: Bool = false) -> String {
    TextRenderer(width: 10_000).render(report(isRedacted: isRedacted))
  }

  func json(isRedacted: Bool = false) -> String {
    var text = ""
    JSONReport(provenance).write(detail(isRedacted: isRedacted), to: &text)
    return text
  }

  func csv(isRedacted: Bool = false) -> String {
    var text = ""
    CSVReport(provenance).write(detail(isRedacted: isRedacted), to: &text)
    return text
  }
}

extension Match {
  func result(isRedacted: Bool = false, top: Int? = nil) -> MatchResult {
    MatchResult(
      self,
      rows: rows(0..<people.count),
      naming: isRedacted
        ? Naming(redacting: people.map(\.person), settings.map(\.setting))
        : Naming(settings.map(\.assessment)),
      top: top
    )
  }

  var provenance: Provenance {
    Provenance(version: "1.2.3", catalogue: engine.catalogue, asOf: asOf)
  }
}

extension MatchResult {
  func text(_ provenance: Provenance, width: Int = 10_000) -> String {
    TextRenderer(width: width).render(Report(self, provenance: provenance))
  }

  func json(_ provenance: Provenance) -> String {
    var text = ""
    JSONReport(provenance).write(self, to: &text)
    return text
  }

  func csv(_ provenance: Provenance) -> String {
    var text = ""
    CSVReport(provenance).write(self, to: &text)
    return text
  }
}

extension [Block] {
  /// The paragraphs among them, without what their parts are.
  var paragraphs: [String] {
    compactMap { block in
      if case .paragraph(let line) = block { line.plainText } else { nil }
    }
  }
}
