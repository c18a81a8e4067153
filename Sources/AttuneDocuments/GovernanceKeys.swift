internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The parts of what a service says of itself.
enum GovernanceKeys {
  static var responsiblePerson: Shape<Dated<Governance.ResponsiblePerson>> {
    var list = KeyList()
    let job = list.required("job", .freeText, "The job, never a name.")
    let since = list.optional("since", .date, "Since when.")
    let delegations = list.optional(
      "delegations-recorded",
      GovernanceAnswer.shape,
      "Whether whatever was delegated is on record; also yes where nothing was."
    )
    return .object(list.finished) { fields in
      let (since, delegations) = (fields.dated(since), fields[delegations])
      return fields[job].map { job in
        Dated(
          value: Governance.ResponsiblePerson(
            job: job,
            since: since.value,
            areDelegationsRecorded: delegations?.value
          ),
          dates: since.dates + (delegations?.dates ?? [])
        )
      }
    }
  }

  static var policy: Shape<Dated<Governance.Policy>> {
    var list = KeyList()
    let on = list.optional("on", .date, "Of which day it is.")
    let due = list.optional("review-due", .date, "By when it is to be looked at again.")
    let published = list.optional(
      "published",
      GovernanceAnswer.shape,
      "Whether it is published, and where."
    )
    let reduces = list.optional(
      "says-how-to-reduce",
      GovernanceAnswer.shape,
      "Whether it says how force is to become less."
    )
    let consulted = list.optional(
      "consulted",
      .list(of: .freeText),
      "Who was consulted, without names; [] is nobody."
    )
    return .object(list.finished) { fields in
      let (on, published, reduces) = (fields.dated(on), fields[published], fields[reduces])
      return Dated(
        value: Governance.Policy(
          on: on.value,
          reviewDue: fields[due],
          isPublished: published?.value,
          saysHowToReduce: reduces?.value,
          consulted: fields[consulted]
        ),
        dates: on.dates + (published?.dates ?? []) + (reduces?.dates ?? [])
      )
    }
  }

  static var training: Shape<Dated<Governance.Training>> {
    var list = KeyList()
    let on = list.optional("on", .date, "When it was last held.")
    let trained = list.optional(
      "staff-trained",
      .quantity("%", from: 0, to: 100),
      "The part of the staff who had it."
    )
    let refresher = list.optional(
      "refresher-every",
      span,
      "After which time it is held again, as in 12 months; or never."
    )
    let starters = list.optional(
      "new-starters-within",
      span,
      "Within which time of their start new staff have it, as in 4 weeks; or never."
    )
    let certified = list.optional(
      "certified",
      GovernanceAnswer.shape,
      "Whether those who train are certified against the Restraint Reduction Network's standards."
    )
    let topics = list.optional(
      "topics",
      topics,
      "What it covers, by the letters of section 5(2); a letter left out is not recorded."
    )
    return .object(list.finished) { fields in
      let (on, certified, topics) = (fields.dated(on), fields[certified], fields[topics])
      return Dated(
        value: Governance.Training(
          on: on.value,
          staffTrained: fields[trained],
          refresher: fields[refresher],
          newStarters: fields[starters],
          isCertified: certified?.value,
          topics: topics?.value ?? [:]
        ),
        dates: on.dates + (certified?.dates ?? []) + (topics?.dates ?? [])
      )
    }
  }

  /// So many days, weeks, months or years, or the word that says that it never is.
  private static var span: Shape<Governance.Stated<Governance.Span>> {
    let pattern = "^(never|[0-9]+ (days?|weeks?|months?|years?))$"
    return Shape<String>.word(pattern: pattern).making { text throws(InvalidSpan) in
      text == "never" ? .nothing : .given(try Governance.Span(text))
    }
  }
}
