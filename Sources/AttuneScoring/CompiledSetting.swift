public import AttuneModel

/// A setting, ready to be scored for anybody.
///
/// It is a class, so that handing it on for each of a million pairings costs next to nothing.
public final class CompiledSetting: Sendable {
  public let assessment: Assessment
  /// The view of everyone who has no bedroom of their own here.
  public let usual: SettingView
  /// The bedrooms of those who have one that is not the usual one, by position among the spaces.
  private let ownBedrooms: [PersonID: Int]
  /// Views of some of them that were made already.
  private let keptViews: [PersonID: SettingView]
  private let compiler: SettingCompiler

  init(
    _ assessment: Assessment,
    asOf: CalendarDate,
    catalogue: Catalogue,
    layout: FactorLayout
  ) {
    let compiler = SettingCompiler(
      assessment,
      asOf: asOf,
      catalogue: catalogue,
      layout: layout
    )
    self.assessment = assessment
    self.compiler = compiler
    let bedroom = compiler.usualBedroom
    usual = compiler.view(bedroom: bedroom)
    keptViews = [:]
    let own = compiler.ownBedrooms.filter { $0.bedroom != bedroom }
    ownBedrooms = Dictionary(
      own.map { ($0.person, $0.bedroom) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The same setting, of which everyone has one and the same view.
  init(_ setting: CompiledSetting, showing view: SettingView, _ assessment: Assessment) {
    self.assessment = assessment
    compiler = setting.compiler
    usual = view
    ownBedrooms = [:]
    keptViews = [:]
  }

  private init(_ setting: CompiledSetting, keeping views: [PersonID: SettingView]) {
    assessment = setting.assessment
    compiler = setting.compiler
    usual = setting.usual
    ownBedrooms = setting.ownBedrooms
    keptViews = views
  }

  /// The same setting, with the views of these people kept: for whoever asks for them again and again.
  public func keepingViews(of people: [PersonID]) -> CompiledSetting {
    let own = people.filter(hasOwnView).map { ($0, view(for: $0)) }
    return CompiledSetting(self, keeping: Dictionary(own, uniquingKeysWith: { first, _ in first }))
  }

  public var setting: SettingID { assessment.setting }

  /// The setting as this person would find it.
  ///
  /// The view of somebody with a bedroom of their own is made when it is asked for: there is one
  /// for each resident, and a matrix asks for it once or twice.
  public func view(for person: PersonID) -> SettingView {
    keptViews[person] ?? ownBedrooms[person].map { compiler.view(bedroom: $0) } ?? usual
  }

  /// True if the person's view is their own and not the usual one.
  public func hasOwnView(_ person: PersonID) -> Bool {
    ownBedrooms[person] != nil
  }

  /// Those whose view is their own and not the usual one.
  var peopleWithOwnView: some Sequence<PersonID> { ownBedrooms.keys }
}
