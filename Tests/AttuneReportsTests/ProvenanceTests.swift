import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import Diagnostics
import TestPairings
import Testing

/// Every output says what made it.
struct ProvenanceTests {
  static let own = """
    attune: overrides/1
    factors:
      - {id: noise.level, period: night, comfortable: 25, intolerable: 45, basis: measured, source: "our survey"}
    rules:
      - {id: locked-doors, factor: autonomy.locked-doors, value: 30, basis: convention, source: "our policy"}
    """

  static let subjects = [
    "factor noise.level night: comfortable, intolerable", "rule locked-doors autonomy.locked-doors",
  ]

  private func pairing() throws -> ReadPairing {
    let catalogue = try #require(
      OverrideDocument(replacingIn: .embedded)
        .catalogue(Array(Self.own.utf8), file: "attune.yaml", log: DiagnosticLog())
    )
    return try WrittenPairing {
      $0.engine = Engine(catalogue: catalogue)
      $0.readings["autonomy.locked-doors"] = "30 %"
    }
    .read()
  }

  @Test func `version, data, day and overrides are in every output`() throws {
    let pairing = try pairing()
    let match = Match(
      [pairing.person],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .assess
    )
    let provenance = pairing.provenance
    let glossary = Glossary(pairing.catalogue, problems: Problem.embedded)
    let wide = TextRenderer(width: 10_000)
    let factor = try #require(glossary.report(for: "noise.level", provenance: provenance))
    let outputs = [
      pairing.text(), MarkdownRenderer().render(pairing.report()), pairing.json(), pairing.csv(),
      match.result().text(provenance), match.result().json(provenance),
      match.result().csv(provenance),
      MarkdownRenderer().render(Report(match.result(), provenance: provenance)),
      wide.render(glossary.index(provenance: provenance)), wide.render(factor),
    ]
    #expect(provenance.dataHash != Catalogue.embedded.dataHash)
    for output in outputs {
      for part in ["1.2.3", provenance.dataHash, "2026-11-23"] + Self.subjects {
        #expect(output.contains(part), "\(part) in \(output.prefix(200))")
      }
    }
  }

  @Test func `without overrides none are named`() throws {
    let pairing = try WrittenPairing().read()
    #expect(!pairing.text().contains("replaced by this organisation"))
    #expect(pairing.json().contains("\"overrides\":[]"))
  }

  @Test func `a replaced number is at work, and its flag says whose it is`() throws {
    let pairing = try pairing()
    #expect(pairing.flags.map(\.rule) == ["locked-doors"])
    #expect(pairing.text().contains("its number replaced: our policy."))
  }
}
