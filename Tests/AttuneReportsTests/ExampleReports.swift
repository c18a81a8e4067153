import AttuneModel
import AttunePlacement
import AttuneReports
import TestPairings

/// The reports on all examples, made once for all tests.
struct ExampleReports: Sendable {
  static let shared = Result { try ExampleReports() }

  let match: Match
  let result: MatchResult
  let provenance: Provenance
  let matchJSON: String
  /// Every person in every setting, row by row.
  let details: [PairingDetail]
  /// The assessments of `details` at 80 columns.
  let texts: [String]

  private init() throws {
    let files = try ExampleFiles.shared.get()
    match = files.match()
    result = match.result()
    let provenance = match.provenance
    self.provenance = provenance
    matchJSON = result.json(provenance)
    details = files.pairings.map { $0.detail() }
    texts = details.map { TextRenderer(width: 80).render(Report($0, provenance: provenance)) }
  }
}
