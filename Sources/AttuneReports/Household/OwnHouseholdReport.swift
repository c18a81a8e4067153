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
  /// One person's page of a shared home.
  public init(_ own: OwnHouseholdResult, provenance: Provenance) {
    let page = OwnHouseholdPage(own: own)
    let person = own.result.naming.id(own.profile.person)
    self.init(
      title: "\(person): sharing \(own.result.name)",
      blocks: page.opening + page.levels + page.raised + page.restrictions + page.questions
        + Report.decision(profile: own.profile, own.result.naming)
        + [.note(Line(HouseholdText.noTool))] + [.provenance(provenance)]
    )
  }
}

/// The parts of one person's page.
private struct OwnHouseholdPage {
  let own: OwnHouseholdResult

  private var wording: Wording { own.result.wording }

  var opening: [Block] {
    let voice = VoiceBlocks(profile: own.profile, naming: own.result.naming)
    return [.note(Line(HouseholdText.noTool))] + voice.words + [voice.sharing]
      + [
        .paragraph(
          "This page is about one person alone. It is for them, and for those they show it to. Where one "
            + "person would come, what is more can be put down to them: show it with care."
        )
      ]
  }

  var levels: [Block] {
    let isKnown = own.outcome.canBeAssessed
    let after: Line = isKnown ? level(own.outcome.after) : "cannot assess"
    let items =
      own.isNewcomer
      ? [
        ListItem("By the place alone: \(level(own.outcome.alone))"),
        ListItem("With those who live there: \(after)"),
      ]
      : [
        ListItem("As it is: \(level(own.outcome.before ?? own.outcome.alone))"),
        ListItem("As it would be: \(after)"),
      ]
    return [.heading("How much the home would ask of this person", level: .first), .list(items)]
  }

  /// The level, and that of the load where flags hide it.
  private func level(_ pairing: Pairing) -> Line {
    guard let level = pairing.level, level != pairing.score.estimatedLevel else {
      return Wording.mark(pairing.level)
    }
    return "\(Wording.mark(level)), by the load alone \(Wording.mark(pairing.score.estimatedLevel))"
  }

  var raised: [Block] {
    let factors = own.raised.map(\.factor).uniqued()
    let items = factors.map { factor -> ListItem in
      let places = own.raised.filter { $0.factor == factor }
        .map { wording.place($0.space, $0.period) }
        .filter { !$0.isEmpty }
      let shown = places.isEmpty ? "" : " (\(places.joined(separator: "; ")))"
      return ListItem(Line("\(wording.title(factor))\(shown)"))
    }
    let list: Block =
      items.isEmpty
      ? .paragraph("Nothing that is recorded and matters to this person would be more than it is.")
      : .list(items)
    let open: [Block] =
      own.isComplete
      ? []
      : [
        .paragraph(
          "\(mark: .unknown, "Not known"): what everybody would bring. There can be more than this."
        )
      ]
    return [.heading("What there would be more of", level: .first), list] + open
  }

  var restrictions: [Block] {
    guard let restrictions = own.restrictions else {
      return [.paragraph("Whether rules here would fall on this person is not recorded.")]
    }
    guard !restrictions.isEmpty else { return [] }
    return [
      .heading(
        own.isNewcomer ? "Rules that would fall on this person" : "Rules that fall on this person",
        level: .first
      ),
      .list(restrictions.map { ListItem(Line(rule($0))) }),
    ]
  }

  /// A rule by its type alone: what was written of it can be about the person it is for.
  private func rule(_ restriction: Restriction) -> String {
    let type = own.result.catalogue.vocabularies.restrictionTypes.first {
      $0.id == restriction.type
    }
    return type?.name ?? restriction.type
  }

  /// What the person and those close to them can ask for.
  var questions: [Block] {
    [
      .heading("What to ask", level: .first),
      .list(own.result.catalogue.household.gates.map { ListItem(Line($0.question)) }),
    ]
  }
}
