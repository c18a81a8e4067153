import AttuneModel
import Testing

struct MomentTests {
  @Test(arguments: [
    (0, 0, 0), (1439, 0, 1439), (1440, 1, 0), (-1, -1, 1439), (-1440, -1, 0), (-1441, -2, 1439),
    (29_580_420, 20_541, 1380),
  ])
  func `minutes are days and minutes of the day`(minutes: Int, days: Int, minuteOfDay: Int) {
    let moment = Moment(minutesSince1970: minutes)
    #expect(moment.daysSince1970 == days)
    #expect(moment.minuteOfDay == minuteOfDay)
    #expect(Moment(daysSince1970: days, minutes: minuteOfDay) == moment)
  }

  @Test func `moments are in the order of time`() {
    let moment = Moment(minutesSince1970: 100)
    #expect(moment < moment.adding(minutes: 1))
    #expect(moment.adding(minutes: -250).minutes(since: moment) == -250)
    #expect(moment.adding(minutes: 1440).daysSince1970 == 1)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("1900-01-01", .monday),
    ("2024-02-29", .thursday), ("2026-03-29", .sunday), ("2026-11-23", .monday),
    ("2999-12-31", .tuesday),
  ])
  func `a day has its day of the week`(text: String, weekday: Weekday) throws {
    #expect(try CalendarDate(text).weekday == weekday)
  }
}
