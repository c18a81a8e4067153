internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A restrictive practice in force, as the register has it.
struct RestrictionKeys: Sendable {
  struct Found: Sendable {
    let restriction: Restriction
    let idRange: SourceRange
  }

  private let shapes: CatalogueShapes

  init(_ shapes: CatalogueShapes) {
    self.shapes = shapes
  }

  var shape: Shape<Found> {
    var list = KeyList()
    let id = list.required("id", Shape<Identifier<Restriction>>.id(), "Its id in this setting.")
    let what = list.required("what", .freeText, "What is done, in plain words.")
    let type = list.required("type", shapes.restrictionType, "What type of restriction it is.")
    let restricts = list.optional(
      "restricts",
      .list(of: Shape<Restriction.Restricts>.cases(called: "something restricted")),
      "What it keeps people from."
    )
    let appliesTo = list.required("applies-to", Self.reach, "Everyone, or a list of pseudonyms.")
    let neededBy = list.optional(
      "needed-by",
      .list(of: Shape<PersonID>.id()),
      "Who it was put in place for."
    )
    let reason = list.optional("reason", shapes.account, "Why.")
    let drivenBy = list.optional(
      "driven-by",
      .list(of: shapes.factor),
      "Features of the place that are behind it: factors, by id."
    )
    let authority = list.optional("authority", Self.authority, "The ground on which it stands.")
    let decidedBy = list.optional("decided-by", shapes.account, "Who decided it: name or role.")
    let since = list.optional("since", .date, "Since when.")
    let reviewed = list.optional("reviewed", .date, "When it was last reviewed.")
    let reviewDue = list.optional("review-due", .date, "When it is to be reviewed.")
    let tried = list.optional("alternatives-tried", shapes.accounts, "What was tried instead.")
    let least = list.optional("least-restrictive", shapes.account, "Why nothing less would do.")
    let rights = list.optional(
      "rights",
      .list(of: Shape<Restriction.Right>.cases(called: "an article of the Convention")),
      "The rights that it touches, by article of the European Convention on Human Rights."
    )
    let stepDown = list.optional("step-down", shapes.account, "How it will be reduced and ended.")
    let view = list.optional(
      "person-view",
      Self.view,
      "What the person says of it, verbatim; or not-asked, or declined."
    )
    return .object(list.finished) { fields in
      let (name, said, kind, reach) = (fields[id], fields[what], fields[type], fields[appliesTo])
      let dates = (fields[since], fields[reviewed], fields[reviewDue])
      let (restricted, needed) = (fields[restricts], fields[neededBy] ?? [])
      let (ground, tries) = (fields[authority], fields[tried] ?? [])
      let (why, plan, opinion) = (fields[reason], fields[stepDown], fields[view])
      let (drivers, decider) = (fields[drivenBy] ?? [], fields[decidedBy])
      let (nothingLess, touched) = (fields[least], fields[rights] ?? [])
      guard let name, let said, let kind, let reach else { return nil }
      let restriction = Restriction(
        id: name,
        what: said,
        type: kind,
        restricts: restricted,
        appliesTo: reach,
        neededBy: needed,
        reason: why,
        drivenBy: drivers,
        authority: ground,
        decidedBy: decider,
        since: dates.0,
        reviewed: dates.1,
        reviewDue: dates.2,
        alternativesTried: tries,
        leastRestrictive: nothingLess,
        rights: touched,
        stepDown: plan,
        personView: opinion
      )
      return Found(restriction: restriction, idRange: fields.range(of: id))
    }
  }

  private static let reach: Shape<Restriction.Reach> = .either(
    text: .oneOf(
      [("everyone", .everyone)],
      called: "'everyone', nor a list of pseudonyms",
      help: "write [p-001] for one person, [p-001, p-002] for two, or everyone"
    ),
    list: Shape<[PersonID]>.list(of: Shape<PersonID>.id()).map(Restriction.Reach.people)
  )

  private static let view: Shape<Restriction.View> = Shape<String>.verbatim.map { text in
    switch text {
    case "not-asked": .notAsked
    case "declined": .declined
    default: .said(text)
    }
  }

  private static var authority: Shape<Restriction.Authority> {
    var list = KeyList()
    let route = list.required(
      "route",
      Shape<Restriction.Authority.Route>.cases(called: "a route"),
      "Consent, a best-interests decision, a law, or none."
    )
    let until = list.optional("until", .date, "The last day on which it holds.")
    let applied = list.optional("applied", .date, "When it was asked for, until it is granted.")
    let conditions = list.optional(
      "conditions",
      .list(of: .freeText),
      "What it was granted under; [] is nothing."
    )
    return .object(list.finished) { fields in
      let (until, applied) = (fields[until], fields[applied])
      let conditions = fields[conditions]
      return fields[route].map { route in
        Restriction.Authority(
          route: route,
          until: until,
          applied: applied,
          conditions: conditions
        )
      }
    }
  }
}
