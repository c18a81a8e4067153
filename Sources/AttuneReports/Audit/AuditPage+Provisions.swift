internal import AttuneModel
internal import AttunePractice

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
        (result.register.entries ?? []).map { entry in
          ListItem(
            "\(strong: wording.restriction(entry.restriction)): \(wording.reach(entry.restriction))",
            details: facts(entry)
          )
        }
      ),
      .paragraph(
        "What is missing of each, and what would make it unnecessary: "
          + "\(code: "attune restrictions \(result.naming.inCommand(assessment.setting))")."
      ),
    ]
  }

  private func facts(_ entry: RegisterEntry) -> [Line] {
    let reason = result.naming.quoted(entry.restriction.reason).map { Line("Reason: \($0)") }
    return [
      wording.need(entry), wording.authority(entry), wording.since(entry), wording.review(entry),
      reason, wording.view(entry.restriction.personView),
    ]
    .compactMap(\.self)
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
