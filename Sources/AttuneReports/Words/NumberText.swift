internal import AttuneModel

/// A number with this many decimals at most, without zeros at the end.
///
/// Rounding belongs here, where a number becomes text, and nowhere else.
func decimal(_ value: Double, places: Int) -> String {
  let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let scaled = (abs(value) * power + 0.5).rounded(.down)
  guard scaled < 1e15 else { return "\(value)" }
  let whole = Int(scaled)
  let unit = Int(power)
  var text = "\(whole / unit)"
  if whole % unit != 0 {
    let digits = String(whole % unit)
    let padded = String(repeating: "0", count: places - digits.count) + digits
    text += "." + padded.reversed().drop { $0 == "0" }.reversed()
  }
  return value < 0 && whole != 0 ? "-\(text)" : text
}

/// A number as exactly as a reader can use it: about two figures, more where it is large.
func rough(_ value: Double) -> String {
  let size = abs(value)
  return decimal(value, places: size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3)
}

/// A share as a whole percentage; what is more than nothing is never printed as 0 %.
func percent(_ share: Double) -> String {
  if share > 0, share < 0.005 { return "<1 %" }
  if share < 1, share >= 0.995 { return ">99 %" }
  return "\(decimal(share * 100, places: 0)) %"
}

/// "1 person", "2 people".
func count(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// Words joined as a sentence joins them: "a, b and c".
func joined(_ words: [String], by last: String = "and") -> String {
  guard words.count > 1, let tail = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(last) " + tail
}

extension String {
  /// As it begins a sentence.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Unit {
  /// A value in this unit as a reader expects it.
  ///
  /// What sounds come to together has more digits than anybody can hear.
  func text(_ value: Double) -> String {
    text(value) { decimal($0, places: symbol == "dB" ? 1 : 3) }
  }

  func text(_ value: Double, rounded: (Double) -> String) -> String {
    switch symbol {
    case "yes/no": value > 0 ? "yes" : "no"
    case "NR", "UGR", "STI": "\(symbol) \(rounded(value))"
    case "people": value == 1 ? "1 person" : "\(rounded(value)) people"
    case "people/week": "\(rounded(value)) people a week"
    case "%": "\(rounded(value)) %"
    default: "\(rounded(value)) \(symbol)"
    }
  }
}

extension Conventions {
  /// A strain score as a whole number on the side of the levels' cuts on which it lies: 24.96 is
  /// low, and is not shown as 25.
  func scoreText(ofLoad load: Double) -> String {
    let score = strainScore(ofLoad: load)
    let nearest = Int(score.rounded())
    let cuts = [self[.moderate], self[.high], self[.veryHigh]]
    let crosses = cuts.contains { score < $0 && Double(nearest) >= $0 }
    let falls = cuts.contains { score >= $0 && Double(nearest) < $0 }
    return "\(crosses ? nearest - 1 : falls ? nearest + 1 : nearest)"
  }
}
