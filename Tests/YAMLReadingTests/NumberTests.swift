import Diagnostics
import TestSupport
import Testing
import YAMLReading

struct NumberTests {
  private func decimal(_ text: String) -> (value: Double, rest: String)? {
    let bytes = Array(text.utf8)
    return parsedDecimal(bytes[...]).map { value, end in
      (value, String(decoding: bytes[end...], as: UTF8.self))
    }
  }

  private func read<Value>(_ shape: Shape<Value>, _ text: String) -> (Value?, [String]) {
    let parsed = Parsed("- \(text)\n")
    let value = parsed.document?.root.items.first { _ in true }.flatMap { shape($0, parsed.log) }
    return (value, parsed.problems.map(\.id.text))
  }

  @Test(arguments: [
    ("0", 0, ""), ("7", 7, ""), ("007", 7, ""), ("-1.5", -1.5, ""), ("+2", 2, ""),
    ("12.5 dB", 12.5, " dB"), ("3.", 3, "."), ("1.2.3", 1.2, ".3"), ("1e5", 1, "e5"),
    ("0x1p3", 0, "x1p3"), ("1,5", 1, ",5"), ("1_000", 1, "_000"), ("22:30", 22, ":30"),
    ("0.1", 0.1, ""), ("0.30000000000000004", 0.300_000_000_000_000_04, ""), ("1٣", 1, "٣"),
    ("999999999999999", 999_999_999_999_999, ""), ("9007199254740993", 9_007_199_254_740_992, ""),
    ("9007199254740993.0000000001", 9_007_199_254_740_994, ""),
  ])
  func `a decimal ends where its digits end`(text: String, value: Double, rest: String) throws {
    let found = try #require(decimal(text))
    #expect(found.value == value)
    #expect(found.rest == rest)
  }

  @Test(arguments: [
    "", "+", "-", ".", ".5", "-.5", "+-1", "--1", " 1", "nan", "NaN", "inf", "-inf", "infinity",
    "e5",
    "x", "٣", "３", "½", "\u{2212}1",
  ])
  func `what does not begin with a digit is no decimal`(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test func `a decimal that is too large for a Double is none`() throws {
    #expect(decimal(String(repeating: "9", count: 309)) == nil)
    #expect(try #require(decimal(String(repeating: "9", count: 308))).value == 1e308)
    #expect(try #require(decimal("1." + String(repeating: "9", count: 1_000))).value == 2)
    #expect(try #require(decimal("0." + String(repeating: "0", count: 1_000) + "1")).value == 0)
  }

  @Test func `zero keeps its sign`() throws {
    #expect(try #require(decimal("-0.0")).value.sign == .minus)
    #expect(try #require(decimal("0.0")).value.sign == .plus)
  }

  @Test func `a slice is read from its start to its end`() throws {
    let bytes = Array("99-12.5799".utf8)
    let found = try #require(parsedDecimal(bytes[2..<7]))
    #expect(found.value == -12.5)
    #expect(found.end == 7)
    // The point is not part of the number if its digits are behind the end.
    let cut = try #require(parsedDecimal(bytes[2..<6]))
    #expect(cut.value == -12)
    #expect(cut.end == 5)
    #expect(parsedDecimal(bytes[2..<3]) == nil)
    #expect(parsedDecimal(bytes[4..<4]) == nil)
  }

  /// Bit for bit what the standard library reads, on both sides of the 15 digits up to which
  /// one division is exact.
  @Test(arguments: 0..<40)
  func `decimals are those of Double`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var text = ["", "-", "+"].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...22, using: &random) {
        text += "\(Int.random(in: 0...9, using: &random))"
      }
      if Bool.random(using: &random) {
        text += "."
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          text += "\(Int.random(in: 0...9, using: &random))"
        }
      }
      let found = try #require(decimal(text))
      let expected = try #require(Double(text))
      #expect(found.value.bitPattern == expected.bitPattern, "\(text)")
      #expect(found.rest.isEmpty, "\(text)")
    }
  }

  /// Every number of up to 15 digits that a person may write, sampled near each length.
  @Test(arguments: 1...15)
  func `short decimals are those of Double`(digits: Int) throws {
    var random = SeededGenerator(seed: UInt64(digits))
    for decimals in 0..<digits {
      for _ in 0..<40 {
        var text = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
        if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
        #expect(try #require(decimal(text)).value == Double(text), "\(text)")
      }
    }
  }

  @Test(arguments: [
    "nan", "NaN", ".nan", "inf", "-inf", ".inf", "infinity", "0x10", "0x1p3", "0b1", "0o7", "1e3",
    "1E3", "1e400", "1_000", "1,5", "1'000", "1 000", ".5", "5.", "+", "--1", "1.2.3", "22:30",
    "12 dB",
    "½", "٣", "１２", "1٣", "१", "\u{2212}1", "~", "null", "on", "'1 '", "\" 1\"", "1\u{A0}",
    "\"1\\0\"", "''", String(repeating: "9", count: 400),
  ])
  func `what is not a plain decimal is not a number`(text: String) {
    #expect(read(.number(from: -1e9, to: 1e9), text) == (nil, ["yaml/not-a-number"]))
    #expect(read(.whole(from: -9, to: 9_999), text) == (nil, ["yaml/not-a-number"]))
  }

  @Test(
    arguments: [
      ("0.5", 0.5, []), ("0.50", 0.5, []), ("+0.5", 0.5, []), ("'0.5'", 0.5, []), ("00.5", 0.5, []),
      ("0.25", 0.25, []), ("2", 2, []), ("2.000", 2, []), ("0.2499", nil, ["yaml/out-of-range"]),
      ("2.0001", nil, ["yaml/out-of-range"]), ("-1", nil, ["yaml/out-of-range"]),
    ] as [(String, Double?, [String])]
  )
  func `a number is within its limits`(text: String, value: Double?, problems: [String]) {
    #expect(read(.number(from: 0.25, to: 2), text) == (value, problems))
  }

  @Test(
    arguments: [
      ("-3", -3, []), ("12", 12, []), ("12.0", 12, []), ("007", 7, []), ("-0", 0, []),
      ("12.5", nil, ["yaml/not-a-number"]), ("0.1", nil, ["yaml/not-a-number"]),
      ("13", nil, ["yaml/out-of-range"]), ("-4", nil, ["yaml/out-of-range"]),
    ] as [(String, Int?, [String])]
  )
  func `a whole number is within its limits`(text: String, value: Int?, problems: [String]) {
    #expect(read(.whole(from: -3, to: 12), text) == (value, problems))
  }

  /// Whoever wrote 20 digits was told "this must be a whole number", which it was.
  @Test(arguments: ["9223372036854775808", "-99999999999999999999"])
  func `a whole number beyond Int is out of range`(text: String) {
    #expect(read(.whole(from: 0, to: .max), text) == (nil, ["yaml/out-of-range"]))
  }

  @Test func `limits are told as a person writes them`() {
    let parsed = Parsed("11")
    _ = parsed.value(.number(from: 0.5, to: 10))
    #expect(parsed.problems.map(\.summary) == ["this must be from 0.5 to 10"])
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (10, "10"), (-3, "-3"), (0.5, "0.5"), (12.25, "12.25"),
    (1e15, "1000000000000000"),
  ])
  func `a whole number is told without a point`(value: Double, text: String) {
    #expect(plain(value) == text)
  }
}
