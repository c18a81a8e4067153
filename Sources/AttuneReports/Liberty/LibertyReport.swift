internal import AttuneModel
public import AttunePractice

/// Everything that `report liberty` knows.
public struct LibertyResult: Sendable {
  let facts: LibertyFacts
  let naming: Naming

  public init(_ facts: LibertyFacts, naming: Naming) {
    self.facts = facts
    self.naming = naming
  }

  var assessment: Assessment { facts.register.assessment }
  var catalogue: Catalogue { facts.register.catalogue }
  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }
}

extension Report {
  /// The facts that a view on somebody's liberty is formed on, with room for the view, and no answer.
  public init(_ result: LibertyResult, provenance: Provenance) {
    let page = LibertyPage(result)
    let person = result.naming.id(result.facts.profile.person)
    let setting = result.naming.name(result.assessment.setting)
    self.init(
      title: "Facts about the liberty of \(person) in \(setting)",
      blocks: page.opening + page.voice + page.parts + page.purpose + page.wishes + page.route
        + page.view + [.provenance(provenance)]
    )
  }
}

/// The parts of a fact sheet on somebody's liberty.
struct LibertyPage {
  let result: LibertyResult

  init(_ result: LibertyResult) {
    self.result = result
  }

  private var facts: LibertyFacts { result.facts }
  private var wording: Wording { result.wording }

  /// What this is, and on which test a view of this day is formed.
  var opening: [Block] {
    let assessed = result.assessment.assessed.on
    return [
      .paragraph(
        "This sheet gathers facts. It does not say whether this person is deprived of their liberty, and "
          + "no count of facts does: somebody who is named here forms that view and answers for it."
      ), .note(test),
      .paragraph(
        "Facts are from the audit of \(assessed) and this person's profile. What is not written down is "
          + "not known, and stands for nothing."
      ),
    ]
  }

  private var test: Line {
    guard let test = facts.test else {
      return "\(mark: .serious, "For this day no test is known here"): ask before a view is formed."
    }
    let from = test.from.map { " from \($0)" } ?? ""
    let until = test.until.map { " until \($0)" } ?? ""
    return
      "On this day, \(facts.register.asOf), a view is formed on: \(strong: test.name)\(from)\(until). "
      + "\(test.about) (\(test.source))"
  }

  /// The person first, in their own words.
  var voice: [Block] {
    VoiceBlocks(profile: facts.profile, naming: result.naming).words
  }

  var parts: [Block] {
    let parts = facts.parts.flatMap { part -> [Block] in
      let features = part.features.map { ListItem(line($0)) }
      return [
        .heading(part.heading.name, level: .first),
        .list(features + place(part) + restrictions(part.restrictions, part.heading.types.isEmpty)),
        .form([FormField("\(part.heading.ask) (who says so)", lines: 2)]),
      ]
    }
    guard !facts.otherRestrictions.isEmpty else { return parts }
    return parts + [
      .heading("Other restrictions", level: .first),
      .list(restrictions(facts.otherRestrictions, false)),
    ]
  }

  /// Under the first heading, what the place is.
  private func place(_ part: LibertyFacts.Part) -> [ListItem] {
    guard part.heading.id == facts.parts.first?.heading.id else { return [] }
    let assessment = result.assessment
    let isHome = assessment.isHome(of: facts.profile)
    return [
      ListItem(Line("\(assessment.kind.words), \(assessment.nation.words)")),
      ListItem(
        isHome ? "The person lives here." : "The person does not live here, as far as files say."
      ),
    ]
  }

  private func line(_ feature: LibertyFacts.Feature) -> Line {
    let title = wording.title(feature.factor)
    guard let values = feature.values else {
      return "\(title): \(mark: .unknown, "not known")"
    }
    let low = wording.value(values.lowerBound, of: feature.factor)
    let high = wording.value(values.upperBound, of: feature.factor)
    let text = low == high ? low : "\(low) to \(high)"
    return feature.isPartlyUnknown
      ? "\(title): \(text), \(mark: .unknown, "not known everywhere")" : Line("\(title): \(text)")
  }

  private func restrictions(_ entries: [RegisterEntry]?, _ isAskedOfNone: Bool) -> [ListItem] {
    guard !isAskedOfNone else { return [] }
    guard let entries else {
      return [
        ListItem("Restrictions: \(mark: .unknown, "not recorded"), whether there are any")
      ]
    }
    guard !entries.isEmpty else { return ["Restrictions of this kind: none recorded"] }
    return entries.map { entry in
      ListItem(
        "\(strong: wording.restriction(entry.restriction))\(type(entry.restriction))",
        details: [wording.since(entry), wording.authority(entry), need(entry), view(entry)]
      )
    }
  }

  /// Where texts are left out the type is what it is called already.
  private func type(_ restriction: Restriction) -> String {
    result.naming.isRedacted ? "" : " (\(wording.type(restriction)))"
  }

  /// Whether this person needs it; who else does is theirs, and no part of this sheet.
  private func need(_ entry: RegisterEntry) -> Line {
    entry.restriction.neededBy.contains(facts.profile.person)
      ? "Recorded as needed by this person."
      : "\(mark: .serious, "Not recorded as needed by this person")."
  }

  /// What this person says of it; of one that reaches others, the words may be theirs.
  private func view(_ entry: RegisterEntry) -> Line {
    entry.restriction.appliesTo == .people([facts.profile.person])
      ? wording.view(entry.restriction.personView)
      : "It reaches others too: what each says of it stands in the register."
  }

  /// What each restriction is for, as recorded.
  var purpose: [Block] {
    let reasons = (facts.restrictions ?? []).map { entry -> ListItem in
      let reason: Line =
        result.naming.quoted(entry.restriction.reason).map { Line($0) }
        ?? "\(mark: .unknown, entry.restriction.reason == nil ? "not recorded" : "recorded")"
      return ListItem("\(wording.restriction(entry.restriction)): \(reason)")
    }
    return [.heading("What it is for", level: .first)]
      + (reasons.isEmpty ? [] : [.list(reasons)]) + [
        .form([FormField("Purpose of the care as a whole (who says so)", lines: 2)])
      ]
  }
}
