internal import AttuneModel
internal import AttunePlacement

extension Wording {
  /// What could not be checked, and that it is not a pass.
  func sentence(_ unchecked: Finding.Unchecked) -> String {
    switch unchecked {
    case .limit(let factor, let place):
      "\(unknown(factor, place)); so whether a limit that this person stated is kept is open."
    case .trigger(let trigger, let place):
      "\(unknown(trigger.condition.factor, place)); it can be a trigger for this person: "
        + Self.cannotBeOffered
    case .requirement(let requirement, let place):
      "\(unknown(requirement.condition.factor, place)). This person requires "
        + "\(comparison(requirement.condition)): " + Self.cannotBeOffered
    case .veto(let veto, let place): self.veto(veto, place)
    case .vacancy: "It is not recorded whether a place is free."
    case .registration: "Whether the registration covers this person's age is not known."
    case .restrictions: "No register of restrictions was kept, so none could be looked at."
    case .inPlace(let adjustment):
      "What is in place is not recorded, and this person said no to \(adjustment): "
        + Self.cannotBeOffered
    case .readings(let factors): "Not read, or not everywhere: \(joined(factors.map(name)))."
    case .need(let need, let mark, let seen):
      "\(title(seen.factor)): \(observed(seen)), \(beyond(mark)). Whether this person's need is more "
        + "than most people's is not known: \(Self.lowered(catalogue.needs[need].name))."
    case .restricts(let restriction):
      "What this restriction keeps people from is not recorded\(what(restriction))."
    case .knownBefore(let known, let place):
      "\(unknown(known.factor, place)); it was there before past force or distress."
    case .placeToBeAlone: "Whether there is a place to be alone is not known."
    case .alarms:
      "By which senses alarms are noticed here is not recorded, and this person may miss some."
    case .registrationOfSenses(let senses):
      "Whether this person would notice an alarm by \(joined(senses.map(\.rawValue))) is not known."
    case .calmingOfPerson: "What calms this person is not recorded."
    case .calmingOfPlace: "What can be had here of what calms people is not recorded."
    }
  }

  private func veto(_ veto: Veto, _ place: Finding.Place) -> String {
    guard case .feature(let condition) = veto.subject else { return "" }
    return "\(unknown(condition.factor, place)); this person said no to it when "
      + "\(comparison(condition)): " + Self.cannotBeOffered
  }

  private func unknown(_ position: Int, _ place: Finding.Place) -> String {
    if place.isSaidNotToApply { return "\(title(position)): said not to apply here" }
    let text = self.place(place.space, place.period)
    return "\(title(position)): not known\(text.isEmpty ? "" : " (\(text))")"
  }

  /// What has to be known before the place can be offered at all, each once.
  func openChecks(_ flags: [Flag]) -> [String] {
    flags.filter { $0.severity == .notChecked }.map(sentence)
      .filter { $0.hasSuffix(Self.cannotBeOffered) }.uniqued()
  }

  static let cannotBeOffered = "cannot be offered until known."
}
