/// The name that files use for one `Subject`: lower-case letters, digits and hyphens, 1 to 64.
///
/// The phantom parameter keeps the names of different things apart at no cost: a person's
/// pseudonym cannot be passed where a setting is meant.
public struct Identifier<Subject>: Hashable, Sendable {
  public let text: String

  /// - Throws: ``InvalidIdentifier`` if `text` has any other form.
  public init(_ text: String) throws(InvalidIdentifier) {
    let isValid = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isValid, (1...64).contains(text.utf8.count) else { throw InvalidIdentifier() }
    self.text = text
  }
}

extension Identifier: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text < rhs.text
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

/// Text that is not an ``Identifier``.
///
/// It is not repeated: it may be somebody's name.
public struct InvalidIdentifier: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "an id is 1 to 64 lower-case letters, digits and hyphens, as in p-014"
  }
}

public typealias PersonID = Identifier<SensoryProfile>
public typealias SettingID = Identifier<Assessment>
public typealias SpaceID = Identifier<Space>
