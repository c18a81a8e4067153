internal import AttuneModel
internal import AttuneScoring

extension FlagChecker {
  /// Limits that the person stated: at or past the intolerable value.
  func checkLimits(_ rule: FlagRule, trauma: Bool, _ sink: inout some FlagSink) {
    for (factor, limit) in person.limits where limit.isTrauma == trauma {
      let isHighWorse = engine.catalogue.factors[factor].worse == .high
      let periods = ByPeriod<Bool> { period in limit.values(in: period)?.intolerable != nil }
      let result = cells.first(factor, in: periods) { value, period in
        guard let stated = limit.values(in: period)?.intolerable else { return false }
        return isHighWorse ? value >= stated : value <= stated
      }
      switch result {
      case .found(let hit):
        guard let stated = limit.values(in: hit.period)?.intolerable else { break }
        sink.raise(
          rule,
          rule.severity,
          .limitPassed(limit: stated, isTrauma: trauma, cells.observation(factor, hit))
        )
      case .unknown(let gap):
        sink.raise(rule, .notChecked, .unchecked(.limit(factor: factor, cells.place(gap))))
      case .nowhere, .absent: break
      }
    }
  }

  func checkTriggers(
    _ rule: FlagRule,
    _ severity: Trigger.Severity,
    _ sink: inout some FlagSink
  ) {
    for trigger in profile.triggers where trigger.severity == severity {
      let condition = trigger.condition
      switch cells.first(condition.factor, where: { value, _ in condition.holds(for: value) }) {
      case .found(let hit):
        let seen = { self.cells.observation(condition.factor, hit) }
        sink.raise(rule, rule.severity, .triggered(trigger, seen()))
      case .unknown(let gap):
        sink.raise(rule, .notChecked, .unchecked(.trigger(trigger, cells.place(gap))))
      case .nowhere, .absent: break
      }
    }
  }

  /// What was there before past force or distress, and presses on the person here too.
  func checkKnownBefore(_ rule: FlagRule, _ sink: inout some FlagSink) {
    for known in profile.knownBefore {
      let slot = engine.layout.slots[known.factor]
      let periods = ByPeriod<Bool> { period in known.period == nil || known.period == period }
      let result = cells.first(known.factor, in: periods, use: known.use) { value, period in
        (person.anchors(slot: slot, period: period)?.strain(of: value) ?? 0) > 0
      }
      switch result {
      case .found(let hit):
        sink.raise(rule, rule.severity, .knownBefore(known, cells.observation(known.factor, hit)))
      case .unknown(let gap):
        sink.raise(rule, .notChecked, .unchecked(.knownBefore(known, cells.place(gap))))
      case .nowhere, .absent: break
      }
    }
  }
}
