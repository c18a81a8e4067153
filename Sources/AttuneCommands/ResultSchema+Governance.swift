internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `report governance`.
  static var governance: Schema {
    result([decision, key("governance", .object(service), "One service.")])
  }

  private static let service = [
    key("setting", .text(), "The setting; with --redact a number."),
    key("audit", date, "The date of the newest audit."),
    key("audit_review_due", date, "The last day on which that audit counts."),
    key(
      "is_audit_past_review",
      .yesNo,
      "That day has passed, and what the register says of today is not known."
    ),
    key("kind", .words(SettingKind.allCases.map(\.rawValue)), "What kind of place it is."),
    key("nation", .words(Nation.allCases.map(\.rawValue)), "Whose law applies."),
    key(
      "account",
      .anyOf([.object(account), .null]),
      "What the service says of itself; null where it says nothing."
    ),
    key("restrictions", .object(change), "What was dropped, added and is in force."),
    key("checks", .list(.object(answered)), "What each rule says, in the order of the packs."),
    key("not_known", texts, "Facts that rules ask for and nobody has said or recorded."),
    key(
      "records",
      .anyOf([.object(records), .null]),
      "What records of force show; null where none are here."
    ),
  ]

  private static let account = [
    key("on", date, "The day on which it was said."),
    key("by", textOrNull, "The job of whoever says so; null with --redact."),
    key("review_due", date, "The last day on which it counts."),
    key(
      "staff_trained",
      .anyOf([.number(from: 0, to: 100, whole: false), .null]),
      "The part of the staff who had the training, in percent; null if not said."
    ),
    key("is_past_review", .yesNo, "That day has passed, and every answer is not known."),
  ]

  private static let change = [
    key("since", dateOrNull, "The audit before; null where one of the two has no register."),
    key("before", .anyOf([wholeNumber, .null]), "How many there were then; null as 'since'."),
    key("dropped_count", .anyOf([wholeNumber, .null]), "How many of them ended; null as 'since'."),
    key("dropped", texts, "Which, by id."),
    key("added", texts, "Not in the register before, by id."),
    key("in_force", .anyOf([wholeNumber, .null]), "null where there is no register."),
  ]

  private static let answered =
    check + [
      key("title", .text(), "What the rule asks for; its wording may change."),
      key(
        "group",
        .words(["lead", "training", "records", "data", "learning", "rights"]),
        "The part of the checklist."
      ),
      key(
        "rests_on",
        .words(["own word", "files", "both"]),
        "On whose word: what a service says of itself nobody has checked."
      ),
      key("said", texts, "What the service says behind it; with --redact no words of its own."),
      key("topic", textOrNull, "The letter of section 5(2) that it is about; null if none."),
      key("last_checked", date, "When the rule was last compared with its source."),
    ]

  private static let records = [
    key("from", date, "The first day that was looked at."), key("until", date, "The last."),
    key("unread", wholeNumber, "Records that could not be read, of whatever service."),
    key("complete", .object(counted), "Records with all that is asked of one."),
    key("reviewed", .object(counted), "Records with a documented review."),
    key("debrief_offered_to_person", .object(counted), "Records of an offer to the person."),
    key("debrief_offered_to_staff", .object(counted), "Records of an offer to the staff."),
    key("actions_done", .object(counted), "Records with actions: all done that were due."),
    key(
      "timers_met",
      .object(counted),
      "Confinements of which each review was in time, and by enough people."
    ),
  ]

  private static let counted = [
    key("yes", wholeNumber, "It is so."), key("no", wholeNumber, "It is not."),
    key("unknown", wholeNumber, "The record does not say, or could not be read."),
  ]
}
