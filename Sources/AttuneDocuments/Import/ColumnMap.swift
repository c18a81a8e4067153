internal import AttuneModel
internal import Diagnostics

/// What the columns of another program's table are, and what its words are in ours.
///
/// Whoever imports records writes it; nothing is guessed from the names of columns.
public struct ColumnMap: Sendable {
  /// The file that it stands in, as messages name it.
  public let file: String
  public let separator: CSVTable.Separator
  /// Where the pseudonyms are, as a path from the folder of the map; `nil` if it does not say.
  public let people: String?
  /// Where the schema of records is, as a path from a record; `nil` for the usual place.
  public let schema: String?
  let dates: DateOrder
  /// True if times are in Coordinated Universal Time, and not by the local clock.
  let isUniversal: Bool
  let entries: [ColumnTarget: ColumnEntry]

  /// True if people are told apart by a column, so that pseudonyms are needed.
  public var needsPeople: Bool { entries[.field(.person)]?.column != nil }
}

/// Where the value of one key of a record comes from.
struct ColumnEntry: Sendable {
  enum Origin: Sendable {
    case column(String)
    /// What every record has.
    case constant([String])
  }

  /// What a number of a duration counts.
  enum Unit: String, Sendable, CaseIterable {
    case minutes
    case hours
    case hoursAndMinutes = "hh:mm"
  }

  let origin: Origin
  /// What each word of the other system is in ours; `nil` if its words are ours.
  let values: [String: [String]]?
  /// The words of the other system in the order of the map.
  let words: [String]
  /// What stands between several in one cell; `nil` if a cell holds one.
  let separator: String?
  let unit: Unit?
  /// What stands before the number of a record in its id.
  let prefix: String
  /// Where the name of the column stands, or the constant.
  let range: SourceRange

  var column: String? {
    guard case .column(let name) = origin else { return nil }
    return name
  }
}

/// In which order a day is written.
enum DateOrder: String, Sendable, CaseIterable {
  case yearMonthDay = "year-month-day"
  case dayMonthYear = "day/month/year"
  case dayMonthYearWithHyphens = "day-month-year"

  /// How a day looks, for whoever has to write one.
  var example: String {
    switch self {
    case .yearMonthDay: "2026-03-14"
    case .dayMonthYear: "14/03/2026"
    case .dayMonthYearWithHyphens: "14-03-2026"
    }
  }

  var separator: Character { self == .dayMonthYear ? "/" : "-" }
  var isYearFirst: Bool { self == .yearMonthDay }
}
