internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension Shape {
  /// A value, or the word "unknown".
  static func recorded<Known>(_ known: Shape<Known>) -> Shape<Recorded<Known>>
  where Value == Recorded<Known> {
    Shape(.anyOf([known.schema, .words(["unknown"])])) { node, log in
      node.utf8.elementsEqual("unknown".utf8) ? .unknown : known(node, log).map { .value($0) }
    }
  }
}

extension Shape where Value == Recorded<Double> {
  /// A span of time with its unit, in minutes, or the word "unknown".
  static let recordedMinutes = recorded(.quantity("min", from: 0, to: 1e7))
}

extension Shape where Value == Recorded<Bool> {
  /// `yes`, `no` or `unknown`.
  static let recordedYesNo = {
    let words = Shape.oneOf(
      [("yes", .value(true)), ("no", .value(false)), ("unknown", .unknown)],
      called: "yes, no or unknown"
    )
    return Shape(words.schema) { node, log in
      switch node.text {
      case "true": .value(true)
      case "false": .value(false)
      default: words(node, log)
      }
    }
  }()
}
