internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What a service says of itself on one day: how it leads, trains and watches restrictive practice.
struct GovernanceShape: Sendable {
  private let format: Key<String>
  private let setting: Key<SettingID>
  private let on: Key<CalendarDate>
  private let by: Key<String>
  private let reviewDue: Key<CalendarDate>
  private let responsible: Key<Dated<Governance.Stated<Governance.ResponsiblePerson>>>
  private let policy: Key<Dated<Governance.Stated<Governance.Policy>>>
  private let answers: Key<Dated<[Governance.Question: Governance.Answer]>>
  private let training: Key<Dated<Governance.Stated<Governance.Training>>>
  private let keys: Keys

  init() {
    var list = KeyList()
    format = list.required("attune", .format("governance/1"), "What kind of file this is.")
    setting = list.required("setting", .id(), "The setting it is of, by id.")
    on = list.required("on", .date, "The day on which this is said.")
    by = list.required("by", .freeText, "Who says so: a job, never a name.")
    reviewDue = list.required(
      "review-due",
      .date,
      "The last day on which it counts; after it every answer is unknown."
    )
    responsible = list.optional(
      "responsible-person",
      Self.orNone(GovernanceKeys.responsiblePerson),
      "Who answers for the use of force, by their job; or none."
    )
    policy = list.optional(
      "policy",
      Self.orNone(GovernanceKeys.policy),
      "The written policy on the use of force; or none."
    )
    answers = list.optional(
      "answers",
      GovernanceKeys.answers,
      "The checklist; what is left out is not known."
    )
    training = list.optional(
      "training",
      Self.orNone(GovernanceKeys.training),
      "What staff are taught about restrictive practice; or none."
    )
    keys = list.finished
  }

  var shape: Shape<Located<Governance>> {
    .object(keys, read: read)
  }

  private func read(_ fields: FieldReader) -> Located<Governance>? {
    let (format, setting, on) = (fields[format], fields[setting], fields[on])
    let (by, due) = (fields[by], fields[reviewDue])
    let (responsible, policy) = (fields[responsible], fields[policy])
    let (answers, training) = (fields[answers], fields[training])
    guard format != nil, let setting, let on, let by, let due else { return nil }
    let parts = [responsible?.dates, policy?.dates, answers?.dates, training?.dates]
    for (date, range) in parts.compactMap(\.self).joined() where date > on {
      fields.log.report(
        Diagnostic(
          .governanceOrder,
          at: range,
          "this is after the day on which it was said",
          help: "what is only meant to be so is not so yet; or is the year right?"
        )
      )
    }
    if due < on {
      fields.report(.governanceOrder, at: reviewDue, "the review cannot be due before it was said")
    }
    var governance = Governance(
      setting: setting,
      on: on,
      by: by,
      reviewDue: due,
      answers: answers?.value ?? [:]
    )
    governance.responsiblePerson = responsible?.value
    governance.policy = policy?.value
    governance.training = training?.value
    return located(governance, fields)
  }

  private func located(_ governance: Governance, _ fields: FieldReader) -> Located<Governance> {
    Located(
      value: governance,
      file: fields.node.range.file,
      idRange: fields.range(of: setting),
      updatesRange: nil,
      namedSettings: [NamedSetting(id: governance.setting, range: fields.range(of: setting))],
      dateRange: fields.range(of: on),
      reviewRange: fields.range(of: reviewDue)
    )
  }

  /// Something that is there, or the word that says outright that it is not.
  private static func orNone<Value>(
    _ shape: Shape<Dated<Value>>
  ) -> Shape<Dated<Governance.Stated<Value>>> {
    .either(
      text: .oneOf(
        [("none", Dated(value: .nothing, dates: []))],
        called: "'none', nor a mapping"
      ),
      mapping: shape.map { Dated(value: .given($0.value), dates: $0.dates) }
    )
  }
}
