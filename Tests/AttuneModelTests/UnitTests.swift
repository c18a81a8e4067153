import AttuneModel
import Testing

struct UnitTests {
  struct Conversion: Sendable, CustomTestStringConvertible {
    let value: Double
    let spelling: String
    let result: Double
    let symbol: String

    init(_ value: Double, _ spelling: String, is result: Double, _ symbol: String) {
      self.value = value
      self.spelling = spelling
      self.result = result
      self.symbol = symbol
    }

    var testDescription: String { "\(value) \(spelling) is \(result) \(symbol)" }
  }

  static let conversions = [
    Conversion(48, "dB", is: 48, "dB"),
    Conversion(48, "dB(A)", is: 48, "dB"),
    Conversion(48, "dBA", is: 48, "dB"),
    Conversion(0.5, "klx", is: 500, "lx"),
    Conversion(300, "lux", is: 300, "lx"),
    Conversion(12, "percent", is: 12, "%"),
    Conversion(80, "cm", is: 0.8, "m"),
    Conversion(450, "mm", is: 0.45, "m"),
    Conversion(12.5, "m2", is: 12.5, "m²"),
    Conversion(3.5, "m2/person", is: 3.5, "m²/person"),
    Conversion(3.5, "m² per person", is: 3.5, "m²/person"),
    Conversion(31, "m3", is: 31, "m³"),
    Conversion(68, "°F", is: 20, "°C"),
    Conversion(68, "F", is: 20, "°C"),
    Conversion(-40, "°F", is: -40, "°C"),
    Conversion(20, "°C", is: 68, "°F"),
    Conversion(21.5, "C", is: 21.5, "°C"),
    Conversion(90, "s", is: 1.5, "min"),
    Conversion(45, "min", is: 0.75, "h"),
    Conversion(2, "h", is: 120, "min"),
    Conversion(1, "day", is: 24, "h"),
    Conversion(400, "ms", is: 0.4, "s"),
    Conversion(2, "per day", is: 14, "per week"),
    Conversion(1400, "per week", is: 200, "per day"),
    Conversion(48, "per day", is: 2, "per hour"),
    Conversion(1, "per second", is: 60, "per minute"),
    Conversion(3, "/week", is: 3, "per week"),
    Conversion(2, "h/day", is: 14, "h/week"),
    Conversion(14, "h per week", is: 2, "h/day"),
    Conversion(10, "km", is: 10_000 / 1609.344, "miles"),
    Conversion(1, "mile", is: 1.609344, "km"),
    Conversion(0.3, "mg/m³", is: 300, "µg/m³"),
    Conversion(250, "ug/m3", is: 250, "µg/m³"),
    Conversion(250, "\u{3BC}g/m³", is: 250, "\u{B5}g/m³"),
    Conversion(24, "people per week", is: 24, "people/week"),
    Conversion(1, "person", is: 1, "people"),
    Conversion(41, "% per year", is: 41, "%/year"),
    Conversion(0.08, "% per Hz", is: 0.08, "%/Hz"),
  ]

  /// Equal to the last bit: what is exact on paper stays exact.
  @Test(arguments: conversions)
  func `a value is converted exactly`(_ conversion: Conversion) {
    let unit = Unit(symbol: conversion.symbol)
    #expect(unit.value(of: conversion.value, in: conversion.spelling) == conversion.result)
  }

  @Test(arguments: [
    ("dB", "lx"), ("dB", "db"), ("dB", "dBC"), ("dB", ""), ("per day", "h/day"), ("m²", "m³"),
    ("m²", "m²/person"), ("m", "m²"), ("level", "dB"), ("people", "people/week"), ("°C", "K"),
    ("h", "per week"), ("per week", "per fortnight"), ("%", "%/Hz"), ("%", "%/year"),
    ("yes/no", "yes"), ("ppm", "%"), ("NR", "dB"), ("UGR", "STI"),
  ])
  func `a unit of another quantity is none`(symbol: String, spelling: String) {
    #expect(Unit(symbol: symbol).value(of: 1, in: spelling) == nil)
  }

  static let symbols = [
    "dB", "s", "NR", "per week", "per hour", "%/Hz", "%", "UGR", "lx", "per minute", "°C",
    "h/year", "ppm", "µg/m³", "per day", "m²", "m²/person", "min", "h/day", "people", "m",
    "h/week", "STI", "h", "%/year", "people/week", "m³", "miles", "km",
  ]

  @Test(arguments: symbols)
  func `every accepted spelling leads there and back`(symbol: String) throws {
    let unit = Unit(symbol: symbol)
    #expect(unit.accepted.first == symbol)
    #expect(Set(unit.accepted).count == unit.accepted.count)
    for spelling in unit.accepted {
      let there = try #require(unit.value(of: 12.5, in: spelling))
      let back = try #require(Unit(symbol: spelling).value(of: there, in: symbol))
      #expect(abs(back - 12.5) < 1e-9, "\(spelling)")
    }
  }

  @Test func `a unit may be left out only where there is nothing to mistake`() {
    let free = Set(["level", "yes/no", "people", "NR", "UGR", "STI"])
    #expect(free.allSatisfy { Unit(symbol: $0).mayBeLeftOut })
    #expect(!Self.symbols.contains { !free.contains($0) && Unit(symbol: $0).mayBeLeftOut })
    #expect(Unit(symbol: "yes/no").isYesNo)
    #expect(!Unit(symbol: "level").isYesNo)
  }
}
