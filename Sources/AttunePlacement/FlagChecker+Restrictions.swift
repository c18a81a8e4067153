internal import AttuneModel
internal import AttuneScoring

extension FlagChecker {
  /// Something the person relies on that a restriction here takes away.
  func checkReliedOn(_ rule: FlagRule, _ sink: inout some FlagSink) {
    guard !profile.reliesOn.isEmpty else { return }
    guard let restrictions = assessment.restrictions else {
      return sink.raise(rule, .notChecked, .unchecked(.restrictions))
    }
    let types = engine.catalogue.vocabularies.restrictionTypes
    for restriction in restrictions where restriction.reaches(profile.person) {
      // A type can say by itself what is restricted, as stopping stimming does.
      let byType = types.first { $0.id == restriction.type }?.restricts
      for thing in profile.reliesOn
      where byType == thing || restriction.keeps(from: [thing]) == true {
        sink.raise(rule, rule.severity, .reliedOnRestricted(thing, restriction))
      }
      // Said once of a restriction, however much the person relies on.
      if restriction.restricts == nil, profile.reliesOn.contains(where: { $0 != byType }) {
        sink.raise(rule, .notChecked, .unchecked(.restricts(restriction)))
      }
    }
  }

  /// A rule for everyone, put in place without looking at this person.
  func checkBlanket(_ rule: FlagRule, _ types: [String], _ sink: inout some FlagSink) {
    guard let restrictions = assessment.restrictions else {
      return sink.raise(rule, .notChecked, .unchecked(.restrictions))
    }
    for place in restrictions.indices where isBlanket(restrictions[place], types) {
      sink.raise(rule, rule.severity, .blanket(restrictions[place], isNow: livesHere))
    }
  }

  private func isBlanket(_ restriction: Restriction, _ types: [String]) -> Bool {
    guard restriction.reaches(profile.person), !restriction.neededBy.contains(profile.person) else {
      return false
    }
    return restriction.appliesTo == .everyone || types.contains(restriction.type)
  }
}
