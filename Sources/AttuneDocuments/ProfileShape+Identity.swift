internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// Who the person is, who agreed, and the person's own words.
struct IdentityKeys: Sendable {
  let format: Key<String>
  let person: Key<PersonID>
  let ageBand: Key<AgeBand>
  let reviewed: Key<CalendarDate>
  let reviewDue: Key<CalendarDate>
  let healthCheck: Key<CalendarDate>
  let consent: Key<SensoryProfile.Consent>
  let words: Key<String>
  let voice: Key<SensoryProfile.Voice>
  let disagrees: Key<[String]>

  init(_ list: inout KeyList) {
    format = list.required("attune", .format("profile/1"), "What kind of file this is.")
    person = list.required("person", .id(), "The pseudonym of the person, never a name.")
    ageBand = list.required("age-band", .cases(called: "an age band"), "The person's age band.")
    reviewed = list.required("reviewed", .date, "When this was last gone through.")
    reviewDue = list.required("review-due", .date, "The last day on which it holds.")
    healthCheck = list.optional("health-check", .date, "When pain and health were last checked.")
    consent = list.optional("consent", Self.consentShape, "Who agreed to which uses of this file.")
    words = list.optional("words", .verbatim, "How the person wishes to be described.")
    voice = list.optional(
      "voice",
      Self.voiceShape,
      "The person's own words, verbatim; or not-asked, or declined."
    )
    disagrees = list.optional(
      "disagrees",
      .list(of: .verbatim),
      "What the person does not agree with in this file, verbatim."
    )
  }

  /// - Returns: `nil` if one of the required keys is missing or cannot be read.
  func profile(_ fields: FieldReader) -> SensoryProfile? {
    let format = fields[format]
    let (consent, voice) = (fields[consent], fields[voice])
    let (healthCheck, disagrees, words) = (fields[healthCheck], fields[disagrees], fields[words])
    let (person, ageBand) = (fields[person], fields[ageBand])
    let (reviewed, due) = (fields[reviewed], fields[reviewDue])
    guard format != nil, let person, let ageBand, let reviewed, let due else { return nil }
    var profile = SensoryProfile(
      person: person,
      ageBand: ageBand,
      reviewed: reviewed,
      reviewDue: due
    )
    profile.healthCheck = healthCheck
    profile.consent = consent
    profile.words = words
    profile.voice = voice
    profile.disagrees = disagrees ?? []
    return profile
  }

  private static var consentShape: Shape<SensoryProfile.Consent> {
    var list = KeyList()
    let givenBy = list.required(
      "given-by",
      .oneOf(
        [("person", true), ("best-interests", false)],
        called: "a giver of consent"
      ),
      "The person, or a best-interests decision."
    )
    let on = list.required("on", .date, "When.")
    let to = list.required(
      "to",
      .list(of: Shape<SensoryProfile.Consent.Use>.cases(called: "a use")),
      "The uses agreed to."
    )
    let reference = list.optional(
      "reference",
      .freeText,
      "Where the best-interests decision is recorded."
    )
    return .object(list.finished) { fields in
      let (reference, byPerson) = (fields[reference], fields[givenBy])
      let (on, uses) = (fields[on], fields[to])
      guard let byPerson, let on, let uses else { return nil }
      guard byPerson || reference != nil else {
        fields.report(
          .noReference,
          at: givenBy,
          "a best-interests decision needs a reference",
          help: "add 'reference:' with where the decision is recorded"
        )
        return nil
      }
      let giver =
        byPerson ? .person : SensoryProfile.Consent.Giver.bestInterests(reference: reference ?? "")
      return SensoryProfile.Consent(givenBy: giver, on: on, uses: uses)
    }
  }

  private static var voiceShape: Shape<SensoryProfile.Voice> {
    var list = KeyList()
    let said = list.required("said", .verbatim, "The words, as they were given.")
    let how = list.required(
      "how",
      Shape<SensoryProfile.Saying.How>.cases(called: "a way of saying"),
      "How they were given; 'family' is the family's view, not the person's."
    )
    let on = list.optional("on", .date, "When.")
    let saying = Shape<SensoryProfile.Saying>.object(list.finished) { fields in
      let (words, how, on) = (fields[said], fields[how], fields[on])
      guard let words, let how else { return nil }
      return SensoryProfile.Saying(words: words, how: how, on: on)
    }
    return .either(
      text: .oneOf(
        [("not-asked", .notAsked), ("declined", .declined)],
        called: "a list of what was said, nor 'not-asked', nor 'declined'"
      ),
      list: Shape<[SensoryProfile.Saying]>.list(of: saying).map(SensoryProfile.Voice.said)
    )
  }
}
