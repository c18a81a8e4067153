internal import AttuneModel
internal import RealModule

/// The loads of one person in several settings, drawn together (method 7).
///
/// In each draw everything that is not exactly known has one value: the person's own inputs the same
/// in all settings, since it is one person who would live in any of them. How much each need weighs is
/// drawn too, so that an order that hangs on a convention does not look sure.
public struct JointDraws: Sendable {
  private let engine: Engine
  private let person: CompiledProfile
  /// The settings by id, so that the same question gives the same numbers however it is asked.
  public let settings: [CompiledSetting]
  private let views: [SettingView]
  private let hours: [[Double]]
  private let readings: [[UncertainInput]]

  public init(_ person: CompiledProfile, in settings: [CompiledSetting], engine: Engine) {
    let settings = settings.sorted { $0.setting < $1.setting }
    let views = settings.map { $0.view(for: person.person) }
    let hours = views.map { $0.hours(for: person.profile) }
    self.engine = engine
    self.person = person
    self.settings = settings
    self.views = views
    self.hours = hours
    readings = views.map { engine.uncertain(person, in: $0).filter { !$0.places.isEmpty } }
  }

  /// How many draws a comparison is made of.
  public var count: Int { Int(engine.catalogue.conventions[.compareDraws]) }

  /// The loads of a run of draws: one row for each, one load for each setting.
  ///
  /// Runs can be computed at once, in any order; the rows do not depend on how they are cut.
  public func loads(_ run: Range<Int>) -> [[Double]] {
    let conventions = engine.catalogue.conventions
    let perDraw = 2 * person.needs.count + readings.reduce(0) { $0 + $1.count }
    var random = SplitMix64(seed: UInt64(conventions[.seed]))
    random.skip(UInt64(run.lowerBound * perDraw))
    let most = conventions[.compareImportance]
    var drawn = views
    return run.map { _ in
      let z = person.needs.map { $0.drawnZ(&random) }
      let weights = person.needs.map { _ in Double.exp2(most * (2 * random.unit() - 1)) }
      let variant = person.variant(z: z, weights: weights)
      return drawn.indices.map { place in
        drawn[place].draw(readings[place], &random)
        return engine.load(drawn[place].middle, variant, drawn[place], hours[place])
      }
    }
  }
}
