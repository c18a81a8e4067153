internal import AttuneModel
internal import YAMLReading

/// What is asked of the person and of how it ended.
struct IncidentPersonKeys: Sendable {
  let diagnosis: Key<Recorded<String>>
  let characteristics: Key<Incident.Characteristics>
  let learningDisability: Key<Recorded<Bool>>
  let autistic: Key<Recorded<Bool>>
  let outcome: Key<String>
  let harm: Key<Incident.Harm>
  let triedFirst: Key<[String]>
  let notified: Key<Incident.Notified>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    diagnosis = list.optional(
      "diagnosis",
      Shape<String>.freeText.map { $0 == "unknown" ? .unknown : .value($0) },
      "(j) The person's mental disorder, if known; or unknown."
    )
    characteristics = list.optional(
      "characteristics",
      .cases(called: "what is recorded of the relevant characteristics"),
      "(k) Whether the relevant characteristics are in the clinical record; they stand in no file."
    )
    learningDisability = list.optional(
      "learning-disability",
      .recordedYesNo,
      "(l) Whether the person has a learning disability."
    )
    autistic = list.optional("autistic", .recordedYesNo, "(l) Whether the person is autistic.")
    outcome = list.optional("outcome", shapes.account, "(m) How it ended.")
    harm = list.optional(
      "harm",
      .cases(called: "a harm"),
      "(n) Whether the person died or was hurt: the worst of it; or unknown."
    )
    triedFirst = list.optional(
      "tried-first",
      shapes.accounts,
      "(o) What was done to avoid force; [] says that nothing was tried."
    )
    notified = list.optional(
      "notified",
      Self.notifiedShape,
      "(p) Who was told, of those whom the care plan names; or not-in-care-plan, or unknown."
    )
  }

  func read(into incident: inout Incident?, _ fields: FieldReader) {
    let (diagnosis, characteristics) = (fields[diagnosis], fields[characteristics])
    let (disability, autistic) = (fields[learningDisability], fields[autistic])
    let (outcome, harm) = (fields[outcome], fields[harm])
    let (tried, notified) = (fields[triedFirst], fields[notified])
    incident?.diagnosis = diagnosis
    incident?.characteristics = characteristics
    incident?.hasLearningDisability = disability
    incident?.isAutistic = autistic
    incident?.outcome = outcome
    incident?.harm = harm
    incident?.triedFirst = tried
    incident?.notified = notified
  }

  private static var notifiedShape: Shape<Incident.Notified> {
    var list = KeyList()
    let who = list.required(
      "who",
      .list(of: .freeText),
      "(p) Who was told, without names; [] is nobody yet."
    )
    let on = list.optional("on", .date, "When.")
    let told = Shape<Incident.Notified>.object(list.finished) { fields in
      let on = fields[on]
      return fields[who].map { .told($0, on: on) }
    }
    return .either(
      text: .oneOf(
        [("not-in-care-plan", .notInCarePlan), ("unknown", .notKnown)],
        called: "'not-in-care-plan' or 'unknown', nor a mapping with 'who'",
        help: "write {who: [sister]} of who was told, {who: []} if nobody was, or unknown"
      ),
      mapping: told
    )
  }
}
