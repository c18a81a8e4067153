internal import AttuneModel
internal import Diagnostics

/// What the keys of one row are, each in its type; `nil` where nothing is recorded or it cannot be
/// read, which is then reported.
extension RowReader {
  func text(_ field: ColumnField) -> String? { text(.field(field)) }

  func text(_ target: ColumnTarget) -> String? {
    // A cell of which 'values' makes nothing at all has no text.
    filled(target)?.texts.first
  }

  func texts(_ field: ColumnField) -> [String]? { filled(.field(field))?.texts }

  func word(_ target: ColumnTarget) -> String? {
    guard case .words(let words, let what) = target.content(types: types) else { return nil }
    return read(target) { text throws(InvalidCell) in
      try ColumnContent.word(text, among: words, called: what)
    }
  }

  func choice<Value: RawRepresentable>(_ field: ColumnField) -> Value?
  where Value.RawValue == String {
    word(.field(field)).flatMap(Value.init(rawValue:))
  }

  func yesNo(_ field: ColumnField) -> Bool? { word(.field(field)).map { $0 == "yes" } }

  func recordedYesNo(_ target: ColumnTarget) -> Recorded<Bool>? {
    word(target).map { $0 == "unknown" ? .unknown : .value($0 == "yes") }
  }

  func recordedYesNo(_ field: ColumnField) -> Recorded<Bool>? { recordedYesNo(.field(field)) }

  func count(_ field: ColumnField) -> Int? {
    read(.field(field)) { text throws(InvalidCell) in try ColumnContent.count(text) }
  }

  func span(_ target: ColumnTarget) -> Recorded<Double>? {
    guard let unit = map.entries[target]?.unit else { return nil }
    return read(target) { text throws(InvalidCell) in try ColumnContent.span(text, unit) }
  }

  func id<Subject>(_ field: ColumnField) -> Identifier<Subject>? {
    read(.field(field)) { text throws(InvalidCell) in try ColumnContent.id(text) }
  }

  func day(_ field: ColumnField) -> CalendarDate? {
    let times = times
    return read(.field(field)) { text throws(InvalidCell) in try times.day(text[...]) }
  }

  func moment(_ field: ColumnField) -> Moment? {
    let times = times
    return read(.field(field)) { text throws(InvalidCell) in try times.moment(text) }
  }

  /// The beginning, from one cell or from two.
  var began: Moment? {
    if map.entries[.field(.began)] != nil { return moment(.began) }
    guard let day = filled(.field(.date)), let time = filled(.field(.time)) else { return nil }
    do throws(InvalidCell) {
      return try times.moment(day.texts[0][...], time.texts[0])
    } catch {
      // A day that is none is told where it stands, and all else where the time does.
      let isDay = (try? times.day(day.texts[0][...])) == nil
      report(error, at: isDay ? day : time)
      return nil
    }
  }

  private func read<Value>(
    _ target: ColumnTarget,
    _ make: (String) throws(InvalidCell) -> Value
  ) -> Value? {
    guard let filled = filled(target), let text = filled.texts.first else { return nil }
    do throws(InvalidCell) {
      return try make(text)
    } catch {
      report(error, at: filled)
      return nil
    }
  }
}
