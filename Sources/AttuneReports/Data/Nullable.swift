/// A key that is always there: without a value it is null, and not missing.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  private var value: Value?

  var wrappedValue: Value? {
    get { value }
    set { value = newValue }
  }

  init(wrappedValue: Value?) {
    value = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
