internal import AttuneModel
internal import AttunePlacement

/// Puts into words how sure an order is.
struct SurenessText {
  let result: ComparisonResult

  init(_ result: ComparisonResult) {
    self.result = result
  }

  /// What the draws say of a setting and the one behind it, to follow how far apart they are.
  func clause(_ pair: Comparison.Pair, of place: Int) -> Line {
    let share = "less load in \(percent(pair.share)) of draws"
    let which = pair.better == place ? "it is" : "the next is"
    switch pair.sureness {
    case .better: return "by the draws \(which) \(strong: "better") (\(share))"
    case .probablyBetter: return "by the draws \(which) \(strong: "probably better") (\(share))"
    case .cannotBeSeparated:
      return "by the draws they \(strong: "cannot be separated on present evidence")"
    case .notEnoughKnown: return "\(strong: "not enough is known to say") which has less load"
    }
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
}

extension Conventions {
  /// By how much the importance of a need varies in the draws of a comparison.
  var weighing: String {
    let most = self[.compareImportance]
    return most == 1
      ? "twice or half as much"
      : "2 to the power of \(decimal(most, places: 2)) times as much or as little"
  }
}
