internal import AttuneModel
internal import AttunePractice

extension RestrictionsPage {
  /// The whole register of one setting.
  func place(_ place: RestrictionsResult.Place) -> [Block] {
    let register = place.register
    let heading: [Block] =
      result.places.count > 1
      ? [.heading(result.naming.name(register.assessment.setting), level: .first)] : []
    let wording = result.wording(place)
    let past = Report.pastReview(register.assessment, asOf: register.asOf)
    guard let entries = register.entries else {
      return heading + past + [
        .paragraph(
          "\(wording.withoutRegister(register)): walk round with those who live here, and write "
            + "'restrictions' into the audit, '[]' if there are none."
        )
      ] + totals(place)
    }
    guard !entries.isEmpty else {
      let on = register.assessment.assessed.on
      let ids = result.restrictions(of: place)
      let lines = [
        wording.dropped(register, ids), Line("Recorded as none, by the audit of \(on)."),
      ]
      return heading + past + [.list(lines.map { ListItem($0) })] + totals(place)
    }
    return heading + past + summary(place, entries) + entries.flatMap { entryBlocks($0, place) }
      + pressing(place) + totals(place) + rules(place, entries)
  }

  /// What is in force, and how much of it needs a look.
  private func summary(
    _ place: RestrictionsResult.Place,
    _ entries: [RegisterEntry]
  ) -> [Block] {
    let register = place.register
    let endings = entries.count {
      if case .endsSoon = $0.authority { true } else { false }
    }
    let warning = result.catalogue.conventions.whole(.authorityWarning)
    let wording = result.wording(place)
    let ids = result.restrictions(of: place)
    let lines: [Line] = [
      wording.dropped(register, ids), wording.added(register, ids),
      Line(
        "In force by the audit of \(register.assessment.assessed.on): \(entries.count); "
          + "\(entries.count { isSubtle($0) }) of a kind that is easily overlooked."
      ),
      counted(
        entries.count { $0.reach.isBlanket },
        "for all: by its type, or for everyone with nobody named who needs it"
      ),
      counted(
        entries.count { $0.reach.isContagion == .yes },
        "needed by somebody, and lived under by others"
      ),
      counted(
        entries.count { $0.reach.reachesOthers == .unknown },
        "of which it is not known whether they reach people who do not need them",
        .unknown
      ),
      counted(entries.count { $0.authority.holds == .no }, "without an authority that holds"),
      counted(
        entries.count { $0.authority.holds == .unknown },
        "with an authority of which it is not known whether it holds",
        .unknown
      ),
      counted(endings, "with an authority that ends within \(warning) days", .moderate),
      counted(entries.count { $0.review.isOverdue }, "past the day of review"),
      counted(entries.count { $0.review == .notRecorded }, "without a day of review", .unknown),
    ]
    return [.heading("At a glance", level: .first), .list(lines.map { ListItem($0) })]
  }

  private func isSubtle(_ entry: RegisterEntry) -> Bool {
    result.catalogue.vocabularies.restrictionTypes
      .first { $0.id == entry.restriction.type }?.isSubtle == true
  }

  private func counted(_ number: Int, _ words: String, _ mark: Emphasis = .serious) -> Line {
    number > 0 ? "\(mark: mark, "\(number)") \(words)" : Line("0 \(words)")
  }

  private func entryBlocks(_ entry: RegisterEntry, _ place: RestrictionsResult.Place) -> [Block] {
    let wording = result.wording(place)
    let restriction = entry.restriction
    let title = "\(result.id(restriction, in: place)): \(wording.restriction(restriction))"
    let quoted = { (text: String?) in result.naming.quoted(text) }
    let tried = restriction.alternativesTried.compactMap { quoted($0) }
    let standing: [Line?] = [
      Line("\(wording.type(restriction).capitalised), \(wording.reach(restriction))."),
      wording.view(restriction.personView), wording.need(entry),
      quoted(restriction.reason).map { Line("Reason: \($0)") },
    ]
    let rest: [Line?] = [
      wording.authority(entry), quoted(restriction.decidedBy).map { Line("Decided by \($0)") },
      wording.since(entry), wording.review(entry), wording.libertyView(entry),
      tried.isEmpty ? nil : Line("Tried instead: \(joined(tried))"),
      quoted(restriction.leastRestrictive).map { Line("Why nothing less: \($0)") },
      quoted(restriction.stepDown).map { Line("How it will end: \($0)") },
      entry.missing.isEmpty
        ? nil
        : "\(mark: .unknown, "Not written down"): \(joined(entry.missing.map(\.words))).",
      broken(entry),
    ]
    let lines = standing.compactMap(\.self) + driver(entry, place) + rest.compactMap(\.self)
    return [
      .heading(title, level: .second), .list(lines.map { ListItem($0) }),
    ]
  }

  /// What in the place is behind it, as those who know say, and what would ease that.
  private func driver(_ entry: RegisterEntry, _ place: RestrictionsResult.Place) -> [Line] {
    let wording = result.wording(place)
    return entry.restriction.drivenBy.map { factor in
      let easing = named(place.easing(of: factor))
      let what = "\(strong: "Driven by the place"): \(wording.name(factor)), as recorded." as Line
      return easing.map { "\(what) What would ease it: \($0)." } ?? what
    }
  }

  private func broken(_ entry: RegisterEntry) -> Line? {
    let ids = entry.checks.filter { $0.answer == .notMet }.map { check in
      check.rule.isSourceSeen ? check.rule.id : "\(check.rule.id) (its source not seen)"
    }
    return ids.isEmpty ? nil : "\(mark: .serious, "Rules not met"): \(joined(ids))."
  }

  /// A few adjustments by name; `nil` where there is none.
  func named(_ adjustments: [Adjustment]) -> String? {
    let names = adjustments.prefix(3).map { "\($0.name) (\($0.id))" }
    guard !names.isEmpty else { return nil }
    let more = adjustments.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }
}
