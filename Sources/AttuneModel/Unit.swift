/// A unit in which a factor is measured, and how others of its quantity convert to it.
///
/// Conversion is physics and the calendar, not method: it has no basis to choose.
public struct Unit: Hashable, Sendable {
  /// The unit as the catalogue writes it: `dB`, `per week`, `m²/person`.
  public let symbol: String
  /// True if a reading may be written without a unit, because there is nothing to mistake.
  public let mayBeLeftOut: Bool
  public let isYesNo: Bool

  public init(symbol: String) {
    self.symbol = symbol
    mayBeLeftOut = ["level", "yes/no", "people", "NR", "UGR", "STI"].contains(symbol)
    isYesNo = symbol == "yes/no"
  }

  /// `value`, written in the unit spelt `spelling`, in this unit.
  ///
  /// - Returns: `nil` if there is no unit of this quantity with that spelling.
  public func value(of value: Double, in spelling: String) -> Double? {
    if spelling == symbol { return value }
    guard let own = Self.forms[symbol], let other = Self.forms[spelling],
      own.quantity == other.quantity
    else { return nil }
    if own == other { return value }
    // One division, so that what is exact on paper stays exact: 1400 per week is 200 per day.
    let numerator = other.numerator * own.denominator
    let denominator = other.denominator * own.numerator
    return (value - other.zero) * numerator / denominator + own.zero
  }

  /// Every spelling that is accepted for this quantity, the unit's own first.
  public var accepted: [String] {
    guard let own = Self.forms[symbol] else { return [symbol] }
    let others = Self.table.filter { $0.form.quantity == own.quantity && $0.spelling != symbol }
    return [symbol] + others.map(\.spelling)
  }
}

extension Unit {
  private enum Quantity {
    case soundLevel, share, illuminance, time, area, areaPerPerson, length, temperature, frequency
    case timePerTime, modulationPerHertz, sharePerTime, people, peoplePerTime, fraction, density
    case volume, noiseRating, glareRating, speechIndex
  }

  /// A spelling's quantity; base units = (value - zero) · numerator / denominator.
  private struct Form: Hashable, Sendable {
    let quantity: Quantity
    var numerator = 1.0
    var denominator = 1.0
    var zero = 0.0
  }

  private static let table: [(spelling: String, form: Form)] =
    [
      ("dB", Form(quantity: .soundLevel)), ("dB(A)", Form(quantity: .soundLevel)),
      ("dBA", Form(quantity: .soundLevel)),
      ("%", Form(quantity: .share)), ("percent", Form(quantity: .share)),
      ("lx", Form(quantity: .illuminance)), ("lux", Form(quantity: .illuminance)),
      ("klx", Form(quantity: .illuminance, numerator: 1000)),
      ("m²", Form(quantity: .area)), ("m2", Form(quantity: .area)),
      ("m²/person", Form(quantity: .areaPerPerson)), ("m2/person", Form(quantity: .areaPerPerson)),
      ("m² per person", Form(quantity: .areaPerPerson)),
      ("m2 per person", Form(quantity: .areaPerPerson)),
      ("m³", Form(quantity: .volume)), ("m3", Form(quantity: .volume)),
      ("m", Form(quantity: .length)), ("cm", Form(quantity: .length, denominator: 100)),
      ("mm", Form(quantity: .length, denominator: 1000)),
      ("km", Form(quantity: .length, numerator: 1000)),
      ("miles", Form(quantity: .length, numerator: 1609.344)),
      ("mile", Form(quantity: .length, numerator: 1609.344)),
      ("°C", Form(quantity: .temperature)), ("C", Form(quantity: .temperature)),
      ("°F", Form(quantity: .temperature, numerator: 5, denominator: 9, zero: 32)),
      ("F", Form(quantity: .temperature, numerator: 5, denominator: 9, zero: 32)),
      ("%/Hz", Form(quantity: .modulationPerHertz)),
      ("% per Hz", Form(quantity: .modulationPerHertz)),
      ("%/year", Form(quantity: .sharePerTime)), ("% per year", Form(quantity: .sharePerTime)),
      ("people", Form(quantity: .people)), ("person", Form(quantity: .people)),
      ("people/week", Form(quantity: .peoplePerTime)),
      ("people per week", Form(quantity: .peoplePerTime)),
      ("ppm", Form(quantity: .fraction)),
      ("µg/m³", Form(quantity: .density)), ("ug/m3", Form(quantity: .density)),
      ("μg/m³", Form(quantity: .density)), ("mg/m³", Form(quantity: .density, numerator: 1000)),
      ("mg/m3", Form(quantity: .density, numerator: 1000)),
      ("NR", Form(quantity: .noiseRating)), ("UGR", Form(quantity: .glareRating)),
      ("STI", Form(quantity: .speechIndex)),
    ] + times + rates

  private static let times: [(spelling: String, form: Form)] =
    [
      ("s", 1.0), ("seconds", 1), ("second", 1), ("min", 60), ("minutes", 60), ("minute", 60),
      ("h", 3600), ("hours", 3600), ("hour", 3600), ("days", 86_400), ("day", 86_400),
    ].map { ($0.0, Form(quantity: .time, numerator: $0.1)) }
    + [("ms", Form(quantity: .time, denominator: 1000))]

  /// Events, and hours, per time; both counted to the second.
  private static let rates: [(spelling: String, form: Form)] =
    [
      ("second", 1.0), ("minute", 60), ("hour", 3600), ("day", 86_400), ("week", 604_800),
      ("month", 2_629_800), ("year", 31_557_600),
    ].flatMap { name, seconds in
      let events = Form(quantity: .frequency, denominator: seconds)
      let hours = Form(quantity: .timePerTime, denominator: seconds)
      return [
        ("per \(name)", events), ("/\(name)", events), ("h/\(name)", hours),
        ("h per \(name)", hours),
      ]
    }

  private static let forms: [String: Form] =
    Dictionary(table.map { ($0.spelling, $0.form) }, uniquingKeysWith: { first, _ in first })
}

extension Unit: CustomStringConvertible {
  public var description: String { symbol }
}
