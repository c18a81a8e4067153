public import AttuneModel
public import AttuneScoring

/// Searches for the smallest change of one reading, or of two, after which a pairing is as it is
/// wanted.
///
/// It says what would have to be different, and not how: that is what plans are for.
public struct ChangeSearch {
  /// What a pairing must be after the change.
  public enum Goal: Sendable {
    /// Nothing that was read forbids it.
    case notForbidden
    /// It is not forbidden, and no worse than another pairing, by load and by the level that rests
    /// on readings.
    case levelWith(Pairing)
    /// It can be used in a placement.
    case acceptable(Acceptance)
  }

  /// Of how many readings two are tried together: those that lower the load most alone.
  private static let mostPaired = 12

  let engine: Engine
  let person: CompiledProfile
  let setting: CompiledSetting
  let asOf: CalendarDate

  public init(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    engine: Engine,
    asOf: CalendarDate
  ) {
    self.engine = engine
    self.person = person
    self.setting = setting
    self.asOf = asOf
  }

  /// - Returns: One step or two; none if the goal is met as it is; `nil` if no one or two readings
  ///   would do it.
  public func smallest(reaching goal: Goal) -> [ReadingStep]? {
    let view = setting.view(for: person.person)
    if meets(goal, view) { return [] }
    let paths = engine.readings(person, in: view).compactMap {
      ReadingPath($0, for: person, in: view, engine.catalogue, engine.layout)
    }
    let alone = paths.compactMap { path -> [ReadingStep]? in
      first(path.values.count) { meets(goal, view.setting(path.input, to: path.values[$0])) }
        .map { [path.step($0)] }
    }
    return least(alone) ?? least(inPairs(paths, view, goal))
  }

  private func inPairs(
    _ paths: [ReadingPath],
    _ view: SettingView,
    _ goal: Goal
  ) -> [[ReadingStep]] {
    let paths = mostEffective(paths, view)
    return paths.indices.flatMap { one in
      paths.indices.filter { $0 > one }.compactMap { other -> [ReadingStep]? in
        let (left, right) = (paths[one], paths[other])
        let count = max(left.values.count, right.values.count)
        // Both are moved by the same part of their way, to the nearest value that is not short of it.
        let place = { (step: Int, path: ReadingPath) in
          ((step + 1) * path.values.count + count - 1) / count - 1
        }
        return first(count) { step in
          meets(
            goal,
            view.setting(left.input, to: left.values[place(step, left)])
              .setting(right.input, to: right.values[place(step, right)])
          )
        }
        .map { [left.step(place($0, left)), right.step(place($0, right))] }
      }
    }
  }

  /// Those that lower the load most at the end of their way; what only a stated condition is about
  /// lowers none, and comes first.
  private func mostEffective(_ paths: [ReadingPath], _ view: SettingView) -> [ReadingPath] {
    let loads = paths.map { path in
      engine.load(person, in: view.setting(path.input, to: path.values[path.values.count - 1]))
    }
    let named = Set(
      person.profile.requirements.map(\.condition.factor)
        + person.profile.triggers.map(\.condition.factor) + person.profile.limits.keys
    )
    return paths.indices.sorted { lhs, rhs in
      let isNamed = (named.contains(paths[lhs].factor), named.contains(paths[rhs].factor))
      if isNamed.0 != isNamed.1 { return isNamed.0 }
      return (loads[lhs], lhs) < (loads[rhs], rhs)
    }
    .prefix(Self.mostPaired).map { paths[$0] }
  }

  /// The first of so many places from which on something holds; it is taken to go on holding.
  private func first(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    guard count > 0, holds(count - 1) else { return nil }
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }

  private func least(_ found: [[ReadingStep]]) -> [ReadingStep]? {
    let sizes = found.map { $0.reduce(0) { $0 + $1.size } }
    return found.indices.min { (sizes[$0], $0) < (sizes[$1], $1) }.map { found[$0] }
  }

  private func meets(_ goal: Goal, _ view: SettingView) -> Bool {
    let changed = setting.showing(view)
    let pairing = engine.pairing(
      person,
      in: changed,
      score: engine.score(person, in: changed),
      asOf: asOf,
      use: .place
    )
    return switch goal {
    case .notForbidden: !pairing.isBlockedByReading
    case .levelWith(let other):
      !pairing.isBlockedByReading && pairing.score.load <= other.score.load
        && pairing.levelOfReadings.urgency <= other.level.urgency
    case .acceptable(let acceptance):
      !pairing.isBlockedByReading && acceptance.missing(for: pairing).isEmpty
    }
  }
}
