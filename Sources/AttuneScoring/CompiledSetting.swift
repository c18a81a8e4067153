public import AttuneModel

/// A setting, ready to be scored for anybody.
///
/// It is a class, so that handing it on for each of a million pairings costs next to nothing.
public final class CompiledSetting: Sendable {
  public let assessment: Assessment
  /// The view of everyone who has no bedroom of their own here.
  public let usual: SettingView
  /// The views of those who have one that is not the usual one.
  private let own: [PersonID: SettingView]

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
    let bedroom = compiler.usualBedroom
    usual = compiler.view(bedroom: bedroom)
    var own: [PersonID: SettingView] = [:]
    for (person, room) in compiler.ownBedrooms where room != bedroom {
      own[person] = compiler.view(bedroom: room)
    }
    self.own = own
  }

  public var setting: SettingID { assessment.setting }

  /// The setting as this person would find it.
  public func view(for person: PersonID) -> SettingView {
    own[person] ?? usual
  }

  /// True if the person's view is their own and not the usual one.
  public func hasOwnView(_ person: PersonID) -> Bool {
    own[person] != nil
  }

  /// Those whose view is their own and not the usual one.
  var peopleWithOwnView: some Sequence<PersonID> { own.keys }
}
