import AttuneModel
import Testing

struct ReadingTests {
  static let due = UpdatingTests.springDue

  static func entry(_ reading: Reading?) -> ReadingEntry {
    ReadingEntry(reading: 0, values: ByPeriod(reading), reviewDue: due, isOfWholeDay: true)
  }

  static let measured = Reading.measured(Measurement(value: 48))

  @Test func `a reading holds on its review date and not on the day after`() throws {
    let entry = Self.entry(Self.measured)
    #expect(entry.reading(in: .day, asOf: Self.due) == Self.measured)
    let dayAfter = try CalendarDate("2026-10-03")
    #expect(entry.reading(in: .day, asOf: dayAfter) == .unknown(.outOfDate))
  }

  @Test func `past its review date not even not-applicable is known`() throws {
    let entry = Self.entry(.notApplicable)
    #expect(entry.reading(in: .night, asOf: Self.due) == .notApplicable)
    #expect(entry.reading(in: .night, asOf: try CalendarDate("2027-01-01")) == .unknown(.outOfDate))
  }

  @Test func `why something is not known stays the reason`() throws {
    let entry = Self.entry(.unknown(.withheld))
    #expect(entry.reading(in: .day, asOf: try CalendarDate("2027-01-01")) == .unknown(.withheld))
  }

  @Test func `a period that was not given is nothing at all`() throws {
    var entry = Self.entry(nil)
    entry.values[.evening] = Self.measured
    #expect(entry.reading(in: .day, asOf: Self.due) == nil)
    #expect(entry.reading(in: .day, asOf: try CalendarDate("2027-01-01")) == nil)
    #expect(entry.reading(in: .evening, asOf: Self.due) == Self.measured)
  }

  @Test func `every period has a review date of its own`() throws {
    var entry = Self.entry(Self.measured)
    entry.reviewDue[.night] = try CalendarDate("2027-10-02")
    let winter = try CalendarDate("2027-01-01")
    #expect(entry.reading(in: .day, asOf: winter) == .unknown(.outOfDate))
    #expect(entry.reading(in: .night, asOf: winter) == Self.measured)
  }

  @Test func `only a measured reading has a measurement`() {
    #expect(Self.measured.measurement?.value == 48)
    #expect(Reading.unknown(.asked).measurement == nil)
    #expect(Reading.notApplicable.measurement == nil)
  }
}
