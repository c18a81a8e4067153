/// What every page about people who share a home says.
enum HouseholdText {
  static let noTool =
    "No validated tool for the question who can share a home exists. What follows are prompts for "
    + "people to talk about, with no power to foretell how it will be."
}
