internal import AttuneModel

extension ChartAxis {
  /// The strain score from 0 to 100, with the levels along it.
  static func strainScore(_ conventions: Conventions, title: String = "Strain score") -> ChartAxis {
    let cuts = [0, conventions[.moderate], conventions[.high], conventions[.veryHigh], 100]
    let bands = zip(Level.allCases, zip(cuts, cuts.dropFirst())).map { level, ends in
      Band(ends.0...ends.1, Emphasis(level), level.name)
    }
    return ChartAxis(
      title: title,
      range: 0...100,
      ticks: cuts.map { Tick($0, decimal($0, places: 1)) },
      bands: bands
    )
  }
}

extension Emphasis {
  /// The emphasis of a level; of none, that not enough is known.
  init(_ level: Level?) {
    self =
      switch level {
      case .low: .low
      case .moderate: .moderate
      case .high: .high
      case .veryHigh: .veryHigh
      case nil: .unknown
      }
  }
}
