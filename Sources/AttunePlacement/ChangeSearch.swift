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

  let engine: Engine
  let person: CompiledProfile
  let setting: CompiledSetting
  let asOf: CalendarDate
  /// At how many places of its way the first of two readings is tried.
  private let places: Int

  /// Prepares a search; of two readings the first is tried at so many `places` of its way.
  public init(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    engine: Engine,
    asOf: CalendarDate,
    places: Int
  ) {
    self.engine = engine
    self.person = person
    self.setting = setting
    self.asOf = asOf
    self.places = places
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
    let conditions = StatedConditions(person.profile)
    let paths = engine.readings(person, in: view).compactMap {
      ReadingPath($0, for: person, conditions, in: view, engine.catalogue, engine.layout)
    }
    guard !paths.isEmpty else { return nil }
    // What all of them together do not do, no two of them do; unless something that the person stated
    // asks for the other way.
    let all = paths.reduce(into: view) { $0.set($1.input, to: $1.last) }
    guard paths.contains(where: \.goesBack) || meets(goal, all) else { return nil }
    let inTheWay = Set(flags.flatMap(\.factors))
    let needed = inTheWay.isEmpty ? paths : paths.filter { inTheWay.contains($0.factor) }
    return needed.isEmpty ? nil : Ways(goal: goal, view: view, paths: paths, needed: needed)
  }

  /// The smallest change of one reading.
  func alone(_ ways: Ways) -> [ReadingStep]? {
    let found = ways.needed.compactMap { path -> [ReadingStep]? in
      least(path) { reaches(ways, [(path.input, $0)]) }
        .map { [path.step(to: $0)] }
    }
    return least(found)
  }

  /// The value that is the least change after which something holds.
  ///
  /// On the way to where it presses least going on is always better; what the person stated is tried by
  /// itself, since it can ask for neither too much nor too little.
  private func least(_ path: ReadingPath, where holds: (Double) -> Bool) -> Double? {
    let onTheWay = first(path.values.count) { holds(path.values[$0]) }.map { path.values[$0] }
    return (path.stated.filter(holds) + (onTheWay.map { [$0] } ?? []))
      .min { path.size($0) < path.size($1) }
  }

  /// The smallest change of two.
  func inPairs(_ ways: Ways) -> [ReadingStep]? {
    let others = mostEffective(ways.paths, ways.view)
    // Where only the load is in the way, any two could do, and those that lower it most are tried.
    let needed = ways.needed.count == ways.paths.count ? others : ways.needed
    let all = needed + others.filter { other in !needed.contains { $0.input == other.input } }
    var best: [ReadingStep]?
    for one in needed.indices {
      for other in all.indices.dropFirst(one + 1) {
        let found = together(needed[one], all[other], ways, below: best.map(Self.size) ?? .infinity)
        best = found ?? best
      }
    }
    return best
  }

  /// How far steps go together.
  static func size(_ steps: [ReadingStep]) -> Double { steps.reduce(0) { $0 + $1.size } }

  /// The smallest change of these two that is smaller than a given one.
  private func together(
    _ left: ReadingPath,
    _ right: ReadingPath,
    _ ways: Ways,
    below limit: Double
  ) -> [ReadingStep]? {
    let holds = { (one: Double, other: Double) in
      reaches(ways, [(left.input, one), (right.input, other)])
    }
    guard left.goesBack || right.goesBack || holds(left.last, right.last) else { return nil }
    var best: [ReadingStep]?
    var least = limit
    for value in left.spread(places) where left.size(value) < least {
      guard let other = self.least(right, where: { holds(value, $0) }),
        // With the other where it is, this one may need to go less far.
        let one = self.least(left, where: { holds($0, other) })
      else { continue }
      let steps = [left.step(to: one), right.step(to: other)]
      if Self.size(steps) < least { (best, least) = (steps, Self.size(steps)) }
    }
    return best
  }

  /// Those that lower the load most at the end of their way.
  private func mostEffective(_ paths: [ReadingPath], _ view: SettingView) -> [ReadingPath] {
    let loads = paths.map { engine.load(person, in: view, with: [($0.input, $0.last)]) }
    return paths.indices.sorted { (loads[$0], $0) < (loads[$1], $1) }
      .prefix(Int(engine.catalogue.conventions[.changeReadings])).map { paths[$0] }
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
    let sizes = found.map(Self.size)
    return found.indices.min { (sizes[$0], $0) < (sizes[$1], $1) }.map { found[$0] }
  }

  /// The same as ``meets(_:_:)``, with the load looked at first, which takes a tenth of the time.
  private func reaches(_ ways: Ways, _ changes: [(UncertainInput, Double)]) -> Bool {
    let mayDo =
      switch ways.goal {
      case .notForbidden: true
      case .levelWith(let other):
        engine.load(person, in: ways.view, with: changes) <= other.score.load
      case .acceptable(let acceptance):
        acceptance.kinds.contains(.veryHigh)
          || engine.catalogue.conventions.level(
            ofLoad: engine.load(person, in: ways.view, with: changes)
          ) < .veryHigh
      }
    guard mayDo else { return false }
    return meets(ways.goal, changes.reduce(into: ways.view) { $0.set($1.0, to: $1.1) })
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
