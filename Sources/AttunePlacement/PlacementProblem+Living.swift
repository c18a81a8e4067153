public import AttuneModel
public import AttuneScoring

extension PlacementProblem {
  /// Two people who would live in one home, one of them newly, of whom one raises the other by a
  /// level or more.
  public struct Conflict: Hashable, Sendable {
    public let column: Int
    public let from: PersonID
    public let on: PersonID
    public let levels: Int
    /// True if the other way round it is so as well.
    public let isLoop: Bool
    /// The factor of which the load grows most, by position.
    public let factor: Int?
  }

  /// A placement without conflicts, or that none was found.
  public enum Alternative: Hashable, Sendable {
    case none
    case found(Placement)
    /// The search was given up after as many placements as it may try.
    case givenUp
  }

  /// How many placements are tried in search of one without conflicts.
  private static let mostTried = 200

  /// What people newly placed in a home and those who are there would do to one another.
  ///
  /// - Parameters:
  ///   - placement: Who is put where.
  ///   - others: People who are not placed, and may live in the homes; by profile.
  /// - Returns: By setting, the largest rise first.
  public func conflicts(in placement: Placement, others: [CompiledProfile]) -> [Conflict] {
    match.settings.indices.flatMap { column -> [Conflict] in
      let rows = placement.columns.indices.filter { placement.columns[$0] == column }
      let new = Set(rows.filter { homes[$0] != column }.map { match.people[$0].person })
      let assessment = match.settings[column].assessment
      let residents = others.filter { assessment.isHome(of: $0.profile) }
      guard !new.isEmpty, rows.count + residents.count > 1 else { return [] }
      let home = Household(
        of: rows.map { match.people[$0] } + residents,
        in: match.settings[column],
        engine: match.engine,
        asOf: match.asOf
      )
      return conflicts(in: home, new: new, column)
    }
  }

  private func conflicts(
    in home: Household,
    new: Set<PersonID>,
    _ column: Int
  ) -> [Conflict] {
    let effects = home.effects
    let least = Int(match.engine.catalogue.conventions[.loopLevels])
    let loops = Set(home.loops(effects).flatMap { [[$0.one, $0.other], [$0.other, $0.one]] })
    return effects.compactMap { effect in
      let (from, on) = (
        home.members[effect.from].person.person, home.members[effect.on].person.person
      )
      guard effect.levels >= least, new.contains(from) || new.contains(on) else { return nil }
      return Conflict(
        column: column,
        from: from,
        on: on,
        levels: effect.levels,
        isLoop: loops.contains([effect.from, effect.on]),
        factor: effect.factor
      )
    }
  }

  /// The best placement in which nobody newly placed is in conflict with anybody.
  ///
  /// Of two people in conflict one has to be elsewhere; both ways are tried, the better first.
  public func alternative(to placement: Placement, others: [CompiledProfile]) -> Alternative {
    var open: [(placement: Placement, excluded: Set<Exclusion>)] = [(placement, [])]
    var tried = 0
    while let best = open.indices.min(by: { open[$0].placement.value < open[$1].placement.value }) {
      let (candidate, excluded) = open.remove(at: best)
      guard let conflict = conflicts(in: candidate, others: others).first else {
        return .found(candidate)
      }
      tried += 1
      if tried > Self.mostTried { return .givenUp }
      for person in [conflict.from, conflict.on] {
        guard let row = match.people.firstIndex(where: { $0.person == person }),
          homes[row] != conflict.column
        else { continue }
        let more = excluded.union([Exclusion(row: row, column: conflict.column)])
        open.append((solved(excluding: more), more))
      }
    }
    return .none
  }
}
