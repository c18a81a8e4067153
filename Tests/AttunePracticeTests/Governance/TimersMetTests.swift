import AttuneModel
import AttunePractice
import Testing

/// When the records show that confinements were reviewed as they have to be, and when they do not.
struct TimersMetTests {
  private func record(
    _ confinement: Confinement?,
    type: String = "seclusion",
    on day: String = "2026-10-01"
  ) throws -> Incident {
    var incident = Incident(
      id: try IncidentID("i-1"),
      setting: try Service().assessment().setting,
      person: try PersonID("p-1"),
      began: try Ward.moment("\(day) 00:00"),
      types: [Incident.Force(type: type)]
    )
    incident.confinement = confinement
    return incident
  }

  private func tally(
    _ records: [Incident],
    kind: String = "mental-health-unit",
    asOf day: String = "2026-11-20"
  ) throws -> RecordTally {
    RecordTally(
      of: records,
      in: try Service(kind: kind).assessment(),
      asOf: try CalendarDate(day),
      catalogue: Service.catalogue
    )
  }

  /// A review of everything that asks for one, as often as it asks, up to so many minutes.
  ///
  /// - Parameters:
  ///   - minutes: How long after the start the last can be.
  ///   - late: How many minutes longer than it asks each takes.
  ///   - isWithTeam: True if the team of the unit reviews it twice a day.
  ///   - nurses: How many take part in a nursing review.
  /// - Returns: In no order.
  /// - Throws: An error of the test if the start is no moment.
  private func reviews(
    for minutes: Int,
    late: Int = 0,
    isWithTeam: Bool = true,
    nurses: Int = 2
  ) throws -> [Confinement.Review] {
    let start = try Ward.moment("2026-10-01 00:00")
    let every: [(Confinement.Review.Kind, Int)] = [
      (.observation, 15), (.nursing, 120), (.medical, 55), (.internalMDT, 720),
      (.independentMDT, 470),
    ]
    return every.filter { isWithTeam || $0.0 != .internalMDT }.flatMap { kind, span in
      stride(from: span + late, through: minutes, by: span + late).map { minute in
        Confinement.Review(
          kind: kind,
          at: start.adding(minutes: minute),
          nurses: nurses,
          hasUninvolved: true,
          hasResponsibleClinician: true
        )
      }
    }
  }

  private func seclusion(
    minutes: Int?,
    by authority: Confinement.Authority? = .nurse,
    _ reviews: [Confinement.Review]?
  ) throws -> Confinement {
    let start = try Ward.moment("2026-10-01 00:00")
    return Confinement(
      kind: .seclusion,
      from: start,
      until: minutes.map { start.adding(minutes: $0) },
      authorisedBy: authority,
      reviews: reviews
    )
  }

  private func met(_ confinement: Confinement, asOf day: String = "2026-11-20") throws -> Truth {
    try tally([record(confinement)], asOf: day).timersMet.ofAll
  }

  @Test func `all in time is met`() throws {
    #expect(try met(seclusion(minutes: 1500, reviews(for: 1500))) == .yes)
  }

  @Test func `where no requirement is known to apply it is not known, and never met`() throws {
    let record = try record(seclusion(minutes: 600, []))
    let tally = try tally([record], kind: "residential-care")
    #expect(tally.timersMet == RecordTally.Count(yes: 0, no: 0, unknown: 1))
  }

  @Test func `reviews that were late are not met`() throws {
    #expect(try met(seclusion(minutes: 1500, reviews(for: 1500, late: 5))) == .no)
  }

  /// Each answers what was due before it, so nothing is missed; each is late.
  @Test func `reviewing at almost twice the span is late every time`() throws {
    let notes = try (1...16).map { place in
      Confinement.Review(
        kind: .observation,
        at: try Ward.moment("2026-10-01 00:00").adding(minutes: place * 29)
      )
    }
    let status = try Ward.status(
      "SEC-2",
      seclusion(minutes: 16 * 29 + 1, notes),
      at: "2026-10-02 00:00"
    )
    #expect(
      status.missed == [] && status.done.map(\.minutesLate) == Array(repeating: 14, count: 16)
    )
    #expect(status.isMet == .no)
  }

  @Test func `a review by too few is not met`() throws {
    #expect(try met(seclusion(minutes: 1500, reviews(for: 1500, nurses: 1))) == .no)
  }

  @Test func `five days without the team are not met`() throws {
    let all = try reviews(for: 7200, isWithTeam: false)
    #expect(try met(seclusion(minutes: 7200, all)) == .unknown, "an independent team is one")
    let once =
      all.filter { $0.kind != .independentMDT }
      + all.filter { $0.kind == .independentMDT }.prefix(1)
    #expect(try met(seclusion(minutes: 7200, once)) == .no)
  }

  @Test
  func `a first review by the team that is still to come is not known, and after the end too`()
    throws
  {
    let reviews = try reviews(for: 1440, isWithTeam: false).filter { $0.kind != .independentMDT }
    let early =
      reviews + [
        Confinement.Review(kind: .independentMDT, at: try Ward.moment("2026-10-01 05:00"))
      ]
    #expect(try met(seclusion(minutes: nil, early), asOf: "2026-10-02") == .unknown)
    #expect(try met(seclusion(minutes: 600, early)) == .unknown)
  }

  @Test
  func `whether the first medical review was needed is not known where nobody says who decided`()
    throws
  {
    let late = try reviews(for: 75).map { review in
      guard review.kind == .medical else { return review }
      return Confinement.Review(kind: .medical, at: review.at.adding(minutes: 10))
    }
    let team = Confinement.Review(kind: .internalMDT, at: try Ward.moment("2026-10-01 01:10"))
    let all = late + [team]
    #expect(try met(seclusion(minutes: 75, by: nil, all)) == .unknown)
    #expect(try met(seclusion(minutes: 75, by: .psychiatrist, all)) == .yes)
    #expect(try met(seclusion(minutes: 75, by: .nurse, all)) == .no)
  }

  @Test func `a type that confines without its times is a confinement of which nothing is known`()
    throws
  {
    let tally = try tally([record(nil)])
    #expect(tally.hasConfinements == .yes && tally.confinements == 1)
    #expect(tally.timersMet == RecordTally.Count(yes: 0, no: 0, unknown: 1))
    #expect(tally.segregation == .no)
    let service = Service(tally: tally)
    #expect(try service.check(service.governance()).answer("GOV-TIMERS") == .unknown)
  }

  /// Nothing of it is judged yet: what was due today may still be done.
  @Test func `a confinement that began on the day of asking is one`() throws {
    let seclusion = try Ward.confinement(from: "2026-10-01 09:00")
    let today = try tally([record(seclusion)], asOf: "2026-10-01")
    #expect(today.hasConfinements == .yes)
    #expect(today.timersMet == RecordTally.Count(yes: 0, no: 0, unknown: 1))
    let apart = try Ward.confinement(.longTermSegregation, from: "2026-10-01 09:00")
    let record = try record(apart, type: "long-term-segregation")
    #expect(try tally([record], asOf: "2026-10-01").segregation == .yes)
  }

  @Test(arguments: ["2026-10-01", "2024-01-01"])
  func `a segregation of which no end is recorded may go on, however old`(day: String) throws {
    let tally = try tally([record(nil, type: "long-term-segregation", on: day)])
    #expect(tally.segregation == .unknown)
    #expect(tally.hasConfinements == (day == "2024-01-01" ? .unknown : .yes))
    #expect(tally.timersMet.ofAll == .unknown)
    #expect(try Service(tally: tally).check(nil).truth(.settingHasSegregation) == .unknown)
  }
}
