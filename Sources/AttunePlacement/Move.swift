public import AttuneModel

/// What a move from one home to another would do to the restrictions that one person lives under.
public struct Move: Hashable, Sendable {
  /// Needed by the person where they live now, so that they may go with them.
  public let carried: [Restriction]
  /// Of the new place, and would reach the person there; `nil` if none were recorded there.
  public let added: [Restriction]?
  /// Reach the person where they live now, and are not needed by them; `nil` if not known.
  public let dropped: [Restriction]?

  /// Works out a move; `home` is `nil` where it is not known or was not audited.
  public init(of person: PersonID, from home: Assessment?, to place: Assessment) {
    if home?.setting == place.setting {
      let now = place.restrictions?.filter { $0.reaches(person) }
      (carried, added, dropped) = (now ?? [], now.map { _ in [] }, now.map { _ in [] })
      return
    }
    let now = home?.restrictions?.filter { $0.reaches(person) }
    carried = now?.filter { $0.neededBy.contains(person) } ?? []
    dropped = now?.filter { !$0.neededBy.contains(person) }
    added = place.restrictions?.filter { $0.reaches(person) }
  }
}
