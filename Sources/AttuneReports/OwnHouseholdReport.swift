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
        + [.note(Line(HouseholdText.noTool))] + Report.provenance(provenance)
    )
  }
}

/// The parts of one person's page.
private struct OwnHouseholdPage {
  let own: OwnHouseholdResult

  private var wording: Wording { own.result.wording }

  var opening: [Block] {
    [.note(Line(HouseholdText.noTool))]
      + VoiceBlocks(profile: own.profile, naming: own.result.naming).words
      + [
        .paragraph(
          "This page is about one person alone. It is for them, and for those they show it to."
        )
      ]
  }

  var levels: [Block] {
    let isKnown = own.outcome.canBeAssessed
    let after: Line = isKnown ? Wording.mark(own.outcome.after.level) : "cannot assess"
    let items =
      own.isNewcomer
      ? [
        ListItem("By the place alone: \(Wording.mark(own.outcome.alone.level))"),
        ListItem("With those who live there: \(after)"),
      ]
      : [
        ListItem("As it is: \(Wording.mark(own.outcome.before?.level))"),
        ListItem("As it would be: \(after)"),
      ]
    return [.heading("How much the home would ask of this person", level: .first), .list(items)]
  }

  var raised: [Block] {
    let raised = own.raised
    guard !raised.isEmpty else {
      return [.paragraph("Nothing that matters to this person would be more than it is.")]
    }
    let items = raised.map { raised -> ListItem in
      let place = wording.place(raised.space, raised.period)
      return ListItem(Line("\(wording.title(raised.factor))\(place.isEmpty ? "" : " (\(place))")"))
    }
    return [
      .heading("What there would be more of", level: .first),
      .list(items),
    ]
  }

  var restrictions: [Block] {
    guard let restrictions = own.restrictions else {
      return [.paragraph("Whether rules here would fall on this person is not recorded.")]
    }
    guard !restrictions.isEmpty else { return [] }
    return [
      .heading("Rules that would fall on this person", level: .first),
      .list(restrictions.map { ListItem(Line(wording.restriction($0))) }),
    ]
  }

  /// What the person and those close to them can ask for.
  var questions: [Block] {
    [
      .heading("What to ask", level: .first),
      .list(own.result.catalogue.household.gates.map { ListItem(Line($0.question)) }),
    ]
  }
}
