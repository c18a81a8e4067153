/// A measurable feature of a setting, and what is known of how people bear it.
public struct Factor: Hashable, Sendable {
  /// For whom the factor counts before the person says anything of it.
  public enum Core: Hashable, Sendable {
    case always
    case onlyIfNamed
    /// Where the person's need is "more" or above.
    case ifMore
    /// Where the person has this condition.
    case condition(String)
  }

  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is worse.
    case high
    /// Less is worse.
    case low
  }

  /// How what several people bring joins.
  public enum Combine: String, Hashable, Sendable, CaseIterable {
    case none
    case energy
    case sum
    case max
  }

  public let id: String
  /// The key an audit writes; two factors may use one.
  public let reading: String
  public let name: String
  /// A heading for reading; arithmetic groups by need.
  public let domain: String
  /// The position of its need among the catalogue's needs.
  public let need: Int
  public let unit: Unit
  public let worse: Direction
  /// The uses of a space in which it applies; `nil` is everywhere.
  public let uses: Set<SpaceUse>?
  public let core: Core
  public let combine: Combine
  /// The values that can exist at all.
  public let possible: Sourced<ClosedRange<Double>>
  /// How much the factor counts beside others, greater than 0 and at most 1 (w of the method).
  public let weight: Sourced<Double>
  /// The anchors in each period in which it applies; `nil` where it does not.
  public let anchors: ByPeriod<Anchors?>
  /// What it is and why it matters.
  public let about: String
  /// How to take the reading.
  public let how: String
  public let plain: PlainWords
  /// True if it is usually read once for the whole place, and not in each space.
  public let isOfWholeSetting: Bool

  public init(
    id: String,
    reading: String,
    name: String,
    domain: String,
    need: Int,
    unit: Unit,
    worse: Direction,
    uses: Set<SpaceUse>?,
    core: Core,
    combine: Combine,
    possible: Sourced<ClosedRange<Double>>,
    weight: Sourced<Double>,
    anchors: ByPeriod<Anchors?>,
    about: String,
    how: String,
    plain: PlainWords,
    isOfWholeSetting: Bool
  ) {
    self.id = id
    self.reading = reading
    self.name = name
    self.domain = domain
    self.need = need
    self.unit = unit
    self.worse = worse
    self.uses = uses
    self.core = core
    self.combine = combine
    self.possible = possible
    self.weight = weight
    self.anchors = anchors
    self.about = about
    self.how = how
    self.plain = plain
    self.isOfWholeSetting = isOfWholeSetting
  }

  /// True if the factor applies in spaces of this use.
  public func applies(in use: SpaceUse) -> Bool {
    uses?.contains(use) ?? true
  }

  /// The periods in which it applies.
  public var periods: [Period] {
    Period.allCases.filter { anchors[$0] != nil }
  }
}

extension Factor {
  /// What a factor is on a page that the person reads: literal sentences of one idea each.
  public struct PlainWords: Hashable, Sendable {
    /// Said where it presses on the person.
    public let hard: String
    /// Said where it is comfortable.
    public let easy: String
    /// What nobody has looked at, as a clause: "how loud it is here".
    public let ask: String

    public init(hard: String, easy: String, ask: String) {
      self.hard = hard
      self.easy = easy
      self.ask = ask
    }
  }
}

/// Where a factor begins to press on someone similar to most people, and where it cannot be borne.
public struct Anchors: Hashable, Sendable {
  public let comfortable: Sourced<Double>
  public let intolerable: Sourced<Double>
  /// True if the comfortable anchor is an end of what is possible, so that it does not shift.
  public let atEnd: Bool
  /// What may be there where nothing was read, in a unit (ward, residential home, respite, school).
  public let plausibleInUnit: Sourced<ClosedRange<Double>>
  /// What may be there where nothing was read, in a home (own home, supported living).
  public let plausibleInHome: Sourced<ClosedRange<Double>>

  public init(
    comfortable: Sourced<Double>,
    intolerable: Sourced<Double>,
    atEnd: Bool,
    plausibleInUnit: Sourced<ClosedRange<Double>>,
    plausibleInHome: Sourced<ClosedRange<Double>>
  ) {
    self.comfortable = comfortable
    self.intolerable = intolerable
    self.atEnd = atEnd
    self.plausibleInUnit = plausibleInUnit
    self.plausibleInHome = plausibleInHome
  }

  /// What may be there where nothing was read, in a setting of this kind.
  public func plausible(in kind: SettingKind) -> ClosedRange<Double> {
    (kind.isHome ? plausibleInHome : plausibleInUnit).value
  }
}

extension Factor {
  /// The same factor with other anchors and another weight.
  public func replacing(anchors: ByPeriod<Anchors?>, weight: Sourced<Double>) -> Factor {
    Factor(
      id: id,
      reading: reading,
      name: name,
      domain: domain,
      need: need,
      unit: unit,
      worse: worse,
      uses: uses,
      core: core,
      combine: combine,
      possible: possible,
      weight: weight,
      anchors: anchors,
      about: about,
      how: how,
      plain: plain,
      isOfWholeSetting: isOfWholeSetting
    )
  }
}
