internal import AttuneModel

extension Report {
  /// That an audit is past its review, so that what it has may no longer be so.
  ///
  /// - Parameters:
  ///   - assessment: The audit.
  ///   - name: What the setting is called, on a page of several.
  ///   - asOf: The day of asking.
  /// - Returns: Nothing where it is not.
  static func pastReview(
    _ assessment: Assessment,
    of name: String? = nil,
    asOf: CalendarDate
  ) -> [Block] {
    let assessed = assessment.assessed
    guard assessed.reviewDue < asOf else { return [] }
    let audit = name.map { "The audit of \($0)" } ?? "This audit"
    return [
      .note(
        "\(mark: .serious, "\(audit) was to be reviewed by \(assessed.reviewDue)"): it is of \(assessed.on), "
          + "and what it says of restrictions may no longer be so; no reading in it counts as known. Look "
          + "again before you rely on it."
      )
    ]
  }

  /// The same of a person's profile.
  static func pastReview(_ profile: SensoryProfile, asOf: CalendarDate) -> [Block] {
    guard profile.reviewDue < asOf else { return [] }
    return [
      .note(
        "\(mark: .serious, "This profile was to be gone through again by \(profile.reviewDue)"): it is of "
          + "\(profile.reviewed). Ask the person, or those who know them, before you rely on it."
      )
    ]
  }
}
