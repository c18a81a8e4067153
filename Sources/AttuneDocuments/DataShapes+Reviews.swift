internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// When somebody has to look at a confinement.
  static var reviews: Shape<[ReviewRule]> { file("reviews/1", "reviews", reviewRule) }

  private static var reviewRule: Shape<ReviewRule> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let title = list.required("title", .freeText, "What is to be done.")
    let of = list.required(
      "of",
      Shape<Confinement.Kind>.cases(called: "a confinement"),
      "Which confinement."
    )
    let by = list.required("by", evidence, "What in a record answers it.")
    let with = list.optional("with", attendance, "Who has to take part.")
    let when = list.required("when", schedule, "When.")
    let unless = list.optional(
      "unless",
      Shape<Confinement.Authority>.cases(called: "somebody who decides on it"),
      "Whose decision it does not apply to."
    )
    let ground = ReviewGroundKeys(&list)
    let nation = list.required("nation", Shape<Nation>.cases(called: "a nation"), "Whose law.")
    let kinds = list.required(
      "kinds",
      .list(of: Shape<SettingKind>.cases(called: "a kind of setting")),
      "In which kinds of setting."
    )
    return .object(list.finished) { fields in
      let (of, by, with, unless) = (fields[of], fields[by], fields[with], fields[unless])
      guard let id = fields[id], let title = fields[title], let of, let by,
        let schedule = fields[when], let ground = ground.ground(fields),
        let nation = fields[nation], let kinds = fields[kinds]
      else { return nil }
      do throws(InvalidSchedule) {
        return try ReviewRule(
          id: id,
          title: title,
          of: of,
          evidence: by,
          attendance: with ?? ReviewRule.Attendance(),
          schedule: schedule,
          unlessAuthorisedBy: unless,
          ground: ground,
          nation: nation,
          kinds: kinds
        )
      } catch {
        fields.report(.invalidValue, at: when, error.description)
        return nil
      }
    }
  }

  private static let evidence = Shape<ReviewRule.Evidence>.either(
    text: .oneOf(
      [("plan", .plan), ("not-in-record", .notInRecord)],
      called: "'plan', 'not-in-record', nor a list of kinds of review"
    ),
    list: Shape<[Confinement.Review.Kind]>
      .list(of: Shape<Confinement.Review.Kind>.cases(called: "a kind of review"))
      .map(ReviewRule.Evidence.reviews)
  )

  private static var attendance: Shape<ReviewRule.Attendance> {
    var list = KeyList()
    let nurses = list.optional("nurses", .whole(from: 1, to: 20), "The least number of nurses.")
    let uninvolved = list.optional("not-involved", .yesNo, "Whether one had no part in it.")
    let clinician = list.optional("responsible-clinician", .yesNo, "Whether they take part once.")
    return .object(list.finished) { fields in
      var attendance = ReviewRule.Attendance()
      attendance.nurses = fields[nurses]
      attendance.needsUninvolved = fields[uninvolved] ?? false
      attendance.needsResponsibleClinician = fields[clinician] ?? false
      return attendance
    }
  }
}

/// The keys with which a requirement says where it stands, and how far that is known.
private struct ReviewGroundKeys: Sendable {
  let ground: GroundKeys
  let seen: Key<Bool>
  let status: Key<ReviewRule.Status>
  let checked: Key<CalendarDate>

  init(_ list: inout KeyList) {
    ground = GroundKeys(&list)
    seen = list.required("seen", .yesNo, "Whether the text itself was seen.")
    status = list.required("status", .cases(called: "a status"), "What kind of requirement it is.")
    checked = list.required("last-checked", .date, "When it was last looked at.")
  }

  func ground(_ fields: FieldReader) -> ReviewRule.Ground? {
    guard let status = fields[status], let seen = fields[seen], let checked = fields[checked],
      let sourced = ground.sourced(status, fields)
    else { return nil }
    return ReviewRule.Ground(
      basis: sourced.basis,
      source: sourced.source,
      status: status,
      isSeen: seen,
      lastChecked: checked
    )
  }
}
