internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `what-if`.
  static var whatIf: Schema {
    result([decision, key("what_if", .object(sides), "One pairing before and after.")])
  }

  private static let sides = [
    key(
      "readings",
      .list(
        .object([
          key("reading", .text(), "The reading."), space,
          key("period", .anyOf([periods, .null]), "null is always."),
          key("value", number, "What it is taken to be."),
          key("has_effect", .yesNo, "False where it changes no number of this person."),
        ])
      ),
      "Readings with other values."
    ),
    key(
      "adjustments",
      .list(
        .object([
          key("adjustment", .text(), "What it is."), space,
          key("warnings", .list(.text()), "Why it would not be offered."),
        ])
      ),
      "Adjustments taken to be made."
    ),
    key("before", .object(pairing), "As it is."), key("after", .object(pairing), "As it would be."),
    key(
      "domains",
      .list(
        .object([
          key("domain", .text(), "The heading."), key("before", part, "As it is."),
          key("after", amount, "As it would be."),
        ])
      ),
      "What presses, in parts of all that presses before."
    ),
  ]
}
