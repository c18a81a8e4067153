internal import AttuneModel
internal import YAMLReading

extension Shape where Value == CalendarMonth {
  /// A month, as in 2026-05.
  static let month = Shape<String>.word(pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$")
    .making { text throws(InvalidMonth) in try CalendarMonth(text) }
}
