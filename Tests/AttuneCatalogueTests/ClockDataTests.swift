import AttuneCatalogue
import AttuneModel
import Testing

struct ClockDataTests {
  static let clock = Catalogue.embedded.clock

  @Test func `the clock is that of the Summer Time Act 1972`() {
    let one = LocalClock.Change(lastOf: 3, weekday: .sunday, minuteOfDay: 60)
    let other = LocalClock.Change(lastOf: 10, weekday: .sunday, minuteOfDay: 60)
    #expect(Self.clock.begins == one)
    #expect(Self.clock.ends == other)
    #expect(Self.clock.standard == "GMT" && Self.clock.summer == "BST" && Self.clock.shift == 60)
    #expect(Self.clock.firstYear == 1996)
    #expect(Self.clock.basis == .statute)
    #expect(Self.clock.source.contains("SI 2002/262"))
  }
}
