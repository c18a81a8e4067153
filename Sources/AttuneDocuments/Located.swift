public import AttuneModel
public import Diagnostics

/// What was read from one file, with the places that later checks need to point at.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let file: String
  /// Where the id stands: the pseudonym of a person, or the id of a setting.
  public let idRange: SourceRange
  /// Where `updates` stands, in an audit that has it.
  public let updatesRange: SourceRange?
  /// The settings that a profile names, and where.
  public let namedSettings: [(id: SettingID, range: SourceRange)]
  /// Where the review date stands.
  public let reviewRange: SourceRange
}
