import Testing

/// `attune incidents trend` before and after a day that somebody or a saved plan names.
struct IncidentsTrendPlanTests {
  private let held = "types: [{type: physical-restraint}]"

  /// A plan with two actions, of which the first is done or not, and the second later still.
  private func plan(_ done: String, setting: String = "elm-house") -> String {
    """
    attune: plan/1
    setting: \(setting)
    made: 2025-06-10
    audit: 2025-06-01
    data: 0123456789abcdef
    people:
      - {person: p-1, before: high, load: 1.5, expected: low, expected-load: 0.5}
    actions:
      - {id: N02, with: [p-1], name: "Quiet", ready-by: 2025-07-01, review-on: 2025-08-01, \
    answer: "yes", \(done)expected: [{reading: noise.level, before: 60 dB, then: 40 dB}]}
      - {id: N05, with: [p-1], name: "Pagers", ready-by: 2025-07-01, review-on: 2025-08-01, \
    answer: "yes", \(done.replacing("2025-08", with: "2025-10"))expected: []}

    """
  }

  @Test(arguments: [
    (
      "done: 2025-08-01, ", "On 2025-08-01 the first action of a saved plan was done.", "plan_begun"
    ),
    ("", "On 2025-06-10 a plan was saved; none of its actions is said to be done.", "plan_made"),
  ])
  func `before and after a saved plan`(done: String, words: String, source: String) async throws {
    let folder = try TemporaryFolder.trends(
      [("2025-02-05 10:00", held)],
      head: "change: {on: 2025-03-01}\n"
    )
    try folder.write(plan(done), to: "plan.yaml")
    // Without a setting it is that of the plan, and the whole page.
    let outcome = try await folder.trend("--plan", "plan.yaml", "--width", "400")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(words))
    #expect(outcome.output.contains("Use of force over time in Elm House"))
    let trend = try JSON(
      try await folder.trend("elm-house", "--plan", "plan.yaml", "--format", "json").output
    )["trends"]?.items.first
    #expect(trend?["comparison"]?["day_by"]?.text == source)
    #expect(trend?["comparison"]?["before"]?["rate"]?["count"]?.number == 1)
  }

  @Test func `a saved plan of another setting is refused`() async throws {
    let folder = try TemporaryFolder.trends()
    try folder.write(plan("", setting: "oak-house"), to: "plan.yaml")
    let outcome = try await folder.trend("elm-house", "--plan", "plan.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("the plan is of oak-house, not of elm-house"))
    let hidden = try await folder.trend("elm-house", "--plan", "plan.yaml", "--redact")
    #expect(!hidden.errors.contains("oak-house"))
  }

  @Test func `an action that is done after the day of asking was not done by then`() async throws {
    let folder = try TemporaryFolder.trends(
      months: "  - {month: 2025-05, bed-days: 100, records: complete}\n"
    )
    try folder.write(plan("done: 2025-08-01, "), to: "plan.yaml")
    for (day, source) in [("2025-07-31", "plan_made"), ("2025-08-01", "plan_begun")] {
      let outcome = try await folder.run(
        "incidents",
        "trend",
        "--plan",
        "plan.yaml",
        "--format",
        "json",
        "--as-of",
        day
      )
      let comparison = try JSON(outcome.output)["trends"]?.items.first?["comparison"]
      #expect(comparison?["day_by"]?.text == source)
    }
  }

  @Test func `what is no file is no saved plan`() async throws {
    let folder = try TemporaryFolder.trends()
    let outcome = try await folder.trend("--plan", "incidents")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("incidents is no saved plan"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["2024-12-31", "2026-03-01", "2026-03-15"])
  func `a day outside the return is said to be that`(day: String) async throws {
    let outcome = try await TemporaryFolder.trends().trend("elm-house", "--since", day)
    #expect(outcome.flowing.contains("The day lies outside the months of the return"))
    #expect(outcome.flowing.contains("January 2025 to February 2026"))
    #expect(!outcome.flowing.contains("The month that begins on this day"))
  }
}
