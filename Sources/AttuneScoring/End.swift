/// Which of the values that something not exactly known may have.
public enum End: Sendable, CaseIterable {
  /// The one that presses least.
  case kind
  case middle
  /// The one that presses most.
  case harsh
}

/// One value for each end, and one for the middle.
struct ByEnd<Value: Sendable>: Sendable {
  var kind: Value
  var middle: Value
  var harsh: Value

  init(kind: Value, middle: Value, harsh: Value) {
    self.kind = kind
    self.middle = middle
    self.harsh = harsh
  }

  /// The same value everywhere.
  init(_ value: Value) {
    self.init(kind: value, middle: value, harsh: value)
  }

  subscript(end: End) -> Value {
    get {
      switch end {
      case .kind: kind
      case .middle: middle
      case .harsh: harsh
      }
    }
    set {
      switch end {
      case .kind: kind = newValue
      case .middle: middle = newValue
      case .harsh: harsh = newValue
      }
    }
    _modify {
      switch end {
      case .kind: yield &kind
      case .middle: yield &middle
      case .harsh: yield &harsh
      }
    }
  }
}
