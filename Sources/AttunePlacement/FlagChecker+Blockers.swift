internal import AttuneModel
internal import AttuneScoring

extension FlagChecker {
  func checkVetoes(_ rule: FlagRule, _ sink: inout some FlagSink) {
    for veto in profile.vetoes {
      switch veto.subject {
      case .setting(let setting):
        if setting == assessment.setting { sink.raise(rule, .blocker, .vetoed(veto, nil)) }
      case .adjustment(let id):
        if let inPlace = assessment.inPlace {
          if inPlace.contains(id) { sink.raise(rule, .blocker, .vetoed(veto, nil)) }
        } else {
          sink.raise(rule, .notChecked, .unchecked(.inPlace(adjustment: id)))
        }
      case .feature(let condition):
        switch cells.first(condition.factor, where: { value, _ in condition.holds(for: value) }) {
        case .found(let hit):
          sink.raise(rule, .blocker, .vetoed(veto, cells.observation(condition.factor, hit)))
        case .unknown(let gap):
          sink.raise(rule, .notChecked, .unchecked(.veto(veto, cells.place(gap))))
        case .nowhere, .absent: break
        }
      }
    }
  }

  func checkRequirements(_ rule: FlagRule, _ sink: inout some FlagSink) {
    for requirement in profile.requirements {
      let condition = requirement.condition
      switch cells.first(condition.factor, where: { value, _ in !condition.holds(for: value) }) {
      case .found(let hit):
        let seen = { self.cells.observation(condition.factor, hit) }
        sink.raise(rule, .blocker, .requirementNotMet(requirement, seen()))
      case .unknown(let gap):
        sink.raise(rule, .notChecked, .unchecked(.requirement(requirement, cells.place(gap))))
      case .absent:
        // Nothing here that could meet it was looked at; that is no reason to say that it is met.
        sink.raise(rule, .notChecked, .unchecked(.requirement(requirement, Finding.Place())))
      case .nowhere: break
      }
    }
  }

  func checkVacancy(_ rule: FlagRule, _ sink: inout some FlagSink) {
    guard !livesHere else { return }
    guard let vacant = assessment.places?.vacant else {
      return sink.raise(rule, .notChecked, .unchecked(.vacancy))
    }
    if vacant == 0 { sink.raise(rule, .blocker, .noVacancy) }
  }

  func checkAge(_ rule: FlagRule, _ sink: inout some FlagSink) {
    guard let ages = assessment.registration?.ages else {
      return sink.raise(rule, .notChecked, .unchecked(.registration))
    }
    let band = profile.ageBand.ages
    if !ages.overlaps(band) {
      sink.raise(rule, .blocker, .ageOutside(profile.ageBand, registered: ages))
    } else if band.lowerBound < ages.lowerBound || band.upperBound > ages.upperBound {
      // Part of the band is registered, and only the band is known.
      sink.raise(rule, .notChecked, .unchecked(.registration))
    }
  }

  func checkConfinement(_ rule: FlagRule, _ types: [String], _ sink: inout some FlagSink) {
    guard let restrictions = assessment.restrictions else {
      return sink.raise(rule, .notChecked, .unchecked(.restrictions))
    }
    // By place, because a restriction is large, and mostly nothing of it is wanted.
    for place in restrictions.indices {
      guard restrictions[place].reaches(profile.person) else { continue }
      switch restrictions[place].confines(types) {
      case true?: sink.raise(rule, .blocker, .confined(restrictions[place], isNow: livesHere))
      case false?: break
      case nil: sink.raise(rule, .notChecked, .unchecked(.restricts(restrictions[place])))
      }
    }
  }
}

extension Restriction {
  /// Whether it keeps people from leaving or mixing, or is of one of these types; `nil` if what it
  /// keeps people from was not recorded.
  func confines(_ types: [String]) -> Bool? {
    types.contains(type) ? true : keeps(from: [.leaving, .mixing])
  }
}

extension Catalogue {
  /// Whether a restriction is one that is to end and never to be taken along.
  func isToEnd(_ restriction: Restriction) -> Bool {
    rules.contains { rule in
      if case .confinement(let types) = rule.test {
        restriction.confines(types) == true
      } else {
        false
      }
    }
  }
}
