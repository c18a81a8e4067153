public import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Plan {
  /// The plan as it is kept: what was expected, to be filled in and set beside a newer audit.
  public func saved(_ catalogue: Catalogue) -> SavedPlan {
    SavedPlan(
      setting: setting.setting,
      made: asOf,
      audit: setting.assessment.assessed.on,
      dataHash: catalogue.dataHash,
      target: request.target,
      people: outcomes.map { outcome in
        SavedPlan.PersonState(
          person: outcome.person.person,
          levelBefore: outcome.before.level,
          loadBefore: outcome.before.score.load,
          levelExpected: outcome.after.level,
          loadExpected: outcome.after.score.load
        )
      },
      actions: actions.map { action(for: $0, catalogue) },
      accepted: []
    )
  }

  private func action(for action: Action, _ catalogue: Catalogue) -> SavedPlan.Action {
    let ready = asOf.adding(days: action.lead)
    return SavedPlan.Action(
      adjustment: action.candidate.adjustment.id,
      space: action.candidate.space.flatMap { setting.assessment.spaces?[$0].id },
      period: action.candidate.period,
      people: action.candidate.people,
      readyBy: ready,
      reviewOn: ready.adding(days: Int(catalogue.conventions[.trialDays])),
      answer: .notAsked,
      owner: nil,
      done: nil,
      expectations: action.changes.compactMap { change in
        catalogue.reading(catalogue.factors[change.factor].reading).map { reading in
          SavedPlan.Expectation(
            reading: reading,
            space: change.space?.id,
            period: change.period,
            before: change.before,
            wasRead: change.isRead,
            expected: change.after
          )
        }
      }
    )
  }
}
