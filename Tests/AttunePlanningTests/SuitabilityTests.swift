import AttuneCatalogue
import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// Every contra-indication of the catalogue, against somebody who has the feature, somebody who has
/// not, and somebody of whom it is not known.
struct SuitabilityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let offer: Adjustment.Offer
    let contraindication: Adjustment.Contraindication

    var testDescription: String { "\(id): \(contraindication.why)" }

    /// True if it may be that nobody knows: a condition that is not in a profile is not there.
    var mayBeUnknown: Bool {
      if case .condition = contraindication.feature { false } else { true }
    }
  }

  static let cases = Catalogue.embedded.adjustments.flatMap { adjustment in
    (adjustment.offer.map { [$0] } ?? []).flatMap { offer in
      offer.contraindications.map {
        Case(id: adjustment.id, offer: offer, contraindication: $0)
      }
    }
  }

  private func suitability(
    _ example: Case,
    isShared: Bool = true,
    _ change: (inout WrittenPairing) -> Void
  ) throws -> Suitability {
    let pairing = try WrittenPairing(change).read()
    return pairing.engine.suitability(of: example.offer, for: pairing.person, isShared: isShared)
  }

  /// How a profile says that somebody has a feature, at this strength.
  private func profile(_ example: Case, _ term: String = "more") throws -> (String, String) {
    switch example.contraindication.feature {
    case .condition(let id): return ("conditions", "[\(id)]")
    case .registration(let sense):
      return ("senses", "{\(sense.rawValue): {registration: \(term)}}")
    case .need(let need):
      let id = Catalogue.embedded.needs[need].id
      let parts = id.split(separator: ".")
      let isSense = Sense(rawValue: String(parts[0])) != nil
      guard isSense else { return ("needs", "{\(id): \(term)}") }
      let word = parts.count > 1 ? "seeking" : "sensitivity"
      return ("senses", "{\(parts[0]): {\(word): \(term)}}")
    }
  }

  @Test func `there are contra-indications of every kind`() {
    let all = Self.cases.map(\.contraindication)
    #expect(all.count >= 40)
    #expect(all.contains { $0.consequence == .avoid && $0.unless.isEmpty })
    #expect(all.contains { !$0.unless.isEmpty })
    #expect(all.contains { $0.consequence == .ask })
    #expect(all.contains { $0.isOnlyInSharedSpace })
  }

  @Test(arguments: cases)
  func `who has the feature is spared, asked, or spared unless more is done`(
    example: Case
  ) throws {
    for term in ["more", "much more"] {
      let (key, value) = try profile(example, term)
      let found = try suitability(example) { $0.person[key] = value }
      let told = example.contraindication
      let isAvoided = told.consequence == .avoid && told.unless.isEmpty
      #expect(found.avoid.contains(told) == isAvoided)
      #expect(found.isAvoided == isAvoided)
      #expect(found.conditional.contains(told) == !told.unless.isEmpty)
      #expect(found.ask.contains(told) == (told.consequence == .ask))
      #expect(!found.unknown.contains(told))
    }
  }

  @Test(arguments: cases)
  func `who has it not is told nothing of it`(example: Case) throws {
    var values: [(String, String)] = [("unlisted", "similar")]
    if example.mayBeUnknown {
      for term in ["similar", "less"] { values.append(try profile(example, term)) }
    }
    for (key, value) in values {
      let found = try suitability(example) { $0.person[key] = value }
      #expect(found.avoid.isEmpty && found.conditional.isEmpty)
      #expect(found.ask.isEmpty && found.unknown.isEmpty)
    }
  }

  /// Nothing that is not known is a pass.
  @Test(arguments: cases.filter { $0.mayBeUnknown && $0.contraindication.consequence == .avoid })
  func `where it is not known whether it would harm, it is to be asked`(example: Case) throws {
    try expectUnknown(example)
  }

  @Test(
    arguments: cases.filter { $0.mayBeUnknown && $0.contraindication.consequence == .ask }
  )
  func `where it is not known whether to ask, it is to be asked`(example: Case) throws {
    try expectUnknown(example)
  }

  private func expectUnknown(_ example: Case) throws {
    let found = try suitability(example) {
      $0.person["unlisted"] = nil
      $0.person["senses"] = nil
    }
    let told = example.contraindication
    #expect(!found.avoid.contains(told) && !found.conditional.contains(told))
    #expect(found.unknown.contains(told))
  }

  @Test(arguments: cases)
  func `what is wrong only where others are is well in a room of one's own`(
    example: Case
  ) throws {
    let (key, value) = try profile(example)
    let found = try suitability(example, isShared: false) { $0.person[key] = value }
    let told = example.contraindication
    let all = found.avoid + found.conditional + found.ask + found.unknown
    #expect(all.contains(told) == !told.isOnlyInSharedSpace)
  }

  @Test(arguments: cases.filter { $0.contraindication.isOnlyInSharedSpace })
  func `what is not known matters where others are, and only there`(example: Case) throws {
    for isShared in [true, false] {
      let found = try suitability(example, isShared: isShared) {
        $0.person["unlisted"] = nil
        $0.person["senses"] = nil
      }
      #expect(found.unknown.contains(example.contraindication) == isShared)
    }
  }
}
