import AttuneModel
import AttunePlacement
import AttuneScoring
import Foundation
import TestPairings
import Testing

@testable import AttuneReports

/// The contract of `--format json`.
struct JSONReportTests {
  /// What a program reads; a key that is missing does not decode.
  struct Document: Decodable {
    struct Head: Decodable {
      let version: String
      let dataHash: String
      let overrides: [String]
    }

    struct Flag: Decodable {
      let id: String
      let severity: String
      let message: String
      let source: String
    }

    struct Driver: Decodable {
      let factor: String
      let share: Double
    }

    struct Share: Decodable {
      let space: String?
      let period: String
      let domain: String
      let factor: String
      let need: String
      let share: Double
      let strain: Double
      let reading: Double?
    }

    struct Unknown: Decodable {
      let reading: String?
      let need: String?
      let narrows: Double
    }

    struct Hours: Decodable {
      let space: String?
      let period: String
      let hours: Double
    }

    struct Pairing: Decodable {
      let person: String
      let setting: String
      let level: String?
      let notEnoughKnown: Bool
      let strainScore: Double
      let load: Double
      let loadLow: Double
      let loadHigh: Double
      let levelLow: String
      let levelHigh: String
      let coverage: Double
      let flags: [Flag]
      let drivers: [Driver]

      let likelyLow: Double?
      let likelyHigh: Double?
      let defaultAnchorShare: Double?
      let shares: [Share]?
      let unknown: [Unknown]?
      let hours: [Hours]?
    }

    let attune: Head
    let asOf: String
    let pairings: [Pairing]

    init(_ json: String) throws {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      self = try decoder.decode(Self.self, from: Data(json.utf8))
    }
  }

  /// The keys of the objects of a document, however deep; of the first of each list.
  private func keys(_ json: String) throws -> Set<String> {
    func collect(_ value: Any) -> [String] {
      switch value {
      case let object as [String: Any]:
        object.flatMap { key, value in [key] + collect(value) }
      case let list as [Any]: list.flatMap(collect)
      default: []
      }
    }
    return Set(collect(try JSONSerialization.jsonObject(with: Data(json.utf8))))
  }

  static let matchKeys: Set = [
    "as_of", "attune", "version", "data_hash", "overrides", "pairings", "person", "setting",
    "level", "not_enough_known", "strain_score", "load", "load_low", "load_high", "level_low",
    "level_high", "coverage", "high_escalation_risk", "flags", "id", "severity", "message",
    "source", "drivers", "factor", "share",
  ]

  static let assessKeys = matchKeys.union([
    "likely_low", "likely_high", "default_anchor_share", "shares", "space", "period", "domain",
    "need", "strain", "reading", "unknown", "narrows", "hours",
  ])

  @Test func `a match has the keys that are promised, and no others`() throws {
    #expect(try keys(ExampleReports.shared.get().matchJSON) == Self.matchKeys)
  }

  @Test(arguments: ["alder-ward", "willow-respite"])
  func `an assessment has the keys that are promised, and no others`(setting: String) throws {
    let pairing = try #require(try ExampleFiles.shared.get().pairing("p-047", setting))
    let json = pairing.json()
    #expect(try keys(json) == Self.assessKeys)
    let detail = try #require(try Document(json).pairings.first)
    #expect(detail.likelyLow != nil && detail.likelyHigh != nil)
    #expect(detail.defaultAnchorShare != nil)
    #expect(detail.shares?.isEmpty == false)
    #expect(detail.unknown?.isEmpty == false)
    #expect(detail.hours?.isEmpty == false)
  }

  @Test func `every key of a pairing is always there`() throws {
    let json = try ExampleReports.shared.get().matchJSON
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let pairings = try #require(root?["pairings"] as? [[String: Any]])
    let first = try #require(pairings.first)
    for pairing in pairings { #expect(pairing.keys.sorted() == first.keys.sorted()) }
    let withoutLevel = pairings.filter { $0["level"] is NSNull }
    #expect(withoutLevel.count > 10)
    #expect(withoutLevel.allSatisfy { $0["not_enough_known"] as? Bool == true })
  }

  @Test func `numbers are printed in full`() throws {
    let reports = try ExampleReports.shared.get()
    let document = try Document(reports.matchJSON)
    #expect(document.pairings.count == reports.result.pairings.count)
    for (read, pairing) in zip(document.pairings, reports.result.pairings) {
      #expect(read.person == pairing.person.text)
      #expect(read.setting == pairing.setting.text)
      #expect(read.level == pairing.level?.name)
      #expect(read.notEnoughKnown == pairing.score.isNotEnoughKnown)
      #expect(read.strainScore == pairing.score.strainScore)
      #expect(read.load == pairing.score.load)
      #expect(read.loadLow == pairing.score.loadLow)
      #expect(read.loadHigh == pairing.score.loadHigh)
      #expect(read.levelLow == pairing.score.levelLow.name)
      #expect(read.levelHigh == pairing.score.levelHigh.name)
      #expect(read.coverage == pairing.score.coverage)
    }
  }

  @Test(arguments: [false, true], [nil, 9] as [Int?])
  func `pairings come by person, then setting`(isRedacted: Bool, top: Int?) throws {
    let match = try ExampleFiles.shared.get().match()
    let result = match.result(isRedacted: isRedacted, top: top)
    let pairings = try Document(result.json(match.provenance)).pairings
    #expect(pairings.count == top ?? 96)
    let number = { (id: String) in id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
    let order = pairings.map { pairing in
      isRedacted
        ? (person: number(pairing.person) + 1000, setting: number(pairing.setting) + 1000)
        : (
          person: match.people.firstIndex { $0.person.text == pairing.person } ?? -1,
          setting: match.settings.firstIndex { $0.setting.text == pairing.setting } ?? -1
        )
    }
    for (earlier, later) in zip(order, order.dropFirst()) { #expect(earlier < later) }
  }

  @Test func `shares sum to 1, and contributions to the strain score`() throws {
    let reports = try ExampleReports.shared.get()
    for place in stride(from: 0, to: reports.details.count, by: 5) {
      var json = ""
      JSONReport(reports.provenance).write(reports.details[place], to: &json)
      let read = try #require(try Document(json).pairings.first)
      let shares = try #require(read.shares).map(\.share)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      let points = shares.reduce(0) { $0 + $1 * read.strainScore }
      #expect(abs(points - read.strainScore) < 1e-9)
      #expect(shares == shares.sorted(by: >))
      #expect(read.drivers.allSatisfy { $0.share >= 0.01 })
      for driver in read.drivers {
        let sum = read.shares?.filter { $0.factor == driver.factor }.reduce(0) { $0 + $1.share }
        #expect(abs((sum ?? 0) - driver.share) < 1e-9)
      }
    }
  }

  @Test func `hours are those of the day`() throws {
    for pairing in try ExampleFiles.shared.get().pairings.prefix(8) {
      let hours = try #require(try Document(pairing.json()).pairings.first?.hours)
      for (period, length) in [("day", 12.0), ("evening", 4), ("night", 8)] {
        let sum = hours.filter { $0.period == period }.reduce(0) { $0 + $1.hours }
        #expect(abs(sum - length) < 1e-9)
      }
    }
  }

  @Test func `what is unknown is a reading or a need, never both`() throws {
    let files = try ExampleFiles.shared.get()
    let pairing = try #require(files.pairing("p-047", "willow-respite"))
    let unknown = try #require(try Document(pairing.json()).pairings.first?.unknown)
    #expect(unknown.contains { $0.need != nil })
    #expect(unknown.contains { $0.reading != nil })
    #expect(unknown.allSatisfy { ($0.need == nil) != ($0.reading == nil) })
  }

  @Test func `severities are the five words`() throws {
    let pairings = try Document(ExampleReports.shared.get().matchJSON).pairings
    let severities = Set(pairings.flatMap(\.flags).map(\.severity))
    #expect(severities == ["blocker", "critical", "serious", "note", "not_checked"])
    #expect(pairings.flatMap(\.flags).allSatisfy { !$0.message.isEmpty && !$0.source.isEmpty })
  }

  @Test func `the same input gives the same bytes`() throws {
    let reports = try ExampleReports.shared.get()
    let again = try ExampleFiles.shared.get().match()
    let isSame = again.result().json(again.provenance) == reports.matchJSON
    #expect(isSame)
    let pairing = try #require(try ExampleFiles.shared.get().pairing("p-014", "alder-ward"))
    #expect(Array(pairing.json().utf8) == Array(pairing.json().utf8))
  }

  @Test func `a text with quotation marks and line ends stays one string`() throws {
    let pairing = try WrittenPairing {
      $0.person["vetoes"] = #"[{setting: elm-house, why: "\"no\"\\ \tthen\u2028left"}]"#
    }
    .read()
    let flags = try Document(pairing.json()).pairings.first?.flags
    #expect(flags?.first?.message.contains("\"no\"\\") == true)
  }

  @Test func `a pairing is a line, so that a million can be read one by one`() throws {
    let lines = try ExampleReports.shared.get().matchJSON.split(separator: "\n")
    #expect(lines.count == 96 + 4)
  }
}
