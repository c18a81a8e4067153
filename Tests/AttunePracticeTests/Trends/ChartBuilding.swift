import AttunePractice

extension ChartNumbers {
  /// The numbers of the published rules, which the fixtures were made with.
  static func published(leastPoints: Int = 10) -> ChartNumbers {
    ChartNumbers(
      limitFactor: 2.66,
      rangeLimitFactor: 3.267,
      run: 7,
      near: 2,
      window: 3,
      zone: 2.0 / 3,
      leastPoints: leastPoints
    )
  }
}

extension ChartPoint {
  /// A point as fixtures write it: a number, `n` for not reported or `s` for suppressed.
  init?(_ word: Substring) {
    switch word {
    case "n": self = .absent(.notReported)
    case "s": self = .absent(.suppressed)
    default:
      guard let value = Double(word) else { return nil }
      self = .value(value)
    }
  }

  static func all(_ text: String) -> [ChartPoint] {
    text.split(separator: " ").compactMap { ChartPoint($0) }
  }
}

extension IndividualsChart {
  /// The positions that are part of a signal, by rule and direction: `one_side up 1 2 3`.
  var flags: [String] {
    Signal.Rule.allCases.flatMap { rule in
      Signal.Direction.allCases.compactMap { direction in
        let found = signals.filter { $0.rule == rule && $0.direction == direction }
        let positions = Set(found.flatMap(\.positions)).sorted()
        guard !positions.isEmpty else { return nil }
        let text = positions.map(String.init).joined(separator: " ")
        return "\(rule.rawValue) \(direction.rawValue) \(text)"
      }
    }.sorted()
  }
}
