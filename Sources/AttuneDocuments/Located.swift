public import AttuneModel
public import Diagnostics

/// What was read from one file, with the places that later checks need to point at.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let file: String
  /// Where the id stands: the pseudonym of a person, or the id of a setting or a record.
  public let idRange: SourceRange
  /// Where `updates` stands, in an audit that has it.
  public let updatesRange: SourceRange?
  /// The settings that a profile or a record names, and where.
  public let namedSettings: [NamedSetting]
  /// Where the date stands of which it is.
  public let dateRange: SourceRange
  /// Where the review date stands.
  public let reviewRange: SourceRange
  /// Where the pseudonym stands, in a record that has an id of its own.
  public var personRange: SourceRange?
  /// Where a record names a space of an audit.
  public var spaceRange: SourceRange?
  /// The people whom a register of restrictions names, and the days on which something of it was done,
  /// each with where it stands.
  public var register = RegisterMarks()
  /// Where each month stands, in a return.
  public var monthRanges: [CalendarMonth: SourceRange] = [:]
}

/// A setting that a profile or a record names.
public struct NamedSetting: Sendable {
  public let id: SettingID
  public let range: SourceRange
  /// True where the person said no to it.
  public var isVeto = false
}

/// Where a register of restrictions names people and days.
public struct RegisterMarks: Sendable {
  struct Person: Sendable {
    let id: PersonID
    let range: SourceRange
    /// Where else in the same restriction they are named.
    var others: [SourceRange] = []
  }

  struct Day: Sendable {
    let day: CalendarDate
    let range: SourceRange
  }

  /// Who needs a restriction, or whom it is for.
  var people: [Person] = []
  /// Since when, reviewed, asked for, and when a view was formed: none can be a day yet to come.
  var days: [Day] = []
}
