public import AttuneModel
public import AttuneScoring

/// A feature of a place that presses on people who live under restrictions there.
///
/// That both are so at once shows no cause: it says where to look first.
public struct PressingFeature: Hashable, Sendable {
  /// The hardest of it for one person.
  public struct Press: Hashable, Sendable {
    public let person: PersonID
    /// What was read where it is hardest for them.
    public let reading: Double
    /// True at or past what this person can bear, stated or estimated.
    public let isPastLimit: Bool
    /// The part of their load that comes from it, 0-1.
    public let share: Double
  }

  /// The position of the factor in the catalogue.
  public let factor: Int
  /// By person.
  public let presses: [Press]

  public var people: [PersonID] { presses.map(\.person) }
}

extension Engine {
  /// The features that press most on each of some people in a setting, as far as they were read.
  ///
  /// - Parameters:
  ///   - people: Those who live there, and may be looked at.
  ///   - setting: The setting.
  ///   - always: Positions of factors that are told of wherever they press at all.
  /// - Returns: What is past the limit of most people first, then what presses on most, then what has
  ///   the largest share of one person's load.
  public func pressingFeatures(
    on people: [CompiledProfile],
    in setting: CompiledSetting,
    always: Set<Int> = []
  ) -> [PressingFeature] {
    let most = catalogue.conventions.whole(.pressingFeatures)
    let presses = people.sorted { $0.person < $1.person }.flatMap { person in
      let explanation = explain(person, in: setting)
      let shares = Dictionary(uniqueKeysWithValues: explanation.shares { $0.factor })
      let hardest = explanation.hardestRead
      let told =
        hardest.prefix(most) + hardest.dropFirst(most).filter { always.contains($0.factor) }
      return told.compactMap { part in
        part.reading.map { reading in
          (
            factor: part.factor,
            press: PressingFeature.Press(
              person: person.person,
              reading: reading,
              isPastLimit: part.strain >= 1,
              share: shares[part.factor] ?? 0
            )
          )
        }
      }
    }
    let features = Set(presses.map(\.factor)).map { factor in
      PressingFeature(
        factor: factor,
        presses: presses.filter { $0.factor == factor }.map(\.press)
      )
    }
    return features.sorted(by: PressingFeature.comesFirst)
  }
}

extension PressingFeature {
  fileprivate static func comesFirst(_ lhs: Self, _ rhs: Self) -> Bool {
    lhs.rank != rhs.rank ? lhs.rank > rhs.rank : lhs.factor < rhs.factor
  }

  private var rank: (Int, Int, Double) {
    (presses.count(where: \.isPastLimit), presses.count, presses.map(\.share).max() ?? 0)
  }
}
