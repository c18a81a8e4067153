internal import AttuneModel

extension Adjustment.EvidenceGrade {
  /// How good the evidence is, as shown beside every suggestion.
  var words: String {
    switch self {
    case .trial: "a randomised trial"
    case .review: "a review of studies, with mixed results"
    case .observed: "studies without a trial, or of other people"
    case .guidance: "guidance or agreement, not tested"
    case .practice: "practice only"
    case .noneShown: "a trial showed no effect on what it is best known for"
    case .law: "a duty, whatever its effect"
    }
  }
}

extension Adjustment.Operation {
  /// What it does to a reading, before the amount.
  var words: String {
    switch self {
    case .set: "becomes"
    case .multiply: "times"
    case .add: "changes by"
    case .atMost: "at most"
    case .atLeast: "at least"
    }
  }
}

extension Adjustment.Reach {
  var words: String {
    switch self {
    case .setting: "the whole place, and everyone there"
    case .space(let uses):
      "one space (\(uses.map(\.rawValue).sorted().joined(separator: ", "))), and everyone in it"
    case .individual: "one person, with whom it is agreed; nobody else is touched by it"
    case .worn: "the person who wears or carries it; it bridges, and never counts towards a target"
    }
  }
}

/// "£0", "£100", "£100 to £500".
func pounds(_ range: ClosedRange<Double>) -> String {
  range.lowerBound == range.upperBound
    ? pounds(range.upperBound)
    : "\(pounds(range.lowerBound)) to \(pounds(range.upperBound))"
}

/// Whole pounds, with a comma between thousands: "£2,000".
func pounds(_ amount: Double) -> String {
  let digits = Array(String(Int(amount.rounded())))
  let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { end in
    String(digits[max(0, end - 3)..<end])
  }
  return "£" + groups.joined(separator: ",")
}

/// "1 day", "7 to 14 days".
func days(_ range: ClosedRange<Int>) -> String {
  range.lowerBound == range.upperBound
    ? count(range.upperBound, "day", "days")
    : "\(range.lowerBound) to \(count(range.upperBound, "day", "days"))"
}
