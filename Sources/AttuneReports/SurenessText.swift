internal import AttunePlacement

/// Puts into words how sure an order is.
struct SurenessText {
  let result: ComparisonResult

  init(_ result: ComparisonResult) {
    self.result = result
  }

  /// "better", with the share of draws.
  func words(_ pair: Comparison.Pair) -> Line {
    pair.sureness == .notEnoughKnown
      ? "\(strong: Self.name(pair.sureness))"
      : "\(strong: Self.name(pair.sureness)), \(percent(pair.share)) of draws"
  }

  /// A whole sentence on two settings.
  func sentence(_ pair: Comparison.Pair) -> Line {
    let (better, worse) = (result.name(pair.better), result.name(pair.worse))
    let share = "less load in \(percent(pair.share)) of draws"
    switch pair.sureness {
    case .better: return "\(better) is \(strong: "better") than \(worse): \(share)."
    case .probablyBetter:
      return "\(better) is \(strong: "probably better") than \(worse): \(share)."
    case .cannotBeSeparated:
      return
        "\(better) and \(worse) \(strong: "cannot be separated on present evidence"): \(better) has "
        + Line("\(share).")
    case .notEnoughKnown:
      return
        "Of \(better) and \(worse) \(strong: "not enough is known to say"): what was not read could "
        + "turn their order."
    }
  }

  static func name(_ sureness: Sureness) -> String {
    switch sureness {
    case .better: "better"
    case .probablyBetter: "probably better"
    case .cannotBeSeparated: "cannot be separated on present evidence"
    case .notEnoughKnown: "not enough known to say"
    }
  }
}
