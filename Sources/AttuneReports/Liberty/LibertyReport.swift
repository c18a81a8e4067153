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

  var facts: LibertyFacts { result.facts }
  var wording: Wording { result.wording }

  /// What this is, and on which test a view of this day is formed.
  var opening: [Block] {
    let assessed = result.assessment.assessed.on
    return [
      .paragraph(
        "This sheet gathers facts. It does not say whether this person is deprived of their liberty, and "
          + "no count of facts does: somebody who is named here forms that view and answers for it."
      ), .note(test),
      .paragraph(
        "Facts are from the audit of \(assessed), this person's profile of \(facts.profile.reviewed) and "
          + "their records of force. What is not written down is not known, and stands for nothing."
      ),
    ] + Report.pastReview(result.assessment, asOf: facts.register.asOf)
      + Report.pastReview(facts.profile, asOf: facts.register.asOf)
      + Report.leftOut(facts.force.unread, "records of force on this person may be missing here")
  }

  private var test: Line {
    guard let test = facts.test else {
      let nation = result.assessment.nation.words
      return
        "\(mark: .serious, "For this day and \(nation) no test is known here"): ask somebody who knows its law "
        + "before a view is formed."
    }
    let from = test.from.map { " from \($0)" } ?? ""
    let until = test.until.map { " until \($0)" } ?? ""
    return
      "On this day, \(facts.register.asOf), a view is formed on: \(strong: test.name)\(from)\(until). "
      + "\(test.about) (\(test.source))"
  }

  /// The person first, in their own words, in which nobody else is named.
  var voice: [Block] {
    var profile = facts.profile
    profile.words = profile.words.map(own)
    if case .said(let sayings) = profile.voice {
      profile.voice = .said(
        sayings.map { SensoryProfile.Saying(words: own($0.words), how: $0.how, on: $0.on) }
      )
    }
    return VoiceBlocks(profile: profile, naming: result.naming).words
  }

  /// This person's words, without the ids of others.
  func own(_ words: String) -> String {
    result.naming.ownWords(words, of: facts.profile.person)
  }

  var parts: [Block] {
    let parts = facts.parts.flatMap { part -> [Block] in
      let features = part.features.map { ListItem(line($0)) }
      return [
        .heading(part.heading.name, level: .first),
        .list(
          features + place(part) + restrictions(part.restrictions, part.heading.types.isEmpty)
            + force(part.force, isAskedOf: part.isOfForce)
        ),
        .form([FormField("\(part.heading.ask) (who says so)", lines: 2)]),
      ]
    }
    let rest = facts.otherRestrictions
    guard !rest.isEmpty || !facts.otherForce.isEmpty else { return parts }
    return parts + [
      .heading("Other restrictions", level: .first),
      .list(restrictions(rest, rest.isEmpty) + force(facts.otherForce, isAskedOf: false)),
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
}
