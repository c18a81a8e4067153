public import AttuneModel
internal import AttuneScoring

/// Why a person is not in a setting.
public enum Hindrance: Hashable, Sendable {
  /// Something forbids it, whatever is accepted.
  case forbidden([Flag])
  /// It would have to be accepted, and was not.
  case notAccepted([Acceptance.Kind], [Flag])
  case noPlace
  case placesNotRecorded
  /// It is acceptable, and its places went to these people.
  case taken([PersonID])
  /// It is acceptable and has a place: for somebody who is kept where they live.
  case free
}

/// The smallest change that would give somebody an acceptable place.
public enum PlacementChange: Hashable, Sendable {
  /// Readings of a setting, by column, that would have to be others.
  case readings(Int, [ReadingStep])
  /// One more place in a setting, by column.
  case place(Int)
  /// To move to a place that is free, of somebody who is kept where they live; by column.
  case move(Int)
  /// To find out what is not known of a setting, by column.
  case findOut(Int)
}

extension PlacementProblem {
  /// Why a person is not in a setting or, of where they stay although nobody would be placed there,
  /// why it is not acceptable; `nil` if it is.
  public func hindrance(_ row: Int, _ column: Int, in placement: Placement) -> Hindrance? {
    let pairing = pairings[row][column]
    let flags = { (severities: Set<FlagSeverity>) in
      match.engine.flags(
        match.people[row],
        in: match.settings[column],
        asOf: match.asOf,
        use: match.use,
        of: severities
      )
    }
    if pairing.isForbidden {
      return .forbidden(flags([.blocker]).filter { $0.severity == .blocker })
    }
    let missing = acceptance.missing(for: pairing)
    if !missing.isEmpty {
      let all = flags(
        missing == [.veryHigh]
          ? [] : pairing.isOpen ? [.blocker, .critical, .serious] : [.critical]
      )
      return .notAccepted(missing, all.filter { $0.severity > .blocker && $0.severity != .serious })
    }
    if placement.columns[row] == column { return nil }
    if match.settings[column].assessment.places?.vacant == nil, capacities[column] == 0 {
      return .placesNotRecorded
    }
    if capacities[column] == 0 { return .noPlace }
    let others = takers(of: column, in: placement)
    return others.count < capacities[column]
      ? .free : .taken(others.map { match.people[$0].person }.sorted())
  }

  /// True if a place in a setting is left over.
  public func hasRoom(_ column: Int, in placement: Placement) -> Bool {
    isOpen[column] && takers(of: column, in: placement).count < capacities[column]
  }

  /// Those who have one of the places that could be given, by row.
  private func takers(of column: Int, in placement: Placement) -> [Int] {
    placement.columns.indices.filter { row in
      placement.columns[row] == column && (homes[row] != column || allowsMoves)
    }
  }

  /// The smallest change that would give a person a place: of readings where a place is free, else
  /// one more place, else to know more.
  public func change(for row: Int, in placement: Placement) -> PlacementChange? {
    let nearest = nearest(row)
    if isKept(row),
      let free = nearest.first(where: { column in
        homes[row] != column && isUsable(row, column) && hasRoom(column, in: placement)
      })
    {
      return .move(free)
    }
    let rooms = capacities.indices.map { hasRoom($0, in: placement) }
    let isKept = isKept(row)
    // Who is kept where they live can have a place made acceptable there, and nowhere else.
    let free = nearest.filter { column in
      (rooms[column] && !isKept || homes[row] == column)
        && !pairings[row][column].isForbiddenForGood
    }
    let most = Int(match.engine.catalogue.conventions[.changeSettings])
    let known = free.filter { !acceptance.missing(for: pairings[row][$0]).contains(.unknown) }
    if let readings = readings(for: row, known.prefix(most)) { return readings }
    // Nobody else's own home is a place to ask for.
    if !isKept,
      let full = nearest.first(where: { column in
        isOpen[column] && match.settings[column].assessment.kind != .ownHome
          && !pairings[row][column].isForbidden
          && acceptance.missing(for: pairings[row][column]).isEmpty
      })
    {
      return .place(full)
    }
    let unknown = free.first {
      pairings[row][$0].isOpen || pairings[row][$0].score.isNotEnoughKnown
    }
    let unrecorded = nearest.first { column in
      !isKept && isOpen[column] && match.settings[column].assessment.places?.vacant == nil
        && !pairings[row][column].isForbidden
    }
    return (unknown ?? unrecorded).map { .findOut($0) }
  }

  private func readings(for row: Int, _ columns: ArraySlice<Int>) -> PlacementChange? {
    let ways = columns.compactMap { column -> (Int, ChangeSearch, ChangeSearch.Ways)? in
      let search = ChangeSearch(
        match.people[row],
        in: match.settings[column],
        engine: match.engine,
        asOf: match.asOf,
        // Many people and many settings: the search is the coarser for it.
        places: 1
      )
      return search.ways(to: .acceptable(acceptance)).flatMap {
        $0.isEmpty ? nil : (column, search, $0)
      }
    }
    // One reading anywhere is less than two anywhere else.
    return least(ways.map { ($0, $1.alone($2)) }) ?? least(ways.map { ($0, $1.inPairs($2)) })
  }

  private func least(_ found: [(column: Int, steps: [ReadingStep]?)]) -> PlacementChange? {
    let found = found.compactMap { found in found.steps.map { (column: found.column, steps: $0) } }
    let sizes = found.map { ChangeSearch.size($0.steps) }
    return found.indices.min { (sizes[$0], $0) < (sizes[$1], $1) }
      .map { .readings(found[$0].column, found[$0].steps) }
  }
}
