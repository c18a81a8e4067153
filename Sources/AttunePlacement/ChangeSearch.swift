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
    guard let ways = ways(to: goal) else { return nil }
    return ways.isEmpty ? [] : alone(ways) ?? inPairs(ways)
  }

  /// The level after flags with these steps taken.
  func level(after steps: [ReadingStep]) -> Level? {
    let view = steps.reduce(into: setting.view(for: person.person)) { $0.set($1.input, to: $1.to) }
    return pairing(in: view).level
  }

  /// The readings that could be changed on the way to a goal.
  struct Ways {
    let goal: Goal
    let view: SettingView
    let paths: [ReadingPath]
    /// Of which one has to change, whatever else does.
    let needed: [ReadingPath]

    var isEmpty: Bool { needed.isEmpty }
  }

  /// - Returns: Empty if the goal is met as it is; `nil` if no change of readings would do.
  func ways(to goal: Goal) -> Ways? {
    let view = setting.view(for: person.person)
    if meets(goal, view) { return Ways(goal: goal, view: view, paths: [], needed: []) }
    let flags = flagsInTheWay(of: goal)
    // Each of these has to change, so three of them are one too many.
    let single = Set(flags.map(\.factors).filter { $0.count == 1 }.flatMap(\.self))
    guard single.count <= 2 else { return nil }
    let paths = engine.readings(person, in: view).compactMap {
      ReadingPath($0, for: person, in: view, engine.catalogue, engine.layout)
    }
    // What all of them together do not do, no two of them do.
    let all = paths.reduce(into: view) { $0.set($1.input, to: $1.last) }
    guard !paths.isEmpty, meets(goal, all) else { return nil }
    let inTheWay = Set(flags.flatMap(\.factors))
    let needed = inTheWay.isEmpty ? paths : paths.filter { inTheWay.contains($0.factor) }
    return needed.isEmpty ? nil : Ways(goal: goal, view: view, paths: paths, needed: needed)
  }

  /// The smallest change of one reading.
  func alone(_ ways: Ways) -> [ReadingStep]? {
    let found = ways.needed.compactMap { path -> [ReadingStep]? in
      first(path.values.count) { place in
        reaches(ways.goal, ways.view.setting(path.input, to: path.values[place]))
      }
      .map { [path.step($0)] }
    }
    return least(found)
  }

  /// The smallest change of two.
  func inPairs(_ ways: Ways) -> [ReadingStep]? {
    let others = mostEffective(ways.paths, ways.view)
    let needed = ways.needed.count > Self.mostPaired ? others : ways.needed
    return least(inPairs(needed, others, ways.view, ways.goal))
  }

  private func inPairs(
    _ needed: [ReadingPath],
    _ others: [ReadingPath],
    _ view: SettingView,
    _ goal: Goal
  ) -> [[ReadingStep]] {
    var tried: Set<[UncertainInput]> = []
    return needed.flatMap { left in
      (needed + others).compactMap { right -> [ReadingStep]? in
        guard left.input != right.input, !tried.contains([right.input, left.input]),
          tried.insert([left.input, right.input]).inserted
        else { return nil }
        return together(left, right, view, goal)
      }
    }
  }

  private func together(
    _ left: ReadingPath,
    _ right: ReadingPath,
    _ view: SettingView,
    _ goal: Goal
  ) -> [ReadingStep]? {
    let count = max(left.values.count, right.values.count)
    // Both are moved by the same part of their way, to the nearest value that is not short of it.
    let place = { (step: Int, path: ReadingPath) in
      ((step + 1) * path.values.count + count - 1) / count - 1
    }
    return first(count) { step in
      reaches(
        goal,
        view.setting(left.input, to: left.values[place(step, left)])
          .setting(right.input, to: right.values[place(step, right)])
      )
    }
    .map { [left.step(place($0, left)), right.step(place($0, right))] }
  }

  /// Those that lower the load most at the end of their way.
  private func mostEffective(_ paths: [ReadingPath], _ view: SettingView) -> [ReadingPath] {
    let loads = paths.map { engine.load(person, in: view.setting($0.input, to: $0.last)) }
    return paths.indices.sorted { (loads[$0], $0) < (loads[$1], $1) }
      .prefix(Self.mostPaired).map { paths[$0] }
  }

  /// The flags that are in the way of a goal: a factor of each has to change, whatever else does.
  ///
  /// Empty where only the load is in the way.
  private func flagsInTheWay(of goal: Goal) -> [Flag] {
    let severities: Set<FlagSeverity> =
      switch goal {
      case .notForbidden: [.blocker]
      case .levelWith(let other):
        other.level.urgency < Level?.some(.high).urgency
          ? [.blocker, .critical, .serious]
          : other.level.urgency < Level?.some(.veryHigh).urgency
            ? [.blocker, .critical] : [.blocker]
      case .acceptable(let acceptance):
        acceptance.kinds.contains(.critical) ? [.blocker] : [.blocker, .critical]
      }
    return engine.flags(person, in: setting, asOf: asOf, use: .place, of: severities)
      .filter { severities.contains($0.severity) }
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

  /// The same as ``meets(_:_:)``, with the load looked at first, which takes a tenth of the time.
  private func reaches(_ goal: Goal, _ view: SettingView) -> Bool {
    let load = engine.load(person, in: view)
    let mayDo =
      switch goal {
      case .notForbidden: true
      case .levelWith(let other): load <= other.score.load
      case .acceptable(let acceptance):
        acceptance.kinds.contains(.veryHigh)
          || engine.catalogue.conventions.level(ofLoad: load) < .veryHigh
      }
    return mayDo && meets(goal, view)
  }

  private func meets(_ goal: Goal, _ view: SettingView) -> Bool {
    let pairing = pairing(in: view)
    return switch goal {
    case .notForbidden: !pairing.isBlockedByReading
    case .levelWith(let other):
      !pairing.isBlockedByReading && pairing.score.load <= other.score.load
        && pairing.levelOfReadings.urgency <= other.level.urgency
    case .acceptable(let acceptance):
      !pairing.isBlockedByReading && acceptance.missing(for: pairing).isEmpty
    }
  }

  private func pairing(in view: SettingView) -> Pairing {
    engine.pairing(person, in: setting.showing(view), asOf: asOf, use: .place)
  }
}
