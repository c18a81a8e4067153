internal import AttuneModel

extension Report {
  /// What every report that helps to decide ends with: people decide, and say so.
  static func decision(profile: SensoryProfile?, _ naming: Naming) -> [Block] {
    let view = FormField(
      profile == nil
        ? "Each person's own view of this, in their words, or not asked"
        : "The person's own view of this, in their words, or not asked"
    )
    return [
      .heading("People decide", level: .first),
      .paragraph(
        "Attune shows where a place and a person's needs do not meet. It is no diagnosis, predicts "
          + "no incident and decides nothing. Until this is filled in, the record is not complete."
      ),
      .form(
        [
          view,
          FormField("Decided by (name and role)"),
          FormField("When"),
          FormField("Decision and reasons"),
          FormField("Departs from what is shown here? Why"),
        ]
      ),
    ]
  }
}
