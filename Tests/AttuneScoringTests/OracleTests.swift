import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import AttuneScoring
import Diagnostics
import Foundation
import Testing

/// Pairings scored by an independent implementation of the method.
///
/// The fixtures were computed from the text of the method by a program in another language that
/// shares no code and no author's reading with this one; see Fixtures/README.md. Both work in
/// double precision and add in different orders, hence the tolerance.
struct OracleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/oracle")
  static let tolerance = 1e-9

  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasPrefix("case-") }.sorted() ?? []

  @Test func `there are fixtures`() {
    #expect(Self.cases.count >= 30)
  }

  @Test(arguments: cases)
  func `the engine agrees with the independent implementation`(name: String) throws {
    let expected = try Expected(of: name)
    let pairing = try Pairing(of: name, asOf: expected.asOf)
    let score = pairing.explanation.score
    #expect(abs(score.load - expected.load) < Self.tolerance)
    #expect(abs(score.loadLow - expected.loadLow) < Self.tolerance)
    #expect(abs(score.loadHigh - expected.loadHigh) < Self.tolerance)
    #expect(abs(score.coverage - expected.coverage) < Self.tolerance)
    #expect(abs(score.strainScore - expected.strainScore) < 1e-7)
    #expect(score.isNotEnoughKnown == expected.notEnoughKnown)
    #expect(score.level?.name == expected.level)
    #expect(score.levelLow.name == expected.levelLow)
    #expect(score.levelHigh.name == expected.levelHigh)
    #expect(
      abs(pairing.explanation.defaultAnchorShare - expected.defaultAnchorShare) < Self.tolerance
    )
    for share in expected.shares {
      let own = pairing.share(share)
      #expect(abs((own?.share ?? 0) - share.share) < Self.tolerance, "\(share)")
      #expect(abs((own?.strain ?? 0) - share.strain) < Self.tolerance, "\(share)")
    }
  }

  struct Expected: Decodable {
    struct Share: Decodable {
      let space: String?
      let period: String
      let factor: String
      let share: Double
      let strain: Double
    }

    let asOf: String
    let load: Double
    let loadLow: Double
    let loadHigh: Double
    let coverage: Double
    let strainScore: Double
    let notEnoughKnown: Bool
    let level: String?
    let levelLow: String
    let levelHigh: String
    let defaultAnchorShare: Double
    let shares: [Share]

    init(of name: String) throws {
      let file = OracleTests.folder.appending(path: "\(name)/expected.json")
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      self = try decoder.decode(Self.self, from: Data(contentsOf: file))
    }
  }

  struct Pairing {
    let explanation: Explanation
    let engine = Engine(catalogue: .embedded)

    init(of name: String, asOf: String) throws {
      let reader = DocumentReader(catalogue: .embedded)
      let folder = OracleTests.folder.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      let date = try CalendarDate(asOf)
      let audits = try files.filter { $0.hasPrefix("assessment") }.map { file in
        reader.assessment([UInt8](try Data(contentsOf: folder.appending(path: file))), file: file)
      }
      let profile = reader.profile(
        [UInt8](try Data(contentsOf: folder.appending(path: "profile.yaml"))),
        file: "profile.yaml"
      )
      let people = People([profile])
      let settings = Settings(audits, asOf: date, catalogue: .embedded)
      for diagnostic in people.diagnostics + settings.diagnostics
      where diagnostic.severity == .error {
        Issue.record("\(diagnostic)")
      }
      let person = engine.compile(try #require(people.profiles.first))
      let setting = engine.compile(try #require(settings.settings.first).current, asOf: date)
      explanation = engine.explain(person, in: setting)
    }

    func share(_ wanted: Expected.Share) -> Explanation.Part? {
      explanation.parts.first { part in
        explanation.view.space(of: part.cell)?.id.text == wanted.space
          && explanation.view.cells[part.cell].period.name == wanted.period
          && engine.catalogue.factors[part.factor].id == wanted.factor
      }
    }
  }
}
