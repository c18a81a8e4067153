public import AttuneModel
public import AttunePlacement
internal import AttuneScoring

/// What one person in a home, or their family, may see of it: nothing about anybody else.
///
/// Levels are given in words alone and features without their values, because a number with others
/// there would say something of what they bring.
public struct OwnHouseholdResult: Sendable {
  let result: HouseholdResult
  let place: Int

  /// - Returns: `nil` if the person is not among the members.
  public init?(_ result: HouseholdResult, of person: PersonID) {
    let members = result.household.members
    guard let place = members.firstIndex(where: { $0.person.person == person }) else { return nil }
    self.result = result
    self.place = place
  }

  /// The person with everyone there.
  public var pairing: Pairing { outcome.after }

  var profile: SensoryProfile { result.household.members[place].person.profile }
  var outcome: Household.Outcome { result.household.outcomes[place] }
  var raised: [Household.Raised] { result.household.raised(for: place) }
  var restrictions: [Restriction]? { result.household.restrictions(on: place) }
  /// False if it is not recorded of everybody else what they bring.
  var isComplete: Bool {
    let household = result.household
    let others = household.presenceNotRecorded.filter { $0 != profile.person }
    return (others + household.withoutProfile + household.withoutConsent).isEmpty
  }
  var isNewcomer: Bool { result.household.members[place].isNewcomer }
}

extension Report {
  /// One person's page of a shared home, said to them.
  public init(_ own: OwnHouseholdResult, provenance: Provenance) {
    let page = OwnHouseholdPage(own: own)
    let person = own.result.naming.id(own.profile.person)
    self.init(
      title: "\(person): sharing \(own.result.name)",
      plain: page.opening + page.levels + page.raised + page.rules + page.questions
        + Report.plainRights + Report.plainDecision,
      provenance
    )
  }
}

/// The parts of one person's page.
private struct OwnHouseholdPage {
  let own: OwnHouseholdResult

  private var wording: Wording { own.result.wording }

  var opening: [Block] {
    let voice = VoiceBlocks(profile: own.profile, naming: own.result.naming)
    return Report.plainOpening("This page is about you and \(own.result.name).")
      + [
        .paragraph("Nobody has a test that can say who should share a home."),
        .note("Show this page with care. It can say something of whoever would come."),
      ]
      + voice.plain + voice.plainWishes(own.result.assessment)
  }

  var levels: [Block] {
    let isKnown = own.outcome.canBeAssessed
    let after = PlainText.level(isKnown ? own.outcome.after.level : nil)
    let now = PlainText.level((own.outcome.before ?? own.outcome.alone).level)
    let lines =
      own.isNewcomer
      ? ["The place without the people: \(now)", "With the people who live there: \(after)"]
      : ["Now: \(now)", "If somebody new comes: \(after)"]
    return [.heading("What this home may be like for you", level: .first)]
      + lines.map { .paragraph(Line($0)) }
  }

  /// What there would be more of, without any value: that could say who brings it.
  var raised: [Block] {
    let factors = own.raised.map(\.factor).uniqued()
    let items = factors.map { factor -> ListItem in
      let places = own.raised.filter { $0.factor == factor }
        .map { wording.place($0.space, $0.period) }
        .filter { !$0.isEmpty }
      return ListItem(
        Line(own.result.catalogue.factors[factor].plain.hard),
        details: places.map { Line("Where or when: \($0).") }
      )
    }
    let list: Block =
      items.isEmpty
      ? .paragraph("Nothing that people wrote down would be more.")
      : .list(items)
    let open: [Block] =
      own.isComplete
      ? []
      : [
        .paragraph("We do not know what everybody would bring."),
        .paragraph("There can be more than this."),
      ]
    return [.heading("What there could be more of", level: .first), list] + open
  }

  /// Rules by their type alone: what was written of one can be about the person it is for.
  var rules: [Block] {
    let heading = Block.heading("Rules", level: .first)
    guard let restrictions = own.restrictions else {
      return [heading, .paragraph("Nobody wrote down which rules would be for you here.")]
    }
    guard !restrictions.isEmpty else { return [] }
    return [
      heading, .paragraph("These rules are for everyone, or for you:"),
      .list(restrictions.map { ListItem(Line(rule($0))) }),
    ]
  }

  private func rule(_ restriction: Restriction) -> String {
    own.result.catalogue.vocabularies.name(ofType: restriction.type)
  }

  /// What the person and those close to them can ask for.
  var questions: [Block] {
    [
      .heading("What you can ask", level: .first),
      .list(
        [
          "You can ask who would live with you.", "You can ask to meet people first.",
          "You can ask to try it for a day, and for a night.",
          "You can ask what happens if it is not good for you.",
          "You can ask why there is a rule.",
        ]
      ),
    ]
  }
}
