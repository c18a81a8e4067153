/// A key that is always there: without a value it is null, and not missing.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  // Written out, because the compiler takes the synthesized one for no initialiser of a wrapper.
  // swift-format-ignore: UseSynthesizedInitializer
  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
