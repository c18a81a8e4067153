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

  /// Where it could not be looked at, and for whom; by setting.
  ///
  /// - Parameters:
  ///   - placement: Who is put where.
  ///   - others: People who are not placed, and may live in the homes; by profile.
  /// - Returns: Only homes in which somebody would be new among others.
  public func unseen(in placement: Placement, others: [CompiledProfile]) -> [Unseen] {
    homesWithNewPeople(placement, others).compactMap { found in
      let home = Household(
        of: found.people,
        in: match.settings[found.column],
        without: found.away,
        engine: match.engine,
        asOf: match.asOf
      )
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

  /// A home in which somebody would be new among others.
  struct SharedHome {
    let column: Int
    let people: [CompiledProfile]
    let new: Set<PersonID>
    /// Who lives there by the audit and would not any longer.
    let away: Set<PersonID>
  }

  func homesWithNewPeople(
    _ placement: Placement,
    _ others: [CompiledProfile]
  ) -> [SharedHome] {
    var rowsOf = [[Int]](repeating: [], count: match.settings.count)
    for (row, column) in placement.columns.enumerated() {
      if let column { rowsOf[column].append(row) }
    }
    return match.settings.indices.compactMap { column in
      let rows = rowsOf[column]
      let new = Set(rows.filter { homes[$0] != column }.map { match.people[$0].person })
      guard !new.isEmpty else { return nil }
      let assessment = match.settings[column].assessment
      let residents = others.filter { assessment.isHome(of: $0.profile) }
      let away = Set(
        match.people.indices.filter { homes[$0] == column && placement.columns[$0] != column }
          .map { match.people[$0].person }
      )
      let people = rows.map { match.people[$0] } + residents
      let named = Set(assessment.residents ?? []).union(people.map(\.person)).subtracting(away)
      guard named.count > 1 else { return nil }
      return SharedHome(column: column, people: people, new: new, away: away)
    }
  }
}
