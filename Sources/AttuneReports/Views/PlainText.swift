internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Puts what was found into sentences for the person: literal, short, one idea each, no number.
struct PlainText {
  let wording: Wording

  private var catalogue: Catalogue { wording.catalogue }

  /// What a level means for the person.
  static func level(_ level: Level?) -> String {
    switch level {
    case .low: "Few things here look hard for you."
    case .moderate: "Some things here may be hard for you."
    case .high: "This place may be hard for you."
    case .veryHigh: "This place may be very hard for you."
    case nil: "We do not know enough about this place yet."
    }
  }

  /// What a flag says; nothing where it is no matter of the place and the person.
  func sentences(_ flag: Flag) -> [String] {
    switch flag.finding {
    case .vetoed(let veto, _):
      if case .setting = veto.subject { return ["You said no to this place."] }
      return ["You said no to something that is here."]
    case .requirementNotMet(let requirement, let seen):
      return [
        said(seen, isHarder: !requirement.condition.asksForMore(in: catalogue)),
        "This is not what you need.",
      ]
    case .noVacancy: return ["No place is free here."]
    case .ageOutside(_, let ages):
      let oldest = AgeBand.older.ages.upperBound
      return [
        ages.upperBound < oldest
          ? "This place is for people from \(ages.lowerBound) to \(ages.upperBound) years."
          : "This place is for people of \(ages.lowerBound) years and older."
      ]
    case .confined(let restriction, let isNow): return confined(restriction, isNow)
    case .limitPassed(_, _, let seen): return [hard(seen), "This is more than you can bear."]
    case .triggered(let trigger, let seen):
      return [
        said(seen, isHarder: trigger.condition.asksForMore(in: catalogue)),
        "It is known that this is very bad for you.",
      ]
    case .beyond(_, let seen, _), .unbearable(let seen, _, _): return [hard(seen)]
    case .reliedOnRestricted(let thing, _):
      return ["There are limits here on \(wording.relied(thing)).", "You need this."]
    case .knownBefore(_, let seen):
      return [hard(seen), "This was there when you were distressed before."]
    case .nowhereAlone: return ["There is no place here to be alone."]
    case .blanket(let restriction, _):
      let rule = wording.naming.quoted(restriction.what).map { ["The rule is: \($0)."] } ?? []
      return ["There is a rule for everyone here that you do not need."] + rule
    default: return []
    }
  }

  /// What raised flags say, each thing once, with all that is said of it.
  func reasons(_ flags: [Flag]) -> [ListItem] {
    let told = flags.filter { $0.severity < .notChecked }.map(sentences).filter { !$0.isEmpty }
    return told.map { $0[0] }.uniqued().map { first in
      let more = told.filter { $0[0] == first }.flatMap { $0.dropFirst() }.uniqued()
      return ListItem(Line(first), details: more.map { Line($0) })
    }
  }

  private func hard(_ seen: Observation) -> String { catalogue.factors[seen.factor].plain.hard }

  /// A feature the way it was found: in the hard sentence only where it is the hard way.
  private func said(_ seen: Observation, isHarder: Bool) -> String {
    isHarder ? hard(seen) : "Something here is not right for you: \(wording.name(seen.factor))."
  }

  /// What has to be known before the place can be offered at all.
  func openChecks(_ flags: [Flag]) -> [ListItem] {
    flags.compactMap { flag -> String? in
      guard case .unchecked(let unchecked) = flag.finding else { return nil }
      return switch unchecked {
      case .requirement(let requirement, _): ask(requirement.condition.factor)
      case .trigger(let trigger, _): ask(trigger.condition.factor)
      case .veto(let veto, _):
        if case .feature(let condition) = veto.subject { ask(condition.factor) } else { nil }
      case .inPlace: "People need to check what help is in place here."
      default: nil
      }
    }
    .uniqued().map { ListItem(Line($0)) }
  }

  private func ask(_ factor: Int) -> String {
    "People need to check \(catalogue.factors[factor].plain.ask)."
  }

  private func confined(_ restriction: Restriction, _ isNow: Bool) -> [String] {
    let things = restriction.restricts ?? []
    let leaving = isNow ? "Other people decide" : "Other people would decide"
    let mixing = isNow ? "You are kept" : "You would be kept"
    let told =
      (things.contains(.leaving) ? ["\(leaving) when you can leave here."] : [])
      + (things.contains(.mixing) ? ["\(mixing) away from other people here."] : [])
    return (told.isEmpty ? ["\(leaving) where you can go here."] : told)
      + [isNow ? "This is what people have to end." : "This is not a place to be offered."]
  }

  /// The features that press most, and where.
  ///
  /// - Parameters:
  ///   - explanation: Where the load comes from.
  ///   - most: How many at most.
  ///   - told: What was said already.
  /// - Returns: The largest first.
  func hardest(
    _ explanation: Explanation,
    most: Int,
    besides told: [ListItem] = []
  ) -> [ListItem] {
    let known = Set(told.map(\.line.plainText))
    let read = explanation.parts.filter { $0.reading != nil && $0.share > 0 }
    let factors = explanation.shares { $0.factor }.map(\.key).filter { factor in
      read.contains { $0.factor == factor }
        && !known.contains(catalogue.factors[factor].plain.hard)
    }
    return factors.prefix(most).map { factor in
      let part = read.filter { $0.factor == factor }.max { $0.strain < $1.strain }
      return ListItem(
        Line(catalogue.factors[factor].plain.hard),
        details: part.map { places($0, explanation) } ?? []
      )
    }
  }

  /// Where and when a feature is at its hardest, unless it is so everywhere.
  private func places(_ part: Explanation.Part, _ explanation: Explanation) -> [Line] {
    let given = explanation.view.given(slot: part.slot, cell: part.cell)
    let space = given.space.map {
      "Most of all in: \(wording.naming.id($0, in: wording.assessment))."
    }
    let time = given.period.map { period in
      switch period {
      case .day: "Most of all in the day."
      case .evening: "Most of all in the evening."
      case .night: "Most of all at night."
      }
    }
    return [space, time].compactMap(\.self).map { Line($0) }
  }

  /// Features that matter to the person and are comfortable wherever they are, what matters most
  /// first.
  ///
  /// - Parameters:
  ///   - explanation: What was read, and how it strains.
  ///   - flags: What was raised: nothing of it is good.
  ///   - most: How many at most.
  /// - Returns: Nothing where somebody would be kept from leaving or from mixing.
  func easiest(
    _ explanation: Explanation,
    besides flags: [Flag],
    most: Int
  ) -> [ListItem] {
    let raised = Set(flags.filter { $0.severity < .notChecked }.flatMap(\.factors))
    let isConfined = flags.contains { if case .confined = $0.finding { true } else { false } }
    guard !isConfined else { return [] }
    let wantsToShare = explanation.person.profile.wantsToShare
    let factors = explanation.parts.map(\.factor).uniqued()
    let easy = factors.compactMap { factor -> (factor: Int, importance: Double)? in
      let parts = explanation.parts.filter { $0.factor == factor }
      guard !raised.contains(factor),
        parts.allSatisfy({ $0.strain == 0 && isComfortable($0, explanation) })
      else { return nil }
      // Few people are not good for somebody who wants to share with nobody.
      let need = catalogue.needs[catalogue.factors[factor].need].id
      if wantsToShare == .no, need == "fewer-people" { return nil }
      return (factor, parts.map(\.importance).max() ?? 0)
    }
    return easy.sorted { ($1.importance, $0.factor) < ($0.importance, $1.factor) }.prefix(most)
      .map { ListItem(Line(catalogue.factors[$0.factor].plain.easy)) }
  }

  /// True if it was read, and is comfortable for most people too: the sentence is about the place.
  private func isComfortable(_ part: Explanation.Part, _ explanation: Explanation) -> Bool {
    let period = explanation.view.cells[part.cell].period
    guard let value = part.reading,
      let anchors = catalogue.factors[part.factor].anchors[period]
    else { return false }
    return PersonAnchors(general: anchors).position(of: value) <= 0
  }

  /// What is not known, and whether anybody asked; what would tell most first.
  func unknown(
    _ inputs: [UncertainInput],
    in explanation: Explanation,
    most: Int
  ) -> [ListItem] {
    let items = inputs.filter(\.isUnread).compactMap { input -> ListItem? in
      switch input.subject {
      case .need(let need):
        let name = Wording.lowered(catalogue.needs[need].name)
        return ListItem(Line("Nobody has asked you how much this matters to you: \(name)."))
      case .reading(let reading, let space, let period):
        guard let factor = catalogue.readings[reading].factors.first else { return nil }
        let view = explanation.view
        let slot = explanation.slot(of: factor)
        // What was checked in some rooms was checked.
        guard !view.cells.indices.contains(where: { view.state(slot: slot, cell: $0) == .read })
        else { return nil }
        let cell = view.cells.indices.first { cell in
          (space == nil || view.space(of: cell)?.id == space)
            && (period == nil || view.cells[cell].period == period)
        }
        let why = cell.flatMap { view.unknown(slot: slot, cell: $0) }
        return asked(catalogue.factors[factor].plain.ask, why)
      }
    }
    return items.uniqued().prefix(most).map(\.self)
  }

  private func asked(_ clause: String, _ why: Reading.Unknown?) -> ListItem {
    switch why {
    case .asked: ListItem(Line("People asked \(clause)."), details: ["Nobody could say."])
    case .withheld: ListItem(Line("People asked \(clause)."), details: ["They were not told."])
    case .outOfDate: ListItem(Line("People checked \(clause) a long time ago."))
    case .notAsked, nil: ListItem(Line("Nobody has checked \(clause) yet."))
    }
  }
}

extension Report {
  /// What a page for the person says of itself.
  static func plainOpening(_ about: String) -> [Block] {
    [
      .paragraph(Line(about)), .paragraph("A computer program helped to make this page."),
      .paragraph("People decide. The program does not decide."),
      .note("This is not Easy Read. People with a learning disability have not checked it yet."),
    ]
  }

  /// The same lines that end every page which helps to decide, in plain words.
  static let plainDecision: [Block] = [
    .heading("What you think", level: .first),
    .form([FormField("What do you think about this? Your own words.", lines: 4)]),
    .heading("What is decided", level: .first),
    .paragraph("This page is not finished until people write here."),
    .form(
      [
        FormField("Who decided?"), FormField("When?"),
        FormField("What did they decide, and why?", lines: 2),
        FormField("Did they decide something else than you want? Why?", lines: 2),
      ]
    ),
  ]

  /// What a person can do, whatever a page says.
  static let plainRights: [Block] = [
    .heading("What you can do", level: .first),
    .list(
      [
        "You can say yes.", "You can say no.", "You can ask questions.",
        "You can visit the place first.", "You can ask someone to help you say what you want.",
        "You can change your mind.",
      ]
    ),
  ]
}

extension VoiceBlocks {
  /// The person's own words, on a page that speaks to them.
  var plain: [Block] {
    [.heading("What you said", level: .first)]
      + (naming.isRedacted ? [.paragraph("Your words are left out here.")] : said)
      + disagreed
  }

  private var disagreed: [Block] {
    naming.isRedacted
      ? []
      : profile.disagrees.map {
        .quote($0, attribution: "You do not agree with what others wrote.")
      }
  }

  /// Where and how the person wants to live, on a page that is about one place, or about several.
  func plainWishes(_ place: Assessment?) -> [Block] {
    let sharing =
      profile.wantsToShare == .no
      ? ["You do not want to share a home."]
        + ((place?.places?.capacity ?? 0) > 1 ? ["Other people live in this place."] : [])
      : []
    let wishes = profile.prefers.flatMap { wish -> [Block] in
      let sentence =
        wish.setting == place?.setting
        ? "You want to live here." : "You want to live at \(naming.name(wish.setting))."
      let why = naming.isRedacted ? nil : wish.why
      return [Block.paragraph(Line(sentence))]
        + (why.map { [Block.quote($0, attribution: "")] } ?? [])
    }
    return sharing.map { .paragraph(Line($0)) } + wishes
  }

  private var said: [Block] {
    switch profile.voice {
    case .said(let sayings) where !sayings.isEmpty:
      sayings.map { .quote($0.words, attribution: Self.plainly($0)) }
    case .declined: [.paragraph("People asked you. You did not want to say.")]
    default: [.paragraph("Nobody has asked you yet.")]
    }
  }

  private static func plainly(_ saying: SensoryProfile.Saying) -> String {
    switch saying.how {
    case .said: "You said this."
    case .typed: "You typed this."
    case .communicationAid: "You said this with your communication aid."
    case .observed: "People saw this. You did not say it."
    case .family: "Your family said this. You did not say it."
    }
  }
}

extension FactorCondition {
  /// True if what it names is more of what presses: above a value where more is worse, below one where
  /// less is.
  fileprivate func asksForMore(in catalogue: Catalogue) -> Bool {
    let isHigh = catalogue.factors[factor].worse == .high
    return switch comparison {
    case .above, .atLeast, .present: isHigh
    case .below, .atMost: !isHigh
    case .equal(let value): isHigh == (value > 0)
    }
  }
}
