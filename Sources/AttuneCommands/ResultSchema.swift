internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What `--format json` prints, for programs that read it.
///
/// Every key is listed, and no other is printed: a test holds what the commands print against this.
extension Schema {
  /// The result of `match` or, with the parts of its one pairing, of `assess`.
  static func pairings(withParts: Bool) -> Schema {
    result(
      "pairings",
      .list(.object(pairing + (withParts ? parts : []))),
      about: withParts ? "One pairing." : "By person, and then by setting."
    )
  }

  static func result(_ name: String, _ value: Schema, about: String) -> Schema {
    result([key(name, value, about)])
  }

  /// What people fill in at the end of a result about where somebody lives.
  static let decision = key(
    "decision",
    .object([
      key("own_view", text, "The own view of the person, or of each, in their words."),
      key("decided_by", text, "Name and role."), key("when", text, "The day."),
      key("reasons", text, "The decision and its reasons."),
      key("departs_why", text, "Why it departs from what is shown, if it does."),
    ]),
    "Empty as written: until people fill it in, the record is not complete."
  )

  /// A result with these keys beside what made it.
  static func result(_ keys: [Property]) -> Schema {
    let head = [
      key("as_of", .text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), "The day of asking."),
      key("attune", .object(origin), "What made this."),
    ]
    return .object(head + keys)
  }

  private static let origin = [
    key("version", .text(), "The version of the program."),
    key(
      "data_hash",
      .text(pattern: "^[0-9a-f]{16}$"),
      "An identity of the catalogue in use; results with different ones are not to be compared."
    ),
    key("overrides", .list(.text()), "What an organisation replaced in the catalogue."),
  ]

  static let pairing = [
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("setting", .text(), "The id of the setting; with --redact a number."),
    key(
      "level",
      .anyOf([level, .null]),
      "After flags; null where not enough is known and no flag sets a level."
    ),
    key("not_enough_known", .yesNo, "Too little is known to name a level by the readings."),
    key("strain_score", .number(from: 0, to: 100, whole: false), "Lower is better; the estimate."),
    key("load", amount, "The estimate."),
    key("load_low", amount, "The least that the load can be, by what is not exactly known."),
    key("load_high", amount, "The most that it can be."),
    key("level_low", level, "The level of load_low, before flags."),
    key("level_high", level, "The level of load_high, before flags."),
    key("coverage", part, "How much of what matters to this person is known."),
    key("high_escalation_risk", .yesNo, "Level very high, or high with a serious flag."),
    key("flags", .list(.object(flag)), "Rules that spoke or could not be checked, worst first."),
    key(
      "drivers",
      .list(.object([factor, key("share", part, "Of the load, over all cells.")])),
      "The factors that make the most of the load."
    ),
  ]

  static let flag = [
    key("id", .text(), "The rule."),
    key("severity", .words(FlagSeverity.allCases.map(\.rawValue)), "What the rule does."),
    key("message", .text(), "A sentence for people; its wording may change."),
    key("source", .text(), "On what the rule rests."),
  ]

  private static let parts = [
    key("likely_low", amount, "The lower end of the likely range of the load."),
    key("likely_high", amount, "The upper end."),
    key("default_anchor_share", part, "The part of the load that rests on defaults."),
    key("shares", .list(.object(share)), "Every factor that counts, in every cell; sums to 1."),
    key("unknown", .list(.object(unknown)), "What would narrow the range, most first."),
    key(
      "hours",
      .list(.object([space, period, key("hours", amount, "A day.")])),
      "How long the person would be in each cell."
    ),
  ]

  private static let share = [
    space, period, factor,
    key("domain", .text(), "The heading of the factor."),
    key("need", .text(), "The need that the factor acts on."),
    key("share", part, "Of the load of this pairing."),
    key("strain", part, "0 is comfortable, 1 cannot be borne; the estimate."),
    key(
      "reading",
      .anyOf([.number(from: nil, to: nil, whole: false), .null]),
      "In the unit of the factor, yes as 1 and no as 0; null where nothing was read."
    ),
  ]

  private static let unknown = [
    key("reading", .text(), "The reading; there unless a need is.", isRequired: false),
    key("need", .text(), "The need of which nothing is stated.", isRequired: false),
    space,
    key("period", .anyOf([periods, .null]), "null is always."),
    key("narrows", .number(from: nil, to: nil, whole: false), "In load."),
  ]

  static let factor = key("factor", .text(), "The id of a factor.")
  static let space = key("space", .anyOf([.text(), .null]), "null is the whole setting.")
  static let period = key("period", periods, "A part of the day.")
  static let periods = Schema.words(Period.allCases.map(\.name))
  static let level = Schema.words(Level.allCases.map(\.name))
  static let amount = Schema.number(from: 0, to: nil, whole: false)
  static let part = Schema.number(from: 0, to: 1, whole: false)
}

extension Schema {
  /// The result of `check`.
  static var diagnostics: Schema {
    result("diagnostics", .list(.object(diagnostic)), about: "In the order of the files.")
  }

  private static let diagnostic = [
    key("file", .text(), "The file."),
    key("line", position, "From 1."),
    key("column", position, "From 1, in Unicode scalars."),
    key("end_line", position, "Where it ends."),
    key("end_column", position, "Where it ends; the first column behind it."),
    key(
      "severity",
      .words(Diagnostic.Severity.allCases.map(\.rawValue)),
      "An error leaves the file out."
    ),
    key("id", .text(pattern: "^[a-z]+/[a-z-]+$"), "The kind of problem: attune explain ID."),
    key("message", .text(), "What is wrong; its wording may change."),
    key("help", .text(), "What to do, where that can be said.", isRequired: false),
    key("notes", .list(.object(note)), "Other places that belong to it."),
  ]

  private static let note = [
    key("file", .text(), "The file."),
    key("line", position, "From 1."),
    key("column", position, "From 1, in Unicode scalars."),
    key("message", .text(), "What is there."),
  ]

  private static let position = Schema.number(from: 1, to: nil, whole: true)

  static func key(
    _ name: String,
    _ schema: Schema,
    _ about: String,
    isRequired: Bool = true
  ) -> Property {
    Property(name, schema, about: about, isRequired: isRequired)
  }
}
