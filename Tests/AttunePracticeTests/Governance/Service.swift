import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings
import Testing

/// A service, and what it says of itself.
struct Service {
  var nation = "england"
  var kind = "mental-health-unit"
  var places = "{capacity: 12, vacant: 1}"
  /// As an audit has them; `nil` is no register.
  var restrictions: String? = "[]"
  var asOf = "2026-11-20"
  var tally: RecordTally?

  static let catalogue = Catalogue.embedded

  func assessment() throws -> Assessment {
    let pairing = try WrittenPairing {
      $0.place["kind"] = kind
      $0.place["nation"] = nation
      $0.place["places"] = places
      $0.place["restrictions"] = restrictions
    }
    .read()
    return pairing.setting.assessment
  }

  func register(before: [Assessment] = []) throws -> Register {
    let assessment = try assessment()
    return Register(
      of: assessment,
      history: before + [assessment],
      asOf: try CalendarDate(asOf),
      catalogue: Self.catalogue
    )
  }

  /// The answers of a service of which everything is so that can be said.
  func governance(
    reviewDue: String = "2027-04-30",
    without: Set<PracticeFact> = [],
    not: Set<PracticeFact> = []
  ) throws -> Governance {
    let answer = { (fact: PracticeFact) -> Governance.Answer? in
      without.contains(fact) ? nil : Governance.Answer(Truth(!not.contains(fact)))
    }
    let facts = PracticeFact.allCases
    var governance = Governance(
      setting: try assessment().setting,
      on: try CalendarDate("2026-10-30"),
      by: "director of nursing",
      reviewDue: try CalendarDate(reviewDue),
      answers: Dictionary(
        facts.compactMap { fact in
          guard let question = Governance.Question(fact), let answer = answer(fact) else {
            return nil
          }
          return (question, answer)
        },
        uniquingKeysWith: { first, _ in first }
      )
    )
    governance.responsiblePerson = .given(
      Governance.ResponsiblePerson(
        job: "director of nursing",
        since: nil,
        areDelegationsRecorded: answer(.settingDelegationsRecorded)
      )
    )
    governance.policy = .given(
      Governance.Policy(
        on: nil,
        reviewDue: without.contains(.settingPolicyIsReviewed)
          ? nil : try CalendarDate("2026-11-20"),
        isPublished: answer(.settingPolicyIsPublished),
        saysHowToReduce: answer(.settingPolicySaysHowToReduce),
        consulted: without.contains(.settingPolicyWasConsultedOn) ? nil : ["families"]
      )
    )
    governance.training = .given(
      Governance.Training(
        on: without.contains(.settingRefresherIsInTime) ? nil : try CalendarDate("2025-11-20"),
        refresher: without.contains(.settingRefresherIsSet)
          ? nil : .given(try Governance.Span(12, .months)),
        newStarters: without.contains(.settingTrainsNewStarters)
          ? nil : .given(try Governance.Span(4, .weeks)),
        isCertified: answer(.settingTrainingIsCertified),
        topics: Dictionary(
          facts.compactMap { fact in
            guard let topic = Governance.Training.Topic(fact), let answer = answer(fact) else {
              return nil
            }
            return (topic, answer)
          },
          uniquingKeysWith: { first, _ in first }
        )
      )
    )
    return governance
  }

  func check(_ governance: Governance?, before: [Assessment] = []) throws -> GovernanceCheck {
    GovernanceCheck(governance, register: try register(before: before), tally: tally)
  }
}

extension GovernanceCheck {
  /// The rules with an answer, by id, in their order.
  func ids(_ answer: PracticeRule.Answer) -> [String] {
    checks.filter { $0.answer == answer }.map(\.rule.id)
  }

  func answer(_ rule: String) -> PracticeRule.Answer? {
    checks.first { $0.rule.id == rule }?.answer
  }
}
