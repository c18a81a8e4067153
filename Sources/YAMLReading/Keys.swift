/// The keys a mapping may have, in the order they are described and written.
///
/// It is a class, because every mapping of every file is read with one.
public final class Keys: Sendable {
  public let properties: [Schema.Property]
  let table: NameTable
  /// The positions of those that must be given.
  let required: [Int]

  public init(_ properties: [Schema.Property]) {
    self.properties = properties
    table = NameTable(properties.map(\.name))
    required = properties.indices.filter { properties[$0].isRequired }
  }
}

/// A key of a mapping, with what it means and the shape of its value.
public struct Key<Value: Sendable>: Sendable {
  /// The position among the keys of its mapping.
  let position: Int
  let shape: Shape<Value>
}

/// Describes the keys of one mapping, one after the other.
///
///     var keys = KeyList()
///     let person = keys.required("person", .personID, "The pseudonym of the person.")
///     let keysOfAProfile = keys.finished
public struct KeyList {
  private var properties: [Schema.Property] = []

  public init() {}

  public mutating func required<Value>(
    _ name: String,
    _ shape: Shape<Value>,
    _ about: String
  ) -> Key<Value> {
    add(name, shape, about, isRequired: true)
  }

  public mutating func optional<Value>(
    _ name: String,
    _ shape: Shape<Value>,
    _ about: String
  ) -> Key<Value> {
    add(name, shape, about, isRequired: false)
  }

  public var finished: Keys { Keys(properties) }

  private mutating func add<Value>(
    _ name: String,
    _ shape: Shape<Value>,
    _ about: String,
    isRequired: Bool
  ) -> Key<Value> {
    properties.append(
      Schema.Property(name, shape.schema, about: about, isRequired: isRequired)
    )
    return Key(position: properties.count - 1, shape: shape)
  }
}
