internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A restrictive practice in force, as the register has it.
struct RestrictionKeys: Sendable {
  struct Found: Sendable {
    let restriction: Restriction
    let idRange: SourceRange
    let marks: RegisterMarks
  }

  let shapes: CatalogueShapes

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
      .list(of: Self.person),
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
    let liberty = list.optional(
      "liberty-view",
      libertyView,
      "A named person's view on whether it deprives somebody of their liberty."
    )
    return .object(list.finished) { fields in
      let (name, said, kind, reach) = (fields[id], fields[what], fields[type], fields[appliesTo])
      let dates = (fields[since], fields[reviewed], fields[reviewDue])
      let (restricted, needed) = (fields[restricts], fields[neededBy] ?? [])
      let (ground, tries) = (fields[authority], fields[tried] ?? [])
      let (why, plan, opinion) = (fields[reason], fields[stepDown], fields[view])
      let (drivers, decider) = (fields[drivenBy] ?? [], fields[decidedBy])
      let (nothingLess, touched) = (fields[least], fields[rights] ?? [])
      let onLiberty = fields[liberty]
      guard let name, let said, let kind, let reach else { return nil }
      let restriction = Restriction(
        id: name,
        what: said,
        type: kind,
        restricts: restricted,
        appliesTo: reach.reach,
        neededBy: needed.map(\.id),
        reason: why,
        drivenBy: drivers,
        authority: ground?.authority,
        decidedBy: decider,
        since: dates.0,
        reviewed: dates.1,
        reviewDue: dates.2,
        alternativesTried: tries,
        leastRestrictive: nothingLess,
        rights: touched,
        stepDown: plan,
        personView: opinion,
        libertyView: onLiberty?.view
      )
      let days = [
        dates.0.map { RegisterMarks.Day(day: $0, range: fields.range(of: since)) },
        dates.1.map { RegisterMarks.Day(day: $0, range: fields.range(of: reviewed)) },
        ground?.applied,
        onLiberty?.formed,
      ]
      return Found(
        restriction: restriction,
        idRange: fields.range(of: id),
        marks: RegisterMarks(people: (reach.named + needed).eachOnce, days: days.compactMap(\.self))
      )
    }
  }
}
