import AttuneModel
import TestPairings
import Testing

/// Whose words stand on the sheet of facts about somebody's liberty: this person's own, and nobody else's.
struct LibertyWordsTests {
  private func text(
    _ rest: String,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws
    -> String
  {
    try LibertyReportTests()
      .text("[{id: r-1, what: kitchen locked, type: food-and-drink, \(rest)}]", change)
  }

  private static let mixed =
    "\"p-203: I used to do the toast. p-1: I knock, and p-203 comes. P-203: nobody asked me.\""

  @Test func `of a rule that reaches others this person's own words are shown, and no others`()
    throws
  {
    let text = try text("applies-to: everyone, needed-by: [p-1], person-view: \(Self.mixed)")
    #expect(text.contains("The person's view: “I knock, and [somebody else] comes.”"))
    #expect(!text.contains("toast") && !text.contains("nobody asked"))
    #expect(!text.lowercased().contains("p-203"))
  }

  /// "The person's view names somebody else" was said of words that were another's.
  @Test(arguments: ["[p-1]", "everyone", "[p-1, p-203]"])
  func `words that are somebody else's are not called this person's view`(reach: String) throws {
    let text = try text(
      "applies-to: \(reach), needed-by: [p-203], person-view: \"p-203: I used to do the toast.\""
    )
    #expect(text.contains("What this person says of it is not recorded under their id"))
    #expect(!text.contains("The person's view"))
    #expect(!text.contains("toast") && !text.contains("p-203"))
  }

  @Test func `whose words they are is not guessed where a rule reaches others`() throws {
    let text = try text(
      "applies-to: everyone, needed-by: [p-1], person-view: \"because of p-203\""
    )
    #expect(text.contains("It reaches others too: what each says of it stands in the register."))
    #expect(!text.contains("The person's view"))
  }

  @Test func `words of somebody whom no file knows are not taken for this person's`() throws {
    let text = try text(
      "applies-to: everyone, needed-by: [p-1], person-view: \"p-1: I knock. p-077: I shout.\""
    )
    #expect(text.contains("“I knock.”"))
    #expect(!text.contains("shout"))
  }

  @Test(arguments: [
    "p-1: Daytime is better. p-203 says: never lock it.",
    "p-1: Daytime is better. p-077 - please lock it.", "p-203: No. p-1: Yes. P-203 again no.",
  ])
  func `where nobody can tell whose words end where, they stand in the register`(
    words: String
  )
    throws
  {
    for reach in ["everyone", "[p-1]"] {
      let text = try text("applies-to: \(reach), needed-by: [p-1], person-view: \"\(words)\"")
      #expect(text.contains("Several people speak in it: what each says stands in the register."))
      #expect(!text.contains("Daytime") && !text.contains("lock it") && !text.contains("P-203"))
    }
  }

  @Test func `a word with a number and a colon cuts nobody's words off`() throws {
    let text = try text(
      "applies-to: [p-1], needed-by: [p-1], person-view: "
        + "\"I rang from ward3: nobody came. p-203s row is nearer.\""
    )
    #expect(text.contains("“I rang from ward3: nobody came. [somebody else]s row is nearer.”"))
  }

  @Test func `a colon after a word begins nobody's words`() throws {
    let text = try text(
      "applies-to: [p-1], needed-by: [p-1], person-view: \"I said: no. At 10: tea. 3pm: too loud.\""
    )
    #expect(text.contains("The person's view: “I said: no. At 10: tea. 3pm: too loud.”"))
  }

  @Test func `of a rule for this person alone the view stands, and names nobody else`() throws {
    let text = try text(
      "applies-to: [p-1], needed-by: [p-1], person-view: \"I hate it, as P-203 does\""
    )
    #expect(text.contains("The person's view: “I hate it, as [somebody else] does”"))
  }

  @Test(arguments: [("person-view: not-asked", "not asked"), ("rights: []", "not recorded")])
  func `a view that nobody asked for is not said to stand in the register`(
    rest: String,
    expected: String
  ) throws {
    let text = try text("applies-to: everyone, needed-by: [p-1], \(rest)")
    #expect(text.contains(expected))
    #expect(!text.contains("stands in the register"))
  }

  @Test func `words of this person that name somebody else stand, without the name`() throws {
    let text = try text("applies-to: everyone") {
      $0.person["voice"] = "[{said: I hear p-203 at night, how: said}]"
      $0.person["words"] = "the neighbour of p-203"
    }
    #expect(text.contains("“I hear [somebody else] at night”"))
    #expect(text.contains("Describes themselves as: the neighbour of [somebody else]."))
    #expect(!text.contains("p-203"))
  }

  @Test func `a no to this place stands with its reason, which names nobody else`() throws {
    let text = try text("applies-to: everyone") {
      $0.person["vetoes"] = "[{setting: elm-house, why: p-203 shouts at me}]"
    }
    #expect(
      text.contains("This person said no to this place: “[somebody else] shouts at me”")
    )
  }

  @Test func `with identities removed a no says where its reason stands`() throws {
    let text = try LibertyReportTests().text(isRedacted: true) {
      $0.person["vetoes"] = "[{setting: elm-house, why: too loud}]"
    }
    #expect(
      text.contains("This person said no to this place; why stands in the profile")
    )
    #expect(!text.contains("too loud"))
  }

  @Test func `a named person's view on liberty is shown, with who formed it and when`() throws {
    let view = { (answer: String, by: String) in
      "liberty-view: {deprives: \(answer), by: \(by), on: 2026-10-01}"
    }
    let yes = try text("applies-to: [p-1], needed-by: [p-1], \(view("yes", "social worker"))")
    #expect(
      yes.contains(
        "In a named person's view it deprives somebody of their liberty: on 2026-10-01, by “social "
          + "worker”."
      )
    )
    let no = try text("applies-to: everyone, needed-by: [p-1], \(view("no", "P-203's nurse"))")
    #expect(no.contains("deprives nobody of their liberty: on 2026-10-01; by whom stands in the"))
    #expect(!no.contains("P-203"))
    let none = try text("restricts: [leaving], applies-to: everyone, needed-by: [p-1]")
    #expect(none.contains("nobody's view is recorded"))
  }
}
