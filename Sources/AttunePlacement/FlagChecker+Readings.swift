internal import AttuneModel
internal import AttuneScoring

extension FlagChecker {
  /// A reading beyond a mark, for those whom the rule looks after.
  func checkReadings(
    _ rule: FlagRule,
    _ marks: [FlagRule.Mark],
    _ audience: FlagRule.Audience,
    _ sink: inout some FlagSink
  ) {
    let isConcerned = concerns(audience)
    guard isConcerned != false else { return }
    var unread: [Int] = []
    for mark in marks {
      switch cells.first(mark.factor, where: { value, _ in mark.holds(for: value) }) {
      case .found(let hit):
        let seen = { self.cells.observation(mark.factor, hit) }
        if case .need(let need, _) = audience, isConcerned == nil {
          sink.raise(rule, .notChecked, .unchecked(.need(need, mark, seen())))
        } else {
          sink.raise(rule, rule.severity, .beyond(mark, seen(), for: audience))
        }
      case .unknown: unread.append(mark.factor)
      case .nowhere, .absent: break
      }
    }
    if !unread.isEmpty { sink.raise(rule, .notChecked, .unchecked(.readings(unread))) }
  }

  /// A factor that cannot be borne in a cell from which no quiet place is near.
  func checkUnbearable(
    _ rule: FlagRule,
    _ factors: [Int],
    _ strain: Double,
    _ retreat: FlagRule.Mark,
    _ sink: inout some FlagSink
  ) {
    var unread: Set<Int> = []
    for factor in factors {
      let slot = engine.layout.slots[factor]
      let retreatSlot = engine.layout.slots[retreat.factor]
      for place in cells.occupied {
        let (cell, period) = (place.cell, place.period)
        // That a way out "does not apply" is no way out: it is as good as not read.
        guard cells.view.state(slot: slot, cell: cell) != .absent,
          cells.view.state(slot: retreatSlot, cell: cell) != .absent
            || cells.view.isSaidNotToApply(slot: retreatSlot, cell: cell)
        else { continue }
        let value = cells.view.value(slot: slot, cell: cell)
        let minutes = cells.view.value(slot: retreatSlot, cell: cell)
        let isUnbearable = value.map {
          (person.anchors(slot: slot, period: period)?.strain(of: $0) ?? 0) >= strain
        }
        switch (isUnbearable, minutes.map(retreat.holds)) {
        case (true?, true?):
          guard let value, let minutes else { continue }
          return sink.raise(
            rule,
            rule.severity,
            .unbearable(
              cells.observation(factor, cell, value),
              isStated: person.anchors(slot: slot, period: period)?.intolerableIsStated == true,
              noRetreat: cells.observation(retreat.factor, cell, minutes)
            )
          )
        case (false?, _), (_, false?): continue
        case (nil, nil): unread.formUnion([factor, retreat.factor])
        case (nil, _): unread.insert(factor)
        case (_, nil): unread.insert(retreat.factor)
        }
      }
    }
    if !unread.isEmpty {
      sink.raise(rule, .notChecked, .unchecked(.readings(unread.sorted())))
    }
  }

  /// No room of one's own, and no quiet room.
  func checkNowhereAlone(_ rule: FlagRule, _ singleRoom: Int, _ sink: inout some FlagSink) {
    let spaces = assessment.spaces
    let hasQuietRoom =
      spaces?.contains { $0.use == .quietRoom } == true
      || assessment.calming?.contains("quiet-room") == true
    guard !hasQuietRoom else { return }
    switch cells.first(singleRoom, where: { value, _ in value == 0 }) {
    case .found where spaces != nil: sink.raise(rule, rule.severity, .nowhereAlone)
    // Where there is no bedroom, there is no room of one's own.
    case .absent where spaces != nil: sink.raise(rule, rule.severity, .nowhereAlone)
    case .found, .unknown, .absent: sink.raise(rule, .notChecked, .unchecked(.placeToBeAlone))
    case .nowhere: break
    }
  }

  /// Whether a rule looks after this person; `nil` if the need that it asks for is not stated.
  private func concerns(_ audience: FlagRule.Audience) -> Bool? {
    switch audience {
    case .everyone: true
    case .condition(let condition): profile.conditions.contains(condition)
    case .need(let need, let least):
      person.needs[need].isUnstated ? nil : person.needs[need].z.value >= least.value
    }
  }
}
