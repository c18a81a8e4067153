internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Puts what was found into sentences for the person: literal, short, one idea each, no number.
struct PlainText {
  let wording: Wording
  /// Whom the page is for: what is written of a rule may be about somebody else.
  let person: PersonID

  var catalogue: Catalogue { wording.catalogue }

  /// What a level means for the person.
  static func level(_ level: Level?) -> String {
    switch level {
    case .low: "Few things here look hard for you."
    case .moderate: "Some things here may be hard for you."
    case .high: "This place may be hard for you."
    case .veryHigh: "This place may be very hard for you."
    case nil: "We do not know enough about this place yet."
    }
  }

  /// What a flag says; nothing where it is no matter of the place and the person.
  func sentences(_ flag: Flag) -> [String] {
    switch flag.finding {
    case .vetoed(let veto, _):
      if case .setting = veto.subject { return ["You said no to this place."] }
      return ["You said no to something that is here."]
    case .requirementNotMet(let requirement, let seen):
      return [
        said(seen, isHarder: !requirement.condition.asksForMore(in: catalogue)),
        "This is not what you need.",
      ]
    case .noVacancy: return ["No place is free here."]
    case .ageOutside(_, let ages):
      let oldest = AgeBand.older.ages.upperBound
      return [
        ages.upperBound < oldest
          ? "This place is for people from \(ages.lowerBound) to \(ages.upperBound) years."
          : "This place is for people of \(ages.lowerBound) years and older."
      ]
    case .confined(let restriction, let isNow): return confined(restriction, isNow)
    case .limitPassed(_, _, let seen): return [hard(seen), "This is more than you can bear."]
    case .triggered(let trigger, let seen):
      return [
        said(seen, isHarder: trigger.condition.asksForMore(in: catalogue)),
        "It is known that this is very bad for you.",
      ]
    case .beyond(_, let seen, _), .unbearable(let seen, _, _): return [hard(seen)]
    case .reliedOnRestricted(let thing, _):
      return ["There are limits here on \(wording.relied(thing)).", "You need this."]
    case .knownBefore(_, let seen):
      return [hard(seen), "This was there when you were distressed before."]
    case .nowhereAlone: return ["There is no place here to be alone."]
    case .blanket(let restriction, _):
      let rule =
        wording.naming.quoted(restriction.what, onPageOf: person).map { ["The rule is: \($0)."] }
        ?? []
      return ["There is a rule for everyone here that you do not need."] + rule
    default: return []
    }
  }

  /// What raised flags say, each thing once, with all that is said of it.
  func reasons(_ flags: [Flag]) -> [ListItem] {
    let told = flags.filter { $0.severity < .notChecked }.map(sentences).filter { !$0.isEmpty }
    return told.map { $0[0] }.uniqued().map { first in
      let more = told.filter { $0[0] == first }.flatMap { $0.dropFirst() }.uniqued()
      return ListItem(Line(first), details: more.map { Line($0) })
    }
  }

  private func hard(_ seen: Observation) -> String { catalogue.factors[seen.factor].plain.hard }

  /// A feature the way it was found: in the hard sentence only where it is the hard way.
  private func said(_ seen: Observation, isHarder: Bool) -> String {
    isHarder ? hard(seen) : "Something here is not right for you: \(wording.name(seen.factor))."
  }

  /// What has to be known before the place can be offered at all.
  func openChecks(_ flags: [Flag]) -> [ListItem] {
    flags.compactMap { flag -> String? in
      guard case .unchecked(let unchecked) = flag.finding else { return nil }
      return switch unchecked {
      case .requirement(let requirement, _): ask(requirement.condition.factor)
      case .trigger(let trigger, _): ask(trigger.condition.factor)
      case .veto(let veto, _):
        if case .feature(let condition) = veto.subject { ask(condition.factor) } else { nil }
      case .inPlace: "People need to check what help is in place here."
      default: nil
      }
    }
    .uniqued().map { ListItem(Line($0)) }
  }

  private func ask(_ factor: Int) -> String {
    "People need to check \(catalogue.factors[factor].plain.ask)."
  }

  private func confined(_ restriction: Restriction, _ isNow: Bool) -> [String] {
    let things = restriction.restricts ?? []
    let leaving = isNow ? "Other people decide" : "Other people would decide"
    let mixing = isNow ? "You are kept" : "You would be kept"
    let told =
      (things.contains(.leaving) ? ["\(leaving) when you can leave here."] : [])
      + (things.contains(.mixing) ? ["\(mixing) away from other people here."] : [])
    return (told.isEmpty ? ["\(leaving) where you can go here."] : told)
      + [isNow ? "This is what people have to end." : "This is not a place to be offered."]
  }
}

extension FactorCondition {
  /// True if what it names is more of what presses: above a value where more is worse, below one where
  /// less is.
  fileprivate func asksForMore(in catalogue: Catalogue) -> Bool {
    let isHigh = catalogue.factors[factor].worse == .high
    return switch comparison {
    case .above, .atLeast, .present: isHigh
    case .below, .atMost: !isHigh
    case .equal(let value): isHigh == (value > 0)
    }
  }
}
