public import AttuneModel
public import AttunePlacement
internal import AttuneScoring

/// Everything that `place` knows of who would live where.
public struct PlacementResult: Sendable {
  let problem: PlacementProblem
  let placement: Placement
  let conflicts: [PlacementProblem.Conflict]
  let unseen: [PlacementProblem.Unseen]
  /// Looked for only where there are conflicts.
  let alternative: PlacementProblem.Alternative?
  /// For each person without an acceptable place, by row, what would give them one.
  let changes: [Int: PlacementChange]
  let gaps: [PlacementProblem.Gap]
  /// People whose files may not be used for this.
  let withoutConsent: [PersonID]
  let filesLeftOut: Int
  let naming: Naming
  /// For each setting, whether a place is left over.
  private let hasRoom: [Bool]

  public init(
    _ problem: PlacementProblem,
    _ placement: Placement,
    conflicts: [PlacementProblem.Conflict],
    unseen: [PlacementProblem.Unseen],
    alternative: PlacementProblem.Alternative?,
    changes: [Int: PlacementChange],
    gaps: [PlacementProblem.Gap],
    withoutConsent: [PersonID],
    filesLeftOut: Int,
    naming: Naming
  ) {
    self.problem = problem
    self.placement = placement
    self.conflicts = conflicts
    self.unseen = unseen
    self.alternative = alternative
    self.changes = changes
    self.gaps = gaps
    self.withoutConsent = withoutConsent
    self.filesLeftOut = filesLeftOut
    self.naming = naming
    hasRoom = problem.capacities.indices.map { problem.hasRoom($0, in: placement) }
  }

  var catalogue: Catalogue { problem.match.engine.catalogue }

  /// People with an acceptable or accepted place, by row.
  var placed: [Int] { placement.columns.indices.filter { placement.isAcceptable[$0] } }
  /// People without, by row.
  var leftOut: [Int] { placement.columns.indices.filter { !placement.isAcceptable[$0] } }

  func profile(_ row: Int) -> SensoryProfile { problem.match.people[row].profile }
  func person(_ row: Int) -> String { naming.id(profile(row).person) }
  func assessment(_ column: Int) -> Assessment { problem.match.settings[column].assessment }
  func name(_ column: Int) -> String { naming.name(assessment(column).setting) }
  func id(_ column: Int) -> String { naming.id(assessment(column).setting) }

  func wording(_ column: Int) -> Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment(column))
  }

  func pairing(_ row: Int, _ column: Int) -> Pairing { problem.pairings[row][column] }

  func stays(_ row: Int) -> Bool {
    placement.columns[row] != nil && placement.columns[row] == problem.homes[row]
  }

  /// True for somebody who would leave where they live.
  func moves(_ row: Int) -> Bool {
    problem.homes[row] != nil && !stays(row)
  }

  /// True for somebody who would leave where they live for a place that presses on them more.
  func isWorseOff(_ row: Int) -> Bool {
    guard moves(row), let home = problem.homes[row], let column = placement.columns[row] else {
      return false
    }
    let (then, now) = (pairing(row, column), pairing(row, home))
    return then.score.load > now.score.load
  }

  /// Settings with a place left over that have a lower level for somebody than the one they are in.
  func lowerLevels(_ row: Int) -> [Int] {
    guard let column = placement.columns[row], let level = pairing(row, column).level else {
      return []
    }
    return problem.match.settings.indices.filter { other in
      guard other != column, hasRoom[other], let lower = pairing(row, other).level, lower < level
      else { return false }
      return problem.isUsable(row, other) && Acceptance.needed(for: pairing(row, other)).isEmpty
    }
  }

  /// What had to be accepted for a placed person, in words.
  func accepted(_ row: Int) -> [Acceptance.Kind] {
    placement.columns[row].map { Acceptance.needed(for: pairing(row, $0)) } ?? []
  }

  /// Why a person is not in each of the settings, but for where they are.
  ///
  /// - Parameters:
  ///   - row: The person.
  ///   - most: Of how many settings at most: those with the least load for the person.
  /// - Returns: By setting.
  func reasons(_ row: Int, most: Int = .max) -> [(column: Int, message: String)] {
    let nearest = problem.nearest(row).filter { problem.isOpen[$0] || problem.homes[row] == $0 }
    return nearest.prefix(most).sorted().compactMap { column in
      problem.hindrance(row, column, in: placement).map {
        (
          column,
          HindranceText(wording(column)).sentence($0, of: pairing(row, column))
        )
      }
    }
  }
}

/// Puts into words why somebody is not in a setting.
struct HindranceText {
  private let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  func sentence(_ hindrance: Hindrance, of pairing: Pairing) -> String {
    switch hindrance {
    case .forbidden(let flags):
      "Cannot be offered. " + flags.map(wording.sentence).uniqued().joined(separator: " ")
    case .notAccepted(let kinds, let flags): notAccepted(kinds, flags, pairing)
    case .noPlace: "No place is free."
    case .placesNotRecorded: "It is not recorded whether a place is free."
    case .taken(let people):
      "\(notRuledOut(pairing)); in this calculation \(joined(people.map(wording.naming.id))) "
        + "\(people.count == 1 ? "has" : "have") what is free there."
    case .free: "\(notRuledOut(pairing)), and a place is free."
    }
  }

  /// That no rule excludes it, which is not that it is well; and what was accepted for it.
  private func notRuledOut(_ pairing: Pairing) -> String {
    let level = pairing.level.map { "Level \($0.name)" } ?? "Not enough known to name a level"
    let accepted = Acceptance.needed(for: pairing)
    return accepted.isEmpty
      ? "\(level); not ruled out"
      : "\(level); ruled out but for what was accepted (\(Self.names(accepted)))"
  }

  private func notAccepted(
    _ kinds: [Acceptance.Kind],
    _ flags: [Flag],
    _ pairing: Pairing
  ) -> String {
    let critical = flags.filter { $0.severity == .critical }.map(wording.sentence).uniqued()
    let open = flags.filter { $0.severity == .notChecked }.map(wording.sentence)
      .filter { $0.hasSuffix(Wording.cannotBeOffered) }.uniqued()
    let sentences = kinds.flatMap { kind -> [String] in
      switch kind {
      case .veryHigh:
        [
          pairing.score.isNotEnoughKnown
            ? "In the middle of what it may be, the level is very high."
            : "By the readings alone the level is very high."
        ]
      case .critical: critical
      case .unknown: open.isEmpty ? ["Not enough is known to name a level."] : open
      }
    }
    return sentences.joined(separator: " ")
  }

  /// What is accepted, as options write it.
  static func names(_ kinds: [Acceptance.Kind]) -> String { joined(kinds.map(\.rawValue)) }
}
