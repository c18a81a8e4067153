internal import AttuneModel
internal import AttunePractice

/// How a restriction stands, in sentences of which the register and the page of a place are made.
extension Wording {
  /// "for everyone", "for p-022 and p-031".
  func reach(_ restriction: Restriction) -> String {
    switch restriction.appliesTo {
    case .everyone: "for everyone"
    case .people(let people): "for \(joined(people.map(naming.id)))"
    }
  }

  func type(_ restriction: Restriction) -> String {
    catalogue.vocabularies.name(ofType: restriction.type)
  }

  /// Who needs it, and who lives under it without needing it.
  func need(_ entry: RegisterEntry) -> Line {
    let reach = entry.reach
    guard !reach.isNeededByNobody else {
      return reach.isForEveryone
        ? "\(mark: .serious, "For everyone, and needed by nobody who is named"): a blanket rule."
        : "Who needs it is \(mark: .unknown, "not recorded")."
    }
    let needed = joined(entry.restriction.neededBy.map(naming.id))
    let isOne = Set(entry.restriction.neededBy).count == 1
    let absent =
      reach.isNeededHere
      ? "" : ", who \(isOne ? "is" : "are") not among those named as living here"
    let unnamed = reach.mayReachUnnamed ? " and whoever else is there" : ""
    switch reach.isContagion {
    case .yes:
      let others =
        reach.others.isEmpty ? "others" : joined(reach.others.map(naming.id)) + unnamed
      return
        "\(mark: .serious, "Reaches people who do not need it"): needed by \(needed)\(absent), lived "
        + "under by \(others)."
    case .unknown:
      return
        "Needed by \(needed)\(absent); \(mark: .unknown, "whether it reaches others is not known"): "
        + "who else lives here is not recorded."
    case .no:
      let type: Line =
        reach.isBlanket ? " \(mark: .serious, "By its type it is a rule for all")." : ""
      return "Needed by \(needed)\(absent), and reaches nobody else.\(type)"
    }
  }

  func authority(_ entry: RegisterEntry) -> Line {
    let route = entry.restriction.authority.map { Self.route($0.route) } ?? ""
    switch entry.authority {
    case .notRecorded: return "Authority is \(mark: .unknown, "not recorded")."
    case .none: return "\(mark: .serious, "No authority"): recorded as none."
    case .askedFor(let day):
      return "\(mark: .serious, "Asked for, not granted"): \(route), since \(day)."
    case .withoutEnd:
      return "Authority: \(route); until when is \(mark: .unknown, "not recorded")."
    case .unclear(let applied, let until):
      return
        "\(mark: .unknown, "Whether it was granted is not known"): \(route), asked for on \(applied), with "
        + "\(until) as its last day. An authority is asked for or has a last day, not both."
    case .holds(let until): return Line("Authority: \(route), until \(until).")
    case .endsSoon(let until):
      return "Authority: \(route), \(mark: .moderate, "which ends soon"), on \(until)."
    case .ended(let day):
      return "\(mark: .serious, "Authority has ended"): \(route), on \(day)."
    }
  }

  func review(_ entry: RegisterEntry) -> Line {
    let last =
      entry.restriction.reviewed.map { day -> String in
        day <= entry.asOf
          ? ", last reviewed \(day)"
          : "; written down as reviewed on \(day), a day yet to come, so whether it was is not known"
      } ?? ""
    switch entry.review {
    case .notRecorded:
      return "When it is to be reviewed is \(mark: .unknown, "not recorded")\(last)."
    case .due(let day): return Line("To be reviewed by \(day)\(last).")
    case .overdue(let day):
      return "\(mark: .serious, "Its review is overdue"): it was due on \(day)\(last)."
    }
  }

  func since(_ entry: RegisterEntry) -> Line {
    guard let since = entry.restriction.since else {
      return "Since when is \(mark: .unknown, "not recorded")."
    }
    guard let days = entry.days else {
      return
        "Since when is \(mark: .unknown, "not known"): \(since) is written down, a day yet to come."
    }
    return Line("Since \(since): \(count(days, "day", "days")).")
  }

  /// What somebody who is named says on liberty.
  ///
  /// - Parameters:
  ///   - entry: Of which restriction.
  ///   - person: Whose page it is, if it is to name nobody else.
  /// - Returns: Nothing where nobody's view is recorded and it keeps nobody from leaving.
  func libertyView(_ entry: RegisterEntry, onPageOf person: PersonID? = nil) -> Line? {
    guard let view = entry.restriction.libertyView else {
      return entry.restriction.keeps(from: [.leaving]) == true
        ? "Whether it deprives anybody of their liberty: \(mark: .unknown, "nobody's view is recorded")."
        : nil
    }
    let isOfAnother = person.map { naming.names(view.by, besides: $0) } ?? false
    let by =
      isOfAnother
      ? "; by whom stands in the register" : naming.quoted(view.by).map { ", by \($0)" } ?? ""
    let day = view.on <= entry.asOf ? "on \(view.on)" : "on \(view.on), a day yet to come"
    return view.deprives
      ? "\(mark: .serious, "In a named person's view it deprives somebody of their liberty"): \(day)\(by)."
      : Line("In a named person's view it deprives nobody of their liberty: \(day)\(by).")
  }

  /// The person's own words on it; that they were not asked is said, and is no consent.
  func view(_ view: Restriction.View?) -> Line {
    switch view {
    case .said(let words):
      naming.quoted(words).map { Line("The person's view: \($0)") }
        ?? "The person's view is recorded."
    case .notAsked: "The person's view: \(mark: .unknown, "not asked")."
    case .declined: "The person's view: asked, and did not want to say."
    case nil: "The person's view is \(mark: .unknown, "not recorded")."
    }
  }

  static func route(_ route: Restriction.Authority.Route) -> String {
    switch route {
    case .consent: "the person's consent"
    case .bestInterests: "a best-interests decision"
    case .mha: "Mental Health Act"
    case .dols: "deprivation-of-liberty authorisation"
    case .court: "a court's order"
    case .none: "none"
    }
  }
}

extension RegisterEntry.Missing {
  /// What is not written down, as a reader would look for it.
  var words: String {
    switch self {
    case .reason: "the reason"
    case .neededBy: "who needs it"
    case .authority: "the authority"
    case .authorityEnd: "until when the authority holds"
    case .decidedBy: "who decided"
    case .since: "since when"
    case .reviewDue: "when it is to be reviewed"
    case .alternatives: "what was tried instead"
    case .leastRestrictive: "why nothing less would do"
    case .rights: "which rights it touches"
    case .stepDown: "how it will be reduced and ended"
    case .personView: "the person's view"
    case .restricts: "what it keeps people from"
    }
  }
}

extension Wording {
  /// What is first to look at of a restriction; none where nothing is.
  func concerns(_ entry: RegisterEntry) -> [Line] {
    var lines: [Line] = []
    if entry.reach.isBlanket || entry.reach.reachesOthers != .no { lines.append(need(entry)) }
    switch entry.authority {
    case .none, .ended, .askedFor, .endsSoon, .notRecorded, .withoutEnd, .unclear:
      lines.append(authority(entry))
    case .holds: break
    }
    if entry.review == .notRecorded || entry.review.isOverdue { lines.append(review(entry)) }
    return lines
  }
}
