/// What a value of a document may be, in a form that a JSON Schema can be written from.
///
/// The readers are made of the same ``Shape``s that carry these, so that what an editor
/// suggests and what the program accepts cannot drift apart.
public indirect enum Schema: Hashable, Sendable {
  /// Any text; `pattern` is an ECMA-262 regular expression that holds for it.
  case text(pattern: String? = nil)
  /// A text in somebody's own sentences; `isVerbatim` where they are to be left as they were given.
  case freeText(isVerbatim: Bool)
  /// A number, written bare.
  case number(from: Double?, to: Double?, whole: Bool)
  /// One of a few words.
  case words([String])
  case yesNo
  /// Nothing, said outright; only in what programs write.
  case null
  case list(Schema)
  case object([Property], allowsOthers: Bool = false)
  case anyOf([Schema])

  /// A key of an object.
  public struct Property: Hashable, Sendable {
    public let name: String
    public let schema: Schema
    /// What the key means, for the person who fills it in.
    public let about: String
    public let isRequired: Bool

    public init(_ name: String, _ schema: Schema, about: String, isRequired: Bool = false) {
      self.name = name
      self.schema = schema
      self.about = about
      self.isRequired = isRequired
    }
  }
}
