import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// Many pairings at once are the same as each of them explained.
struct MatchTests {
  @Test func `a row has the level that the explained pairing shows`() throws {
    let files = try ExampleFiles.shared.get()
    let match = files.match()
    let rows = match.rows(0..<match.people.count)
    #expect(rows.count == files.people.count)
    #expect(rows.allSatisfy { $0.count == files.settings.count })
    for (row, person) in rows.enumerated() {
      for (column, pairing) in person.enumerated() {
        let (explanation, flags) = match.detail(row: row, column: column)
        #expect(pairing.person == files.people[row].person)
        #expect(pairing.setting == files.settings[column].setting)
        #expect(pairing.score == explanation.score)
        #expect(pairing.level == level(explanation.score, flags), "\(pairing)")
        #expect(pairing.isBlocked == flags.contains { $0.severity == .blocker })
        #expect(pairing.isConfined == flags.contains(where: isConfinement))
        let isSerious = flags.contains { $0.severity == .serious }
        #expect(
          pairing.isHighEscalationRisk
            == (pairing.level == .veryHigh || pairing.level == .high && isSerious)
        )
      }
    }
  }

  @Test func `a row is what scoring each pairing alone gives`() throws {
    let files = try ExampleFiles.shared.get()
    let match = files.match()
    let rows = match.rows(0..<match.people.count).flatMap(\.self)
    for (row, alone) in zip(rows, files.pairings) { #expect(row == alone.pairing) }
    #expect(rows.count == files.pairings.count)
  }

  @Test(arguments: [1, 2, 5, 100])
  func `rows do not depend on how they are cut`(size: Int) throws {
    let match = try ExampleFiles.shared.get().match()
    let count = match.people.count
    let cut = stride(from: 0, to: count, by: size).flatMap {
      match.rows($0..<min($0 + size, count))
    }
    let isSame = cut == match.rows(0..<count)
    #expect(isSame)
  }

  /// The worse of the load's level and the floor that flags set, said once more.
  private func level(_ score: PairingScore, _ flags: [Flag]) -> Level? {
    let known = score.isNotEnoughKnown ? nil : score.estimatedLevel
    let severities = Set(flags.map(\.severity))
    if severities.contains(.critical) { return .veryHigh }
    if severities.contains(.serious) { return max(known ?? .high, .high) }
    return known
  }

  private func isConfinement(_ flag: Flag) -> Bool {
    flag.rule == "confined" && flag.severity == .blocker
  }
}
