internal import AttuneModel
internal import AttunePractice

extension LibertyPage {
  /// Wishes and feelings, with what speaks for and against contentment.
  var wishes: [Block] {
    let profile = result.facts.profile
    let refused = profile.vetoes.filter { veto in
      if case .setting(let id) = veto.subject { id == result.assessment.setting } else { false }
    }
    let objections = refused.map { veto -> ListItem in
      let reason = veto.why.map { why in
        result.naming.quoted(own(why)).map { ": \($0)" } ?? "; why stands in the profile"
      }
      let why = reason ?? ""
      return ListItem(
        "\(mark: .serious, "This person said no to this place")\(veto.on.map { " on \($0)" } ?? "")\(why)"
      )
    }
    let prefers = profile.prefers.filter { $0.setting != result.assessment.setting }
    let elsewhere = prefers.map { wish in
      ListItem(Line("Would rather be in \(result.naming.name(wish.setting))"))
    }
    return [
      .heading("Wishes and feelings", level: .first),
      .list(objections + elsewhere + [ListItem(inward)]),
      .form(
        [
          FormField(
            "What shows that the person is content (what was seen, when, by whom)",
            lines: 2
          ),
          FormField("What shows that they are not", lines: 2),
          FormField("Tried to leave, asked to leave, or said no (when, how)", lines: 2),
          FormField("Objections of family, friends or an advocate", lines: 2),
          FormField(
            "Effects on the person: sleep, health, distress, what they have lost",
            lines: 2
          ),
        ]
      ),
    ]
  }

  private var inward: Line {
    switch result.facts.profile.distressShows {
    case .inward, .both:
      "\(mark: .serious, "Distress does not always show"): quiet is no sign of contentment in this person."
    case .outward:
      "By the profile, distress shows outwardly. Quiet is still no sign of contentment by itself."
    case .unknown, nil:
      "\(mark: .unknown, "Whether distress shows is not known"): quiet is no sign of contentment."
    }
  }

  /// Which way there is to an authority here.
  var route: [Block] {
    let ofLiberty: Set<PracticeFact> = [.restrictionKeepsFromLeaving, .restrictionByDols]
    let checks = (result.facts.restrictions ?? []).flatMap(\.checks)
      .filter { !ofLiberty.isDisjoint(with: $0.rule.condition.when) }
      .filter { check in
        // Of what rests on nothing that is known to be there, there is nothing to ask.
        check.answer == .notMet
          || check.answer == .unknown
            && Set(check.facts).isDisjoint(with: check.rule.condition.when)
      }
    let rules = { (answer: PracticeRule.Answer) in
      let found = checks.filter { $0.answer == answer }.map(\.rule)
      return result.catalogue.practice.rules.filter(found.contains)
    }
    let ground = { (rule: PracticeRule) in
      [Line(RuleText(rule, asOf: result.facts.register.asOf).ground)]
    }
    let items =
      rules(.notMet).map { rule in
        ListItem(
          "\(mark: .serious, "Not met"): \(rule.title). \(rule.ifNotMet)",
          details: ground(rule)
        )
      }
      + rules(.unknown).map { rule in
        ListItem("\(mark: .unknown, "Not known"): \(rule.title)", details: ground(rule))
      }
    return [
      .heading("What would have to be asked for", level: .first), .paragraph(Line(way)),
    ] + (items.isEmpty ? [] : [.list(items)])
  }

  private var way: String {
    let later =
      "Liberty Protection Safeguards are not in force. Whatever the view is, each restriction has to "
      + "be justified and reduced."
    guard [.england, .wales].contains(result.assessment.nation) else {
      return
        "This tool knows the way of England and Wales only: in \(result.assessment.nation.words) ask who "
        + "knows its law. \(later)"
    }
    guard result.facts.profile.ageBand != .adolescent else {
      return
        "This person is under eighteen. This tool does not know the way for somebody of that age: the powers "
        + "of the Mental Capacity Act begin at sixteen, and the Deprivation of Liberty Safeguards at eighteen. "
        + "Ask somebody who knows the law for children and young people. \(later)"
    }
    return "\(adultWay) \(later)"
  }

  /// The way for somebody of eighteen or over in England or Wales, by the kind of place.
  private var adultWay: String {
    let assessment = result.assessment
    return switch assessment.kind.isHospitalOrCareHome {
    case .yes:
      "Here, for somebody of eighteen or over, the way is an authorisation under the Deprivation of "
        + "Liberty Safeguards or, where it applies, the Mental Health Act."
    case .no:
      "Here the way is the Court of Protection: the Deprivation of Liberty Safeguards are for hospitals "
        + "and care homes, and for people of eighteen or over."
    case .unknown:
      "Here the way depends on how this \(assessment.kind == .school ? "school" : "place") is registered, "
        + "which no file says: the Deprivation of Liberty Safeguards are for hospitals and care homes; "
        + "elsewhere it is the Court of Protection. Ask how it is registered."
    }
  }

  /// Room for the view of somebody who is named.
  var view: [Block] {
    [
      .heading("The view, by somebody who is named", level: .first),
      .form(
        [
          FormField("View on whether this person is deprived of their liberty", lines: 2),
          FormField("Reasons, and which facts weighed most", lines: 3),
          FormField("Which test it was formed on"), FormField("Name and role"), FormField("When"),
          FormField("Who disagrees, and why", lines: 2),
          FormField("When it is to be looked at again, and what would change it"),
        ]
      ),
    ]
  }
}
