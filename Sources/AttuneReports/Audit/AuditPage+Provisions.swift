internal import AttuneModel

extension AuditPage {
  /// What is there for people already.
  var provisions: [Block] {
    let adjustments = assessment.inPlace.map { ids in
      ids.map { id in catalogue.adjustment(id).map { "\($0.name) (\(id))" } ?? id }
    }
    let calming = assessment.calming.map { ids in
      ids.map { id in catalogue.vocabularies.calming.name(of: id) }
    }
    let alarms = assessment.alarmsNoticedBy.map { $0.map(\.rawValue) }
    return [
      .heading("What is there already", level: .first),
      .list(
        [
          item("Adjustments in place", adjustments),
          item("What can be had of what calms people", calming),
          item("How alarms and calls reach people", alarms),
        ]
      ),
    ]
  }

  private func item(_ name: String, _ things: [String]?) -> ListItem {
    guard let things else {
      return ListItem("\(strong: "\(name):") \(mark: .unknown, "not recorded")")
    }
    return ListItem("\(strong: "\(name):") \(things.isEmpty ? "none" : joined(things))")
  }

  /// What is restricted, and what of it was not written down.
  var restrictions: [Block] {
    let heading: Block = .heading("Restrictions on people here", level: .first)
    guard let restrictions = assessment.restrictions else {
      return [
        heading,
        .paragraph(
          "\(mark: .unknown, "Not recorded"): nobody has written down whether there are any."
        ),
      ]
    }
    guard !restrictions.isEmpty else { return [heading, .paragraph("Recorded as none.")] }
    return [
      heading,
      .list(
        restrictions.map { restriction in
          ListItem(
            "\(strong: wording.restriction(restriction)): \(reach(restriction))",
            details: facts(restriction)
          )
        }
      ),
    ]
  }

  private func reach(_ restriction: Restriction) -> String {
    switch restriction.appliesTo {
    case .everyone: "for everyone"
    case .people(let people): "for \(joined(people.map(result.naming.id)))"
    }
  }

  private func facts(_ restriction: Restriction) -> [Line] {
    let needed = restriction.neededBy.map(result.naming.id)
    var facts: [Line] = [
      needed.isEmpty
        ? "Who needs it is \(mark: .unknown, "not recorded")."
        : "Recorded as needed by \(joined(needed)).",
      authority(restriction),
      restriction.since.map { "Since \($0)." }
        ?? "Since when is \(mark: .unknown, "not recorded").",
    ]
    if let due = restriction.reviewDue {
      facts.append(
        due < result.asOf
          ? "\(mark: .serious, "Its review is overdue"): it was due on \(due)."
          : "To be reviewed by \(due)."
      )
    } else {
      facts.append("When it is to be reviewed is \(mark: .unknown, "not recorded").")
    }
    if let reason = result.naming.quoted(restriction.reason) {
      facts.append(Line("Reason: \(reason)."))
    }
    if let view = result.naming.quoted(restriction.personView) {
      facts.append(Line("The person's view: \(view)."))
    }
    return facts
  }

  private func authority(_ restriction: Restriction) -> Line {
    guard let authority = restriction.authority else {
      return "Authority is \(mark: .unknown, "not recorded")."
    }
    if authority.route == .none { return "\(mark: .serious, "No authority"): recorded as none." }
    let until = authority.until.map { ", until \($0)" } ?? ""
    return Line("Authority: \(authority.route.rawValue.replacing("-", with: " "))\(until).")
  }

  /// Room for what people say of it.
  var answers: [Block] {
    [
      .heading("What people say of it", level: .first),
      .form(
        [
          FormField("What those who live here say of it, in their words"),
          FormField("What staff say of it"),
          FormField("What will be done, by whom, by when"),
          FormField("Who looks again, and when"),
        ]
      ),
    ]
  }
}

extension SettingKind {
  /// The kind in words.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension Nation {
  /// The nation as a name.
  var words: String {
    switch self {
    case .england: "England"
    case .wales: "Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }
}
