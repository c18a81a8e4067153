internal import AttuneModel
internal import AttunePlacement

/// What stands in a cell of the matrix: a level, and two signs.
///
/// There are few different ones, and each is made once: a matrix can have a million cells.
struct MatrixMarks {
  private let lines: [Line]

  init() {
    lines = Self.kinds.map { Self.line($0.level, $0.signs) }
  }

  func line(of pairing: Pairing) -> Line { lines[Self.place(of: pairing)] }

  /// Which of the few different cells one is.
  static func place(of pairing: Pairing) -> Int {
    let level = pairing.level.map { $0.rawValue + 1 } ?? 0
    let signs = (pairing.isHighEscalationRisk ? 1 : 0) + (pairing.isBlocked ? 2 : 0)
    return 4 * level + signs
  }

  /// For each of them, the level and the signs.
  static let kinds: [(level: Level?, signs: String)] = ([nil] + Level.allCases).flatMap { level in
    ["", "!", "x", "!x"].map { (level, $0) }
  }

  private static func line(_ level: Level?, _ signs: String) -> Line {
    // What cannot be offered is never in the colour of what is well.
    let isBlocked = signs.contains("x")
    return switch level {
    case .low where isBlocked: "\(mark: .blocker, "L" + signs)"
    case .moderate where isBlocked: "\(mark: .blocker, "M" + signs)"
    case .low: "\(mark: .low, "L" + signs)"
    case .moderate: "\(mark: .moderate, "M" + signs)"
    case .high: "\(mark: .high, "H" + signs)"
    case .veryHigh: "\(mark: .veryHigh, "VH" + signs)"
    case nil: "\(mark: .unknown, "?" + signs)"
    }
  }

  /// The same cells in words, for pages that have room for them.
  static var words: [HeatMap.Cell] {
    kinds.map { kind in
      // As in the matrix, what cannot be offered is never in the colour of what is well.
      let isBlocked = kind.signs.contains("x") && (kind.level.map { $0 < .high } ?? false)
      let name = kind.level?.name ?? "not enough known"
      return HeatMap.Cell(
        isBlocked ? .blocker : Emphasis(kind.level),
        name,
        signs: kind.signs,
        short: kind.level == nil ? "not known" : name
      )
    }
  }
}
