internal import AttuneModel
internal import AttunePlacement

extension Wording {
  /// What a flag says, as one or two sentences.
  func sentence(_ flag: Flag) -> String {
    switch flag.finding {
    case .vetoed(let veto, let seen): vetoed(veto, seen)
    case .requirementNotMet(let requirement, let seen):
      "\(title(seen.factor)): \(observed(seen)). This person requires "
        + "\(comparison(requirement.condition))."
    case .noVacancy: "No place is free here."
    case .ageOutside(let band, let ages):
      "The place is registered for ages \(ages.lowerBound) "
        + (ages.upperBound < AgeBand.older.ages.upperBound ? "to \(ages.upperBound)" : "and over")
        + "; this person is \(band.rawValue)."
    case .confined(let restriction, let isNow): confined(restriction, isNow)
    case .limitPassed(let limit, let isTrauma, let seen):
      "\(title(seen.factor)): \(observed(seen)). This person said that "
        + "\(orWorse(limit, of: seen.factor)) cannot be borne"
        + "\(isTrauma ? "; this limit goes back to trauma" : "")."
    case .triggered(let trigger, let seen): triggered(trigger, seen)
    case .beyond(let mark, let seen, let audience): beyond(mark, seen, audience)
    case .unbearable(let seen, let isStated, let retreat):
      "\(title(seen.factor)): \(observed(seen)), at or past "
        + (isStated
          ? "the limit that this person stated" : "the limit estimated for this person")
        + ", and a quiet place is \(value(retreat.value, of: retreat.factor)) away."
    case .reliedOnRestricted(let thing, let restriction):
      "This person relies on \(relied(thing)), which is restricted here\(what(restriction))."
    case .knownBefore(let known, let seen): knownBefore(known, seen)
    case .nowhereAlone: "There is no place to be alone: no room of one's own, and no quiet room."
    case .blanket(let restriction, let isNow):
      "A restriction for everyone \(isNow ? "reaches" : "would reach") this person, for no reason "
        + "of their own\(what(restriction))."
    case .unchecked(let unchecked): sentence(unchecked)
    default: note(flag.finding)
    }
  }

  private func note(_ finding: Finding) -> String {
    switch finding {
    case .alarmsUnnoticed([]):
      "Alarms reach people here by no sense: this person may not notice one."
    case .alarmsUnnoticed(let senses):
      "Alarms reach people here by \(joined(senses.map(\.rawValue))), and this person misses much "
        + "in \(senses.count == 1 ? "that sense" : "each of these"): they may not notice one."
    case .nothingCalms: "Nothing of what calms this person can be had here."
    case .noSensoryAssessment:
      "No sense was rated and no instrument was used: there is no sensory assessment."
    case .noConsent(let use):
      "No consent and no best-interests decision for this use (\(use.rawValue)) is recorded."
    case .noHealthCheck(let last?): "Pain and health were last checked on \(last), too long ago."
    case .noHealthCheck(nil): "No pain and health check is recorded."
    case .profilePastReview(let due): "The profile was to be reviewed by \(due)."
    case .assessmentPastReview(let due):
      "The assessment was to be reviewed by \(due); its readings no longer count as known."
    case .distressInward:
      "This person's distress does not show outwardly: quiet here does not mean well."
    case .distressUnknown:
      "Nobody has recorded whether this person's distress shows: quiet here does not mean well."
    default: ""
    }
  }

  private func vetoed(_ veto: Veto, _ seen: Observation?) -> String {
    let why = naming.quoted(veto.why).map { " Why: \($0)." } ?? ""
    switch veto.subject {
    case .setting: return "This person said no to this setting.\(why)"
    case .adjustment(let id):
      return "This person said no to something that is in place here (\(id)).\(why)"
    case .feature(let condition):
      let value = seen.map { ": \(observed($0))" } ?? ""
      return "This person said no to \(name(condition.factor)) \(comparison(condition)), "
        + "and it is so here\(value).\(why)"
    }
  }

  private func confined(_ restriction: Restriction, _ isNow: Bool) -> String {
    let kind = catalogue.vocabularies.restrictionType(restriction.type)?.name
    let from = (restriction.restricts ?? []).filter { $0 == .leaving || $0 == .mixing }.map(
      \.rawValue
    )
    let kept = from.isEmpty ? "" : " from \(joined(from))"
    let named = kind.map { " (\($0))" } ?? ""
    return isNow
      ? "This person is kept\(kept)\(named)\(what(restriction)). This is not a place to be "
        + "offered; it is what to end."
      : "This person would be kept\(kept)\(named)\(what(restriction))."
  }

  private func triggered(_ trigger: Trigger, _ seen: Observation) -> String {
    let trauma = trigger.isTrauma ? ", which goes back to trauma" : ""
    let note = naming.quoted(trigger.note).map { ": \($0)" } ?? ""
    return
      "\(title(seen.factor)): \(observed(seen)). When it is \(comparison(trigger.condition)) it "
      + "is a trigger for this person\(trauma)\(note)."
  }

  private func beyond(
    _ mark: FlagRule.Mark,
    _ seen: Observation,
    _ audience: FlagRule.Audience
  ) -> String {
    let whom =
      switch audience {
      case .everyone: ""
      case .condition(let id):
        " This person has "
          + (catalogue.vocabularies.conditions.name(of: id)) + "."
      case .need(let need, _):
        " This person's need is more than most people's: \(Self.lowered(catalogue.needs[need].name))."
      }
    return "\(title(mark.factor)): \(observed(seen)); flagged \(beyond(mark)).\(whom)"
  }

  func beyond(_ mark: FlagRule.Mark) -> String {
    let edge = value(mark.limit.value, of: mark.factor)
    return mark.isReached ? "from \(edge) on" : "above \(edge)"
  }

  /// A limit and what is worse: "55 dB or more", "4 h/week or less", "no".
  private func orWorse(_ limit: Double, of position: Int) -> String {
    let text = value(limit, of: position)
    guard !factor(position).unit.isYesNo else { return text }
    return "\(text) or \(factor(position).worse == .high ? "more" : "less")"
  }

  private func knownBefore(_ known: SensoryProfile.KnownBefore, _ seen: Observation) -> String {
    let what = naming.quoted(known.what).map { ": \($0)" } ?? ""
    return "\(title(seen.factor)): \(observed(seen)). It was there before past force or distress"
      + "\(what)."
  }

  func what(_ restriction: Restriction) -> String {
    naming.quoted(restriction.what).map { ": \($0)" } ?? ""
  }

  func relied(_ thing: Restriction.Restricts) -> String {
    catalogue.vocabularies.reliedOn.name(of: thing.rawValue)
  }
}
