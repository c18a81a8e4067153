import AttuneModel
import AttuneScoring
import TestSupport
import Testing

/// One pairing explained and many scored at once are the same arithmetic.
struct BatchTests {
  static let settings = (0..<14).map { RandomPairing(seed: 1000 + $0).setting }

  /// Two of them may have a bedroom of their own; some have a day of their own.
  static let people = ["p-1", "p-2", "p-3", "p-1", "p-2"].enumerated().map { place, id in
    RandomPairing(seed: UInt64(2000 + place), person: id).person
  }

  @Test(arguments: [1, 5, 40, 512])
  func `explained and batch results are equal`(tileSize: Int) {
    let engine = Pairings.engine
    let rows = Batch(Self.settings, engine: engine, tileSize: tileSize).scores(Self.people)
    #expect(rows.count == Self.people.count)
    for (person, row) in zip(Self.people, rows) {
      #expect(row.count == Self.settings.count)
      for (setting, score) in zip(Self.settings, row) {
        let alone = engine.explain(person, in: setting).score
        let pairs = [
          (score.load, alone.load), (score.loadLow, alone.loadLow),
          (score.loadHigh, alone.loadHigh), (score.coverage, alone.coverage),
          (score.strainScore / 100, alone.strainScore / 100),
        ]
        #expect(pairs.allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(score.level == alone.level)
        #expect(engine.score(person, in: setting) == alone)
      }
    }
  }

  /// The settings above must be of every kind that the batch treats in its own way.
  @Test func `all kinds of settings and people are among them`() {
    let spaces = Self.settings.map { $0.assessment.spaces ?? [] }
    #expect(spaces.contains { $0.isEmpty })
    let owners = spaces.joined().compactMap(\.occupant)
    #expect(owners.contains(.person(RandomPairing.id("p-1"))))
    #expect(owners.contains(.person(RandomPairing.id("p-2"))))
    #expect(Self.people.contains { $0.profile.day != nil })
    #expect(Self.people.contains { $0.profile.day == nil })
  }

  @Test func `there may be nobody and nothing`() {
    let empty = Batch([], engine: Pairings.engine)
    #expect(empty.scores(Self.people).map(\.count) == [0, 0, 0, 0, 0])
    #expect(Batch(Self.settings, engine: Pairings.engine).scores([]).isEmpty)
  }
}
