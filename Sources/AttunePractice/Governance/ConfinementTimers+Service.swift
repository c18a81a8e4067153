internal import AttuneModel

extension ConfinementTimers {
  /// The timers of every confinement in one service, as they stood when the day of asking began.
  ///
  /// One that began on that day is among them, and nothing of it is known yet.
  static func all(
    in incidents: [Incident],
    of assessment: Assessment,
    asOf day: CalendarDate,
    catalogue: Catalogue
  ) -> [ConfinementTimers] {
    let midnight = LocalTime(date: day, minuteOfDay: 0)
    let now =
      catalogue.clock.moments(showing: midnight).first
      ?? Moment(daysSince1970: day.daysSince1970, minutes: 0)
    let here = Set(incidents.filter { $0.setting == assessment.setting }.map(\.id))
    let timers = ReviewTimers(catalogue)
    let byPerson = Dictionary(grouping: incidents, by: \.person).sorted { $0.key < $1.key }
    return byPerson.flatMap { _, records in
      let episodes = records.compactMap { record in
        ConfinementEpisode(record, in: here.contains(record.id) ? assessment : nil)
      }
      return timers.timers(of: episodes, at: now)
        .filter { timer in
          let from = timer.episode.confinement.from
          return here.contains(timer.episode.record) && catalogue.clock.date(of: from) <= day
        }
    }
  }

  var isSegregation: Bool { episode.confinement.kind == .longTermSegregation }

  /// Whether every review was done that had to be, in time and by whom it asks, by what is in force.
  ///
  /// Recommendations and local policies are left out, and so is what no record has: that is no review.
  /// Not known where no requirement is known to apply: that shows nothing.
  var areMet: Truth {
    let answers =
      statuses
      .filter { $0.isBinding && $0.rule.evidence != .notInRecord }
      .compactMap(\.isMet)
    return saysReviews && !answers.isEmpty ? answers.all : .unknown
  }
}
