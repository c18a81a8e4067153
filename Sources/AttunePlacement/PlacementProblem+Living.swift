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

  /// What could not be looked at where people would be new in a home with others.
  public struct Unseen: Hashable, Sendable {
    public let column: Int
    /// Whose files may not be used for it.
    public let withoutConsent: [PersonID]
    /// Who lives there and has no profile.
    public let withoutProfile: [PersonID]
    /// Of whom it is not recorded what they bring.
    public let notRecorded: [PersonID]
  }

  /// What people newly placed in a home and those who are there would do to one another.
  ///
  /// - Parameters:
  ///   - placement: Who is put where.
  ///   - others: People who are not placed, and may live in the homes; by profile.
  /// - Returns: By setting, the largest rise first.
  public func conflicts(in placement: Placement, others: [CompiledProfile]) -> [Conflict] {
    homesWithNewPeople(placement, others).flatMap { conflicts(in: $0.home, new: $0.new, $0.column) }
  }

  /// Where it could not be looked at, and for whom; by setting.
  public func unseen(in placement: Placement, others: [CompiledProfile]) -> [Unseen] {
    homesWithNewPeople(placement, others).compactMap { found in
      let home = found.home
      let silent = home.presenceNotRecorded
      guard !(home.withoutConsent + home.withoutProfile + silent).isEmpty else { return nil }
      return Unseen(
        column: found.column,
        withoutConsent: home.withoutConsent,
        withoutProfile: home.withoutProfile,
        notRecorded: silent
      )
    }
  }

  /// The homes in which somebody would be new among others.
  private func homesWithNewPeople(
    _ placement: Placement,
    _ others: [CompiledProfile]
  ) -> [(column: Int, home: Household, new: Set<PersonID>)] {
    match.settings.indices.compactMap { column in
      let rows = placement.columns.indices.filter { placement.columns[$0] == column }
      let new = Set(rows.filter { homes[$0] != column }.map { match.people[$0].person })
      guard !new.isEmpty else { return nil }
      let assessment = match.settings[column].assessment
      let residents = others.filter { assessment.isHome(of: $0.profile) }
      // Who is placed elsewhere no longer lives here, whatever the audit says.
      let away = Set(
        match.people.indices.filter { homes[$0] == column && placement.columns[$0] != column }
          .map { match.people[$0].person }
      )
      let named = Set(assessment.residents ?? []).subtracting(away)
        .subtracting(rows.map { match.people[$0].person })
      guard rows.count + Set(residents.map(\.person)).union(named).count > 1 else { return nil }
      let home = Household(
        of: rows.map { match.people[$0] } + residents,
        in: match.settings[column],
        without: away,
        engine: match.engine,
        asOf: match.asOf
      )
      return (column, home, new)
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
