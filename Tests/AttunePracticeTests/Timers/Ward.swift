import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// Confinements on a ward in England, and what is asked of them.
enum Ward {
  static let clock = Catalogue.embedded.clock
  static let england = ConfinementEpisode.Place(nation: .england, kind: .mentalHealthUnit)

  static func moment(_ text: String) throws -> Moment { try clock.moment(text) }

  static func text(_ moment: Moment?) -> String? { moment.map(clock.text) }

  static func confinement(
    _ kind: Confinement.Kind = .seclusion,
    from: String,
    until: String? = nil,
    by authority: Confinement.Authority? = .nurse,
    plan: Confinement.Plan? = nil,
    _ reviews: [(Confinement.Review.Kind, String)]? = []
  ) throws -> Confinement {
    Confinement(
      kind: kind,
      from: try moment(from),
      until: try until.map(moment),
      authorisedBy: authority,
      plan: plan,
      reviews: try reviews?.map { kind, at in
        Confinement.Review(
          kind: kind,
          at: try moment(at),
          nurses: 2,
          hasUninvolved: true,
          hasResponsibleClinician: true
        )
      }
    )
  }

  /// The timers of one person's confinements, records `i-1`, `i-2` and so on.
  static func timers(
    _ confinements: [Confinement],
    at now: String,
    place: ConfinementEpisode.Place? = england
  ) throws -> [ConfinementTimers] {
    let episodes = try confinements.enumerated().map { offset, confinement in
      ConfinementEpisode(
        record: try IncidentID("i-\(offset + 1)"),
        place: place,
        confinement: confinement
      )
    }
    return ReviewTimers(.embedded).timers(of: episodes, at: try moment(now))
  }

  /// What one requirement has of one confinement.
  static func status(
    _ rule: String,
    _ confinement: Confinement,
    at now: String,
    place: ConfinementEpisode.Place? = england
  ) throws -> ReviewStatus {
    let timers = try timers([confinement], at: now, place: place)
    return try #require(timers[0].statuses.first { $0.rule.id == rule })
  }
}

extension ReviewStatus {
  /// How many were missed in all.
  var missedCount: Int { missed.reduce(0) { $0 + $1.count } }
}
