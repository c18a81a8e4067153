internal import AttuneModel

extension IncidentText {
  var forceLines: [String] {
    var lines = list("types", incident.types.map(force))
    if let reason = incident.reason { lines.append("reason: \(quoted(reason))") }
    if let kept = incident.kept {
      let parts = [
        kept.name.map { "name: \(quoted($0))" },
        kept.identifier.map { "identifier: \(quoted($0))" },
        kept.staff.map { "staff: \(quoted($0))" },
      ]
      lines.append("kept: \(inBraces(parts))")
    }
    if let staff = incident.staff {
      lines += list(
        "staff",
        staff.map { colleague in
          inBraces([
            "job: \(quoted(colleague.job))", colleague.isFromAgency.map { "agency: \(yesNo($0))" },
          ])
        }
      )
    }
    if let others = incident.others {
      lines += list(
        "others",
        others.map { inBraces(["who: \(quoted($0.who))", $0.why.map { "why: \(quoted($0))" }]) }
      )
    }
    return lines
  }

  private func force(_ force: Incident.Force) -> String {
    inBraces([
      "type: \(force.type)", force.duration.map { "duration: \(minutes($0))" },
      force.isInCarePlan.map { "in-care-plan: \(yesNo($0))" },
      force.how.map { "how: \(quoted($0))" },
    ])
  }

  var personLines: [String] {
    var lines: [String?] = [
      incident.diagnosis.map { "diagnosis: \($0.known.map(quoted) ?? "unknown")" },
      incident.characteristics.map { "characteristics: \($0.rawValue)" },
      incident.hasLearningDisability.map { "learning-disability: \(yesNo($0))" },
      incident.isAutistic.map { "autistic: \(yesNo($0))" },
      incident.outcome.map { "outcome: \(quoted($0))" },
      incident.harm.map { "harm: \($0.rawValue)" },
      incident.triedFirst.map { "tried-first: \(texts($0))" },
    ]
    switch incident.notified {
    case .told(let who, let day):
      let parts = ["who: \(texts(who))", day.map { "on: \($0)" }]
      lines.append("notified: \(inBraces(parts))")
    case .notInCarePlan: lines.append("notified: not-in-care-plan")
    case .notKnown: lines.append("notified: unknown")
    case nil: break
    }
    return lines.compactMap(\.self)
  }

  var accountLines: [String] {
    var lines = incident.environment.map(environment) ?? []
    lines += [
      incident.before.map { "before: \(quoted($0))" },
      incident.during.map { "during: \(quoted($0))" },
      incident.after.map { "after: \(quoted($0))" },
    ]
    .compactMap(\.self)
    switch incident.words {
    case .said(let text): lines.append("words: \(quoted(text))")
    case .notAsked: lines.append("words: not-asked")
    case .declined: lines.append("words: declined")
    case nil: break
    }
    return lines
  }

  private func environment(_ there: Incident.Environment) -> [String] {
    let lines = [
      there.readings.map { "  readings: \(inBraces($0.map(reading)))" },
      there.people.map { "  people: \($0)" },
      there.staffFaces.map { "  staff-faces: \($0)" },
      there.unfamiliarStaff.map { "  unfamiliar-staff: \($0)" },
      there.change.map { "  change: \(quoted($0))" },
      there.demand.map { "  demand: \(quoted($0))" },
      there.hunger.map { "  hunger: \(yesNo($0))" },
      there.pain.map { "  pain: \(yesNo($0))" },
    ]
    .compactMap(\.self)
    return lines.isEmpty ? ["environment: {}"] : ["environment:"] + lines
  }

  private func reading(_ entry: Incident.Environment.Reading) -> String {
    let reading = catalogue.readings[entry.reading]
    let unit = catalogue.factors[reading.factors[0]].unit
    guard let value = entry.value.known else { return "\(reading.id): unknown" }
    if unit.isYesNo { return "\(reading.id): \(yesNo(value > 0))" }
    return "\(reading.id): \(decimalText(value))\(unit.mayBeLeftOut ? "" : " \(unit.symbol)")"
  }

  var afterwardsLines: [String] {
    var lines: [String] = []
    if let debriefs = incident.debriefs {
      let parts = [
        debriefs.person.map { "  person: \(debrief($0))" },
        debriefs.staff.map { "  staff: \(debrief($0))" },
      ]
      .compactMap(\.self)
      lines += parts.isEmpty ? ["debriefs: {}"] : ["debriefs:"] + parts
    }
    if let review = incident.review {
      let parts = [
        "on: \(review.on)", review.isExternal.map { "external: \(yesNo($0))" },
        review.by.map { "by: \(quoted($0))" },
      ]
      lines.append("review: \(inBraces(parts))")
    }
    if let actions = incident.actions { lines += list("actions", actions.map(action)) }
    return lines
  }

  private func debrief(_ debrief: Incident.Debrief) -> String {
    inBraces([
      "offered: \(yesNo(debrief.wasOffered))", debrief.on.map { "on: \($0)" },
      debrief.wasTaken.map { "taken: \(yesNo($0))" },
    ])
  }

  private func action(_ action: Incident.Action) -> String {
    inBraces([
      "what: \(quoted(action.what))", action.by.map { "by: \(quoted($0))" },
      action.due.map { "due: \($0)" }, action.done.map { "done: \($0)" },
      action.changes.map { "changes: \($0.rawValue)" },
    ])
  }
}
