import AttuneCatalogue
import AttuneModel
import Testing

/// Rules that the adjustments of the catalogue must keep.
struct AdjustmentDataTests {
  static let catalogue = Catalogue.embedded
  static let offers = catalogue.adjustments.compactMap { adjustment in
    adjustment.offer.map { (id: adjustment.id, adjustment: adjustment, offer: $0) }
  }

  @Test func `114 may be offered, and 10 restrict and never are`() {
    #expect(Self.offers.count == 114)
    let never = Self.catalogue.adjustments.filter { $0.offer == nil }
    #expect(never.map(\.id) == (1...9).map { "Z0\($0)" } + ["Z10"])
    #expect(never.allSatisfy { $0.restrictive == .yes && $0.gate != nil && $0.group == "never" })
    #expect(Self.offers.allSatisfy { $0.adjustment.restrictive != .yes })
  }

  @Test func `what would restrict if imposed says what makes it an offer, and nothing else does`() {
    for (id, adjustment, offer) in Self.offers {
      #expect((adjustment.restrictive == .ifImposed) == (offer.condition != nil), "\(id)")
    }
  }

  @Test func `every effect is of a factor, and moves it within what is possible`() {
    for (id, _, offer) in Self.offers {
      for effect in offer.effects {
        let reading = Self.catalogue.readings[effect.reading]
        for factor in reading.factors.map({ Self.catalogue.factors[$0] }) {
          let possible = factor.possible.value
          let width = possible.upperBound - possible.lowerBound
          switch effect.operation {
          case .set, .atMost, .atLeast:
            #expect(possible.contains(effect.amount.lowerBound), "\(id) \(reading.id)")
            #expect(possible.contains(effect.amount.upperBound), "\(id) \(reading.id)")
          // A negative number would turn a value round, and the bound of a search with it.
          case .multiply: #expect(effect.amount.lowerBound >= 0, "\(id) \(reading.id)")
          case .add: #expect(abs(effect.amount.lowerBound) < width, "\(id) \(reading.id)")
          }
          let uses = effect.uses ?? factor.uses ?? []
          #expect(
            uses.isEmpty || factor.uses == nil || !uses.isDisjoint(with: factor.uses ?? []),
            "\(id) acts where \(factor.id) does not apply"
          )
        }
        #expect(!effect.source.isEmpty)
      }
    }
  }

  @Test func `what comes first, what it cannot go with and what takes harm away are all offers`() {
    let ids = Set(Self.offers.map(\.id))
    for (id, _, offer) in Self.offers {
      let named = offer.needs + offer.excludes + offer.contraindications.flatMap(\.unless)
      #expect(ids.isSuperset(of: named), "\(id)")
      #expect(!named.contains(id))
      for other in offer.excludes {
        #expect(Self.catalogue.adjustment(other)?.offer?.excludes.contains(id) == true, "\(id)")
      }
    }
  }

  @Test func `nothing comes first of itself, by whatever way round`() {
    for (id, _, offer) in Self.offers {
      var (open, seen) = (offer.needs, Set<String>())
      while let next = open.popLast() {
        #expect(next != id)
        guard seen.insert(next).inserted else { continue }
        open += Self.catalogue.adjustment(next)?.offer?.needs ?? []
      }
    }
  }

  @Test func `each says what to do, who, at what cost, how soon, and where it comes from`() {
    for (id, adjustment, offer) in Self.offers {
      #expect(offer.instruction.hasSuffix("."), "\(id)")
      #expect(!offer.who.isEmpty && !adjustment.source.isEmpty, "\(id)")
      #expect(offer.lead.value.lowerBound >= 1, "\(id)")
      #expect(offer.cost.basis == .default && offer.lead.basis == .default, "\(id)")
    }
  }

  /// Most effects are somebody's judgement, and none may be dressed as more.
  @Test func `an effect is measured, physics or judgement`() {
    let bases = Set(Self.offers.flatMap { $0.offer.effects.map(\.basis) })
    #expect(bases == [.measured, .physics, .judgement])
  }

  @Test func `the examples that everyone knows are graded as weak as they are`() throws {
    let grade = { (id: String) in Self.catalogue.adjustment(id)?.offer?.evidence }
    #expect(grade("S06") == .noneShown)
    #expect(grade("X02") == .review)
    #expect(grade("R01") == .review)
    #expect(grade("T04") == .trial)
    #expect(Self.offers.count { $0.offer.evidence == .trial } == 1)
  }
}
