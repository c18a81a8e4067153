internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// The local clock, and when it changes.
  static var clock: Shape<LocalClock> {
    var list = KeyList()
    let head = list.required("attune", .format("clock/1"), "What kind of file this is.")
    let standard = list.required("standard", .word, "What standard time is called.")
    let summer = list.required("summer", summerTime, "Summer time.")
    let begins = list.required("begins", change, "When summer time begins.")
    let ends = list.required("ends", change, "When summer time ends.")
    let first = list.required("first-year", .whole(from: 1900, to: 2999), "The first such year.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let standard = fields[standard], let summer = fields[summer],
        let begins = fields[begins], let ends = fields[ends],
        let first = fields[first].flatMap({ ground.sourced($0, fields) })
      else { return nil }
      return LocalClock(
        standard: standard,
        summer: summer.name,
        shift: summer.shift,
        begins: begins,
        ends: ends,
        firstYear: first.value,
        basis: first.basis,
        source: first.source
      )
    }
  }

  private static var summerTime: Shape<(name: String, shift: Int)> {
    var list = KeyList()
    let name = list.required("name", .word, "What it is called.")
    let shift = list.required("shift", .minutes, "How far the clock is put forward.")
    return .object(list.finished) { fields in
      guard let name = fields[name], let shift = fields[shift] else { return nil }
      return (name, shift)
    }
  }

  private static var change: Shape<LocalClock.Change> {
    var list = KeyList()
    let weekday = list.required(
      "last",
      Shape<Weekday>.cases(called: "a day of the week"),
      "The day of the week; the last of them in the month."
    )
    let month = list.required("month", .whole(from: 1, to: 12), "The month.")
    let at = list.required("at", .minuteOfDay, "The time, in Coordinated Universal Time.")
    return .object(list.finished) { fields in
      guard let weekday = fields[weekday], let month = fields[month], let at = fields[at] else {
        return nil
      }
      return LocalClock.Change(lastOf: month, weekday: weekday, minuteOfDay: at)
    }
  }
}
