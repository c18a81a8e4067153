extension Report {
  /// What a page for the person says of itself.
  static func plainOpening(_ about: String) -> [Block] {
    [
      .paragraph(Line(about)), .paragraph("A computer program helped to make this page."),
      .paragraph("People decide. The program does not decide."),
      .note("This is not Easy Read. People with a learning disability have not checked it yet."),
    ]
  }

  /// The same lines that end every page which helps to decide, in plain words.
  static let plainDecision: [Block] = [
    .heading("What you think", level: .first),
    .form([FormField("What do you think about this? Your own words.", lines: 4)]),
    .heading("What is decided", level: .first),
    .paragraph("This page is not finished until people write here."),
    .form(
      [
        FormField("Who decided?"), FormField("When?"),
        FormField("What did they decide, and why?", lines: 2),
        FormField("Did they decide something else than you want? Why?", lines: 2),
      ]
    ),
  ]

  /// What a person can do, whatever a page says.
  static let plainRights: [Block] = [
    .heading("What you can do", level: .first),
    .list(
      [
        "You can say yes.", "You can say no.", "You can ask questions.",
        "You can visit the place first.", "You can ask someone to help you say what you want.",
        "You can change your mind.",
      ]
    ),
  ]
}
