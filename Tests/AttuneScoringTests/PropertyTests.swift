import AttuneModel
import AttuneScoring
import TestSupport
import Testing

/// What holds for every pairing, tried on random ones.
struct PropertyTests {
  /// Room for adding up in another order.
  static let rounding = 1e-12

  /// Every end of the range of one score is at least as great as that of another.
  static func isAtLeast(_ more: PairingScore, _ less: PairingScore) -> Bool {
    more.load >= less.load - rounding && more.loadLow >= less.loadLow - rounding
      && more.loadHigh >= less.loadHigh - rounding
  }

  @Test(arguments: 0..<40)
  func `the load grows with any strain`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let factors = pairing.factors(thatCount: true).filter { factor in
      let reading = RandomPairing.catalogue.factors[factor].reading
      return RandomPairing.catalogue.reading(reading).map {
        RandomPairing.catalogue.readings[$0].factors.count == 1
      } ?? false
    }
    let factor = RandomPairing.catalogue.factors[
      try #require(factors.randomElement(using: &pairing.random))
    ]
    let reading = try #require(RandomPairing.catalogue.reading(factor.reading))
    let values = [
      RandomPairing.value(of: reading, &pairing.random),
      RandomPairing.value(of: reading, &pairing.random),
    ].sorted()
    let scores = values.map { value in
      pairing.read(reading, ByPeriod(.measured(Measurement(value: value))))
      return pairing.score
    }
    let isHighWorse = factor.worse == .high
    #expect(Self.isAtLeast(scores[isHighWorse ? 1 : 0], scores[isHighWorse ? 0 : 1]))
  }

  @Test(arguments: 0..<40)
  func `the load grows with any z`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let need = try #require(
      RandomPairing.catalogue.needs.indices.randomElement(using: &pairing.random)
    )
    let z = (0..<2).map { _ in Double.random(in: -3...3, using: &pairing.random) }.sorted()
    let scores = z.map { z in
      pairing.state(need, z)
      return pairing.score
    }
    #expect(Self.isAtLeast(scores[1], scores[0]))
  }

  @Test(arguments: 0..<20)
  func `the load grows with what matters to the person`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let need = try #require(
      RandomPairing.catalogue.needs.indices.randomElement(using: &pairing.random)
    )
    let matters = (0..<2).map { _ in Double.random(in: 0...5, using: &pairing.random) }.sorted()
    let scores = matters.map { matters in
      pairing.profile.needs[need, default: NeedRating()].matters = matters
      return pairing.score
    }
    #expect(Self.isAtLeast(scores[1], scores[0]))
  }

  @Test(arguments: 0..<30)
  func `a reading inside the person's own comfort adds nothing`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let position = try #require(
      pairing.factors(thatCount: true).randomElement(using: &pairing.random)
    )
    let factor = RandomPairing.catalogue.factors[position]
    let kind = try #require(RandomPairing.catalogue.reading(factor.reading))
    guard RandomPairing.catalogue.readings[kind].factors.count == 1 else { return }
    let slot = Pairings.engine.layout.slots[position]
    let person = pairing.person
    let inside = factor.worse == .high ? -1.0 : 1.0
    let share = Double.random(in: 0...1, using: &pairing.random)
    let comfort = ByPeriod<Reading?> { period in
      person.anchors(slot: slot, period: period).map { anchors in
        .measured(Measurement(value: anchors.comfortable + inside * share))
      }
    }
    pairing.read(kind, comfort)
    let explanation = pairing.explanation
    for part in explanation.parts where part.factor == position {
      #expect(part.strain < 1e-12 && part.share < 1e-12)
    }
    pairing.read(kind, ByPeriod(.notApplicable))
    #expect(abs(explanation.score.load - pairing.score.load) < Self.rounding)
  }

  @Test(arguments: 0..<20)
  func `the order of spaces and readings never matters`(seed: UInt64) {
    var pairing = RandomPairing(seed: seed)
    let expected = pairing.score
    pairing.assessment.readings.shuffle(using: &pairing.random)
    pairing.assessment.spaces?.shuffle(using: &pairing.random)
    for space in pairing.assessment.spaces?.indices ?? 0..<0 {
      pairing.assessment.spaces?[space].readings.shuffle(using: &pairing.random)
    }
    let score = pairing.score
    #expect(abs(score.load - expected.load) < Self.rounding)
    #expect(abs(score.loadLow - expected.loadLow) < Self.rounding)
    #expect(abs(score.loadHigh - expected.loadHigh) < Self.rounding)
    #expect(abs(score.coverage - expected.coverage) < Self.rounding)
  }

  @Test(arguments: 0..<30)
  func `shares sum to 1, by every grouping`(seed: UInt64) {
    let explanation = RandomPairing(seed: seed).explanation
    let catalogue = RandomPairing.catalogue
    let whole = explanation.score.load > 0 ? 1.0 : 0
    for shares in [
      explanation.parts.map(\.share),
      explanation.shares { $0.factor }.map(\.share),
      explanation.shares { catalogue.factors[$0.factor].domain }.map(\.share),
      explanation.shares { explanation.view.cells[$0.cell].period }.map(\.share),
    ] {
      #expect(abs(shares.reduce(0, +) - whole) < 1e-9)
      #expect(shares == shares.sorted(by: >))
    }
    #expect(explanation.parts.allSatisfy { $0.share >= 0 && (0...1).contains($0.strain) })
    #expect((-1e-12...1 + 1e-9).contains(explanation.defaultAnchorShare))
    let counting = Set(explanation.parts.map(\.factor))
    #expect(counting.isSubset(of: RandomPairing(seed: seed).factors(thatCount: true)))
  }

  @Test(arguments: 0..<40)
  func `knowing a reading inside its plausible range never widens the range`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let before = pairing.explanation
    let view = before.view
    let unread = pairing.factors(thatCount: true).flatMap { factor in
      view.cells.indices.map { (factor: factor, cell: $0) }
    }
    .filter { view.state(slot: Pairings.engine.layout.slots[$0.factor], cell: $0.cell) == .unread }
    guard let chosen = unread.randomElement(using: &pairing.random) else { return }
    let (factor, cell) = (RandomPairing.catalogue.factors[chosen.factor], view.cells[chosen.cell])
    let anchors = try #require(factor.anchors[cell.period])
    let value = Double.random(
      in: anchors.plausible(in: pairing.assessment.kind),
      using: &pairing.random
    )
    pairing.read(try #require(RandomPairing.catalogue.reading(factor.reading)), value, in: cell)
    let after = pairing.score
    #expect(after.loadLow >= before.score.loadLow - Self.rounding)
    #expect(after.loadHigh <= before.score.loadHigh + Self.rounding)
    #expect(after.coverage >= before.score.coverage - Self.rounding)
  }

  @Test(arguments: 0..<40)
  func `the estimate lies in the range`(seed: UInt64) {
    let score = RandomPairing(seed: seed).score
    #expect(score.loadLow <= score.load + Self.rounding)
    #expect(score.load <= score.loadHigh + Self.rounding)
    #expect(score.levelLow <= score.estimatedLevel && score.estimatedLevel <= score.levelHigh)
    #expect((0...1 + Self.rounding).contains(score.coverage))
    #expect((0...100).contains(score.strainScore))
    #expect(score.level == nil || score.level == score.estimatedLevel)
    let isUnclear = score.coverage < 0.7 && score.levelLow < .high
    #expect(score.isNotEnoughKnown == isUnclear)
  }

  @Test(arguments: 0..<20)
  func `a reading of a factor that does not count changes no number`(seed: UInt64) throws {
    var pairing = RandomPairing(seed: seed)
    let counting = Set(pairing.factors(thatCount: true))
    let readings = RandomPairing.catalogue.readings.indices.filter { reading in
      RandomPairing.catalogue.readings[reading].factors.allSatisfy { !counting.contains($0) }
    }
    let before = pairing.explanation
    for reading in readings {
      let value = RandomPairing.value(of: reading, &pairing.random)
      pairing.read(reading, ByPeriod(.measured(Measurement(value: value, uncertainty: 1))))
    }
    let after = pairing.explanation
    #expect(readings.count > 5)
    #expect(after.score == before.score)
    #expect(after.parts == before.parts)
    #expect(
      Pairings.engine.measureNext(after).map(\.input.subject)
        == Pairings.engine.measureNext(before).map(\.input.subject)
    )
  }

  @Test(arguments: 0..<40)
  func `the hours of every period are as long as the period`(seed: UInt64) {
    let explanation = RandomPairing(seed: seed).explanation
    let hours = Period.allCases.map { period in
      zip(explanation.view.cells, explanation.hours).filter { $0.0.period == period }
        .reduce(0) { $0 + $1.1 }
    }
    #expect(zip(hours, [12, 4, 8]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(explanation.hours.allSatisfy { $0 >= 0 })
  }

  @Test(arguments: 0..<12)
  func `what to measure next is sorted, and knowing never widens`(seed: UInt64) {
    let explanation = RandomPairing(seed: seed).explanation
    let next = Pairings.engine.measureNext(explanation)
    let width = explanation.score.loadHigh - explanation.score.loadLow
    #expect(next.map(\.narrows) == next.map(\.narrows).sorted(by: >))
    #expect(next.allSatisfy { $0.narrows >= -1e-9 && $0.narrows <= width + 1e-9 })
    #expect(Set(next.map(\.input.subject)).count <= next.count)
  }

  @Test func `the same files give the same bytes`() {
    for seed in UInt64(0)..<3 {
      let texts = (0..<2).map { _ -> String in
        let explanation = RandomPairing(seed: seed).explanation
        let next = Pairings.engine.measureNext(explanation)
        return "\(explanation.score) \(explanation.parts) \(next)"
      }
      #expect(texts[0] == texts[1])
    }
  }
}
