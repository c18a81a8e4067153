public import AttuneModel

/// Works out which reviews of confinements are due, and which were late or missed.
public struct ReviewTimers: Sendable {
  private let rules: [ReviewRule]
  private let clock: LocalClock

  public init(_ rules: [ReviewRule], clock: LocalClock) {
    self.rules = rules
    self.clock = clock
  }

  public init(_ catalogue: Catalogue) {
    self.init(catalogue.reviews, clock: catalogue.clock)
  }

  /// What the records show of each confinement, in the order of their starts, then of their records.
  ///
  /// - Parameters:
  ///   - episodes: All confinements of one person, for some requirements look at all of them.
  ///   - now: The moment of asking; what is later does not count.
  /// - Returns: One for each episode.
  public func timers(of episodes: [ConfinementEpisode], at now: Moment) -> [ConfinementTimers] {
    let ordered = episodes.sorted {
      ($0.confinement.from, $0.record) < ($1.confinement.from, $1.record)
    }
    let confinements = ordered.map(\.confinement)
    let seclusions = Spells(confinements.filter { $0.kind == .seclusion })
    let segregations = Spells(confinements.filter { $0.kind == .longTermSegregation })
    return ordered.map { episode in
      let spells =
        switch episode.confinement.kind {
        case .seclusion: seclusions
        case .longTermSegregation: segregations
        }
      return timers(of: episode, spells: spells, at: now)
    }
  }

  private func timers(
    of episode: ConfinementEpisode,
    spells: Spells,
    at now: Moment
  ) -> ConfinementTimers {
    let confinement = episode.confinement
    let own = rules.filter { $0.of == confinement.kind }
    let end = min(confinement.until ?? now, now)
    return ConfinementTimers(
      episode: episode,
      minutes: max(0, end.minutes(since: confinement.from)),
      statuses: own.map { rule in
        if let state = state(of: rule, without: episode, at: now) {
          return ReviewStatus(rule: rule, state: state)
        }
        let timer = ReviewTimer(rule, confinement, spells: spells, clock: clock, at: now)
        return timer.status
      }
    )
  }

  /// Why a requirement is not reckoned; `nil` if it is.
  private func state(
    of rule: ReviewRule,
    without episode: ConfinementEpisode,
    at now: Moment
  ) -> ReviewStatus.State? {
    guard let place = episode.place else { return .notChecked }
    guard place.nation == rule.nation else { return .notApplicable(.otherNation) }
    guard rule.kinds.contains(place.kind) else { return .notApplicable(.otherKindOfPlace) }
    guard now >= episode.confinement.from else { return .notApplicable(.notBegun) }
    if let authority = rule.unlessAuthorisedBy, episode.confinement.authorisedBy == authority {
      return .notApplicable(.authorised(by: authority))
    }
    return nil
  }
}
