internal import AttuneModel
internal import AttunePractice

/// Rates and ratios as a reader can use them.
struct RateText {
  let conventions: Conventions

  /// "8.6".
  func value(_ rate: Rate) -> String { decimal(rate.value, places: 1) }

  /// "5.9 to 12.1".
  func interval(_ rate: Rate) -> String {
    let interval = rate.interval(confidence: conventions[.trendConfidence])
    return
      "\(decimal(interval.lowerBound, places: 1)) to \(decimal(interval.upperBound, places: 1))"
  }

  /// "8.6 (5.9 to 12.1)".
  func whole(_ rate: Rate) -> String { "\(value(rate)) (\(interval(rate)))" }

  /// "0.4 (0.18 to 0.79)", or how far it can be told.
  func ratio(_ ratio: RateRatio) -> String {
    switch ratio {
    case .estimated(let value, let lower, let upper):
      "\(Self.times(value)) (\(Self.times(lower)) to \(Self.times(upper)))"
    case .noneInFirst(let upper): "0 (0 to \(Self.times(upper)))"
    case .noneInSecond(let lower): "\(Self.times(lower)) or more"
    case .noneInEither: "none in either"
    }
  }

  static func times(_ value: Double) -> String {
    decimal(value, places: value < 0.1 ? 3 : value < 10 ? 2 : 0)
  }

  /// "1,000": for how much a rate is told.
  static func grouped(_ number: Double) -> String {
    let digits = Array(decimal(number, places: 0))
    return digits.indices.reduce("") { text, place in
      let rest = digits.count - place
      return text + (place > 0 && rest % 3 == 0 ? "," : "") + String(digits[place])
    }
  }

  /// "95 %".
  var confidence: String { "\(decimal(conventions[.trendConfidence] * 100, places: 1)) %" }
}
