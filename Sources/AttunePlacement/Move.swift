public import AttuneModel

/// What a move from one home to another would do to the restrictions that one person lives under.
public struct Move: Hashable, Sendable {
  /// Recorded as needed by the person where they live now, so that they may go with them; never what
  /// keeps them from leaving or mixing, which is to end.
  public let carried: [Restriction]
  /// Of the new place, and would reach the person there; `nil` if none were recorded there.
  public let added: [Restriction]?
  /// Reach the person where they live now, and are not needed by them; `nil` if not known.
  public let dropped: [Restriction]?

  /// Works out a move; `home` is `nil` where it is not known or was not audited.
  public init(
    of person: PersonID,
    from home: Assessment?,
    to place: Assessment,
    _ catalogue: Catalogue
  ) {
    if home?.setting == place.setting {
      let now = place.restrictions?.filter { $0.reaches(person) }
      (carried, added, dropped) = (now ?? [], now.map { _ in [] }, now.map { _ in [] })
      return
    }
    let now = home?.restrictions?.filter { $0.reaches(person) }
    let goes = { (restriction: Restriction) in
      restriction.neededBy.contains(person) && !catalogue.isToEnd(restriction)
    }
    carried = now?.filter(goes) ?? []
    dropped = now?.filter { !goes($0) }
    added = place.restrictions?.filter { $0.reaches(person) }
  }
}
