public import AttuneModel

/// From where to where a factor presses on one person, in the unit of the factor.
public struct PersonAnchors: Hashable, Sendable {
  public let comfortable: Double
  public let intolerable: Double
  /// True for an anchor that the person stated, as opposed to one worked out from z.
  public let comfortableIsStated: Bool
  public let intolerableIsStated: Bool

  /// The anchors of someone similar to most people.
  public init(general anchors: Anchors) {
    comfortable = anchors.comfortable.value
    intolerable = anchors.intolerable.value
    comfortableIsStated = false
    intolerableIsStated = false
  }

  init(
    comfortable: Double,
    intolerable: Double,
    comfortableIsStated: Bool,
    intolerableIsStated: Bool
  ) {
    self.comfortable = comfortable
    self.intolerable = intolerable
    self.comfortableIsStated = comfortableIsStated
    self.intolerableIsStated = intolerableIsStated
  }

  /// The strain of a value, from 0 (comfortable) to 1 (cannot be borne).
  public func strain(of value: Double) -> Double {
    min(max(position(of: value), 0), 1)
  }

  /// Where a value lies from comfortable (0) to intolerable (1); below 0 and above 1 beyond them.
  public func position(of value: Double) -> Double {
    (value - comfortable) / (intolerable - comfortable)
  }
}

/// Works out a person's anchors for a factor in a period (method 3).
struct AnchorRule {
  let conventions: Conventions
  let factor: Factor
  let anchors: Anchors
  let period: Period

  /// The anchors of a person with this z and, if any, this stated limit.
  func anchors(z: Double, limit: Limit?) -> PersonAnchors {
    let own = shifted(by: z)
    guard let limit, let stated = limit.values(in: period) else { return own }
    let held = completed(stated, own: own)
    let isGeneral = limit.byPeriod[period] == nil
    let existsOnlyAtNight = factor.periods == [.night]
    return isGeneral && period == .night && !existsOnlyAtNight ? stricter(held, own) : held
  }

  /// A more sensitive person is affected earlier and has a narrower band.
  private func shifted(by z: Double) -> PersonAnchors {
    let (c, i) = (anchors.comfortable.value, anchors.intolerable.value)
    let z = min(max(z, conventions[.leastZ]), conventions[.mostZ])
    let comfortableShift = anchors.atEnd ? 0 : -conventions[.comfortableShift] * z
    let intolerableShift = 1 - conventions[.intolerableShift] * z
    return PersonAnchors(
      comfortable: c + comfortableShift * (i - c),
      intolerable: c + intolerableShift * (i - c),
      comfortableIsStated: false,
      intolerableIsStated: false
    )
  }

  /// A stated anchor stands; the other is the person's own, moved only as far as keeps the band
  /// from vanishing.
  private func completed(_ stated: Limit.Values, own: PersonAnchors) -> PersonAnchors {
    let band = anchors.intolerable.value - anchors.comfortable.value
    let least = conventions[.leastBand] * band
    let comfortable: Double
    let intolerable: Double
    switch (stated.comfortable, stated.intolerable) {
    case (let from?, let to?):
      (comfortable, intolerable) = (from, to)
    case (let from?, nil):
      (comfortable, intolerable) = (from, worse(own.intolerable, from + least))
    case (nil, let to?):
      (comfortable, intolerable) = (better(own.comfortable, to - least), to)
    case (nil, nil):
      return own
    }
    return PersonAnchors(
      comfortable: comfortable,
      intolerable: intolerable,
      comfortableIsStated: stated.comfortable != nil,
      intolerableIsStated: stated.intolerable != nil
    )
  }

  /// At night a limit for the whole day may only make the person's own anchors stricter.
  private func stricter(_ stated: PersonAnchors, _ own: PersonAnchors) -> PersonAnchors {
    let comfortable = better(stated.comfortable, own.comfortable)
    let intolerable = better(stated.intolerable, own.intolerable)
    return PersonAnchors(
      comfortable: comfortable,
      intolerable: intolerable,
      comfortableIsStated: stated.comfortableIsStated && comfortable == stated.comfortable,
      intolerableIsStated: stated.intolerableIsStated && intolerable == stated.intolerable
    )
  }

  private func worse(_ lhs: Double, _ rhs: Double) -> Double {
    factor.worse == .high ? max(lhs, rhs) : min(lhs, rhs)
  }

  private func better(_ lhs: Double, _ rhs: Double) -> Double {
    factor.worse == .high ? min(lhs, rhs) : max(lhs, rhs)
  }
}
