internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Report {
  /// The readers for whom there is a page on people in one home; one person has a page of their own.
  public static let householdViews: [ReportView] = [.clinician, .panel]

  /// People in one home, for those who plan it: everything, about everyone.
  ///
  /// - Precondition: The view is one of ``householdViews``.
  public init(_ result: HouseholdResult, provenance: Provenance, view: ReportView = .clinician) {
    precondition(Self.householdViews.contains(view), "a home has no such page")
    let page = HouseholdPage(result)
    let title = "Who would share \(result.name)"
    if view == .panel {
      self.init(title: "\(title), for a panel", panel: page.panel, provenance)
      return
    }
    self.init(
      title: title,
      blocks: page.opening + page.gates + page.voices + page.loops + page.outcomes + page.effects
        + page.contagions + page.home + page.separations
        + Report.decision(profile: nil, result.naming) + [.note(Line(HouseholdText.noTool))]
        + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on people in one home.
struct HouseholdPage {
  let result: HouseholdResult

  init(_ result: HouseholdResult) {
    self.result = result
  }

  var household: Household { result.household }

  /// What the page is not, who is in it and who is not.
  var opening: [Block] {
    let members = household.members.indices
    let residents = members.filter { !household.members[$0].isNewcomer }.map(result.person)
    let newcomers = members.filter { household.members[$0].isNewcomer }.map(result.person)
    var items = [
      ListItem(
        "Live there: \(residents.isEmpty ? "nobody of whom there is a profile" : joined(residents))"
      ),
      ListItem("Would come: \(newcomers.isEmpty ? "nobody" : joined(newcomers))"),
    ]
    if !household.withoutProfile.isEmpty {
      let people = joined(household.withoutProfile.map(result.naming.id))
      items.append(
        ListItem("\(mark: .unknown, "Live there, and there is no profile"): \(people)")
      )
    }
    if !household.withoutConsent.isEmpty {
      let people = joined(household.withoutConsent.map(result.naming.id))
      items.append(
        ListItem(
          "\(mark: .unknown, "Left out"), because no consent and no best-interests decision for "
            + "'household' is recorded: \(people)"
        )
      )
    }
    let silent = household.presenceNotRecorded
    if !silent.isEmpty {
      items.append(
        ListItem(
          "\(mark: .unknown, "What they bring is not recorded"), which is not nothing: "
            + Line(joined(silent.map(result.naming.id)))
        )
      )
    }
    return [.note(Line(HouseholdText.noTool)), .list(items)]
  }

  private static let beforeGoingOn =
    "What follows is for those who look into that, and no ground for going on before."

  /// The questions that come before any number.
  var gates: [Block] {
    let items = result.gates.map { answer -> ListItem in
      let whom = answer.people.isEmpty ? "" : " (\(joined(answer.people.map(result.naming.id))))"
      let details = answer.answer == .yes ? [] : [Line(answer.gate.ifNot)]
      return ListItem(
        "\(answer.gate.question) \(Self.mark(answer.answer))\(whom)",
        details: details + [Line("Source: \(answer.gate.source).")]
      )
    }
    return [
      .heading("First, in this order", level: .first),
      .paragraph("Answered from the files, and never scored. Not asked is no yes."),
    ] + stop + open + [.list(items)]
  }

  /// The first answer that is no.
  var stop: [Block] {
    result.stop.map { answer in
      [
        .paragraph(
          "\(mark: .blocker, "Stop here"): \(answer.gate.question) No. \(Self.beforeGoingOn)"
        )
      ]
    } ?? []
  }

  /// Questions that come before numbers and that no file answers.
  private var open: [Block] {
    let first = result.gates.prefix { $0.gate.test != .assessable }
    let open = first.count { $0.answer == .notAsked }
    guard open > 0 else { return [] }
    return [
      .paragraph(
        "\(mark: .unknown, "Not asked"): \(count(open, "question", "questions")) of the first "
          + Line("\(first.count). They come before any number.")
      )
    ]
  }

  static func mark(_ answer: Household.GateAnswer.Answer) -> Line {
    switch answer {
    case .yes: "\(mark: .low, "Yes")"
    case .no: "\(mark: .blocker, "No")"
    case .notAsked: "\(mark: .unknown, "Not asked")"
    }
  }

  /// What each person said, before what is worked out about them.
  var voices: [Block] {
    var blocks: [Block] = [.heading("In their own words", level: .first)]
    for place in household.members.indices {
      let profile = household.members[place].person.profile
      let voice = VoiceBlocks(profile: profile, naming: result.naming)
      blocks.append(.heading(result.person(place), level: .second))
      blocks += voice.words + [voice.sharing]
    }
    return household.members.isEmpty ? [] : blocks
  }

  /// Two people who each raise the other: what to look at before anything else.
  var loops: [Block] {
    guard !result.loops.isEmpty else { return [] }
    let items = result.loops.map { loop -> ListItem in
      let ways = [(loop.one, loop.other), (loop.other, loop.one)].compactMap { from, on in
        result.effects.first { $0.from == from && $0.on == on }
      }
      return ListItem(
        "\(mark: .critical, "Loop"): \(result.person(loop.one)) and \(result.person(loop.other)) each "
          + "raise the other by a level or more",
        details: ways.map { EffectText(result).sentence($0) }
      )
    }
    return [
      .heading("Loops", level: .first),
      .paragraph(
        "What one brings makes it worse for the other, and the other way round: distress can feed "
          + "distress. Sharing is not advised unless their days can be kept apart."
      ),
      .list(items),
    ]
  }
}
