import Foundation
import TestPairings
import Testing

/// `attune plan --save` and `attune plan-review`, run as people run them: a plan of May beside the
/// audit of October.
struct PlanReviewTests {
  /// The examples, with a plan that was saved in May and filled in by `changes`.
  private func folder(_ changes: [(String, String)] = []) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    let profile = try folder.text("profiles/p-014.yaml")
    // The consent of the example is of September.
    let agreed = profile.replacing("on: 2026-09-20, to:", with: "on: 2026-03-20, to:")
    #expect(agreed != profile)
    try folder.write(agreed, to: "profiles/p-014.yaml")
    let saved = try await Program.run(
      [
        "plan", "p-014", "alder-ward", "--budget", "3000", "--save", "plan.yaml", "--as-of",
        "2026-05-01",
      ],
      in: folder.url
    )
    #expect(saved.status == 0)
    var text = try folder.text("plan.yaml")
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    try folder.write(text, to: "plan.yaml")
    return folder
  }

  private func review(_ folder: TemporaryFolder) async throws -> Program.Outcome {
    try await Program.run(
      ["plan-review", "plan.yaml", "alder-ward", "--format", "json"] + Program.date,
      in: folder.url
    )
  }

  @Test func `a saved plan has no problem, and nothing is written over it`() async throws {
    let folder = try await folder()
    #expect(try await Program.run(["check", "plan.yaml"], in: folder.url).status == 0)
    let before = try folder.text("plan.yaml")
    let again = try await Program.run(
      [
        "plan", "p-014", "alder-ward", "--save", "plan.yaml", "--as-of", "2026-05-01",
      ],
      in: folder.url
    )
    #expect(again.status == 73)
    #expect(again.output.isEmpty)
    #expect(try folder.text("plan.yaml") == before)
  }

  @Test func `what was done is judged by what was read since`() async throws {
    let folder = try await folder([
      // Fewer night checks: 4 an hour then, 2.5 expected, 2 found.
      ("- id: P05", "- id: P05\n    done: 2026-05-10"),
      // Notice: 1 h then, 24 h expected, 4 h found.
      ("- id: R04", "- id: R04\n    done: 2026-05-10"),
    ])
    let outcome = try await review(folder)
    #expect(outcome.status == 0)
    let result = try #require(try JSON(outcome.output)["plan_review"])
    let suggested = { (id: String) in
      result["actions"]?.items.first { $0["adjustment"]?.text == id }?["suggested"]?.text
    }
    #expect(suggested("P05") == "keep")
    #expect(suggested("R04") == "stop")
    #expect(suggested("P01") == "overdue")
    let person = try #require(result["people"]?.items.first)
    #expect(person["level_before"]?.text == "very high")
    #expect(person["level_now"]?.text == "very high")
  }

  @Test func `the person's no comes before what was measured`() async throws {
    let folder = try await folder([
      ("- id: P05", "- id: P05\n    done: 2026-05-10"),
      ("review-on: 2026-06-05\n    answer: not-asked", "review-on: 2026-06-05\n    answer: no"),
    ])
    let outcome = try await review(folder)
    let actions = try JSON(outcome.output)["plan_review"]?["actions"]?.items ?? []
    #expect(actions.contains { $0["suggested"]?.text == "stop_person" })
  }

  @Test func `an answer for a flag counts until its day, and fails after it`() async throws {
    let accepted = { (until: String) in
      "accepted:\n  - {flag: blanket-restriction, restriction: r-1, person: p-014, owner: \"ward manager\", "
        + "reason: \"under review\", until: \(until)}"
    }
    let open = try await folder([("accepted: []", accepted("2026-12-31"))])
    let held = try await review(open)
    #expect(held.status == 0)
    let flags = try JSON(held.output)["plan_review"]?["flags"]?.items ?? []
    let blanket = flags.filter { $0["flag"]?["id"]?.text == "blanket-restriction" }
    // The other one came since, and nobody answers for it.
    #expect(blanket.map { $0["accepted_until"]?.text } == ["2026-12-31", nil])

    let past = try await folder([("accepted: []", accepted("2026-11-19"))])
    let failed = try await review(past)
    #expect(failed.status == 1)
    #expect(failed.errors.contains("ran out"))
    #expect(try JSON(failed.output)["plan_review"]?["expired"]?.items.count == 1)
  }

  @Test(arguments: ["owner", "reason", "until"])
  func `an answer needs somebody, a reason and an end`(missing: String) async throws {
    let keys = [
      "flag: blanket-restriction", "person: p-014", "owner: \"manager\"", "reason: \"r\"",
      "until: 2026-12-31",
    ]
    let kept = keys.filter { !$0.hasPrefix(missing) }.joined(separator: ", ")
    let folder = try await folder([("accepted: []", "accepted:\n  - {\(kept)}")])
    let outcome = try await review(folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("key '\(missing)' is missing"))
    #expect(outcome.output.isEmpty)
  }

  /// Three limits are passed on the ward: whoever answers for one has not thought of the others.
  @Test func `an answer for one limit is none for another`() async throws {
    let folder = try await folder([
      (
        "accepted: []",
        "accepted:\n  - {flag: limit-passed, factor: people.room, person: p-014, owner: \"o\", "
          + "reason: \"r\", until: 2026-12-31}"
      )
    ])
    let flags = try JSON(try await review(folder).output)["plan_review"]?["flags"]?.items ?? []
    let limits = flags.filter { $0["flag"]?["id"]?.text == "limit-passed" }
    #expect(limits.count == 3)
    #expect(limits.count { $0["accepted_until"]?.text != nil } == 1)
  }

  @Test func `an audit that is no newer, another place and another file are told apart`()
    async throws
  {
    let folder = try await folder()
    let same = try await Program.run(
      [
        "plan-review", "plan.yaml", "alder-ward", "--as-of", "2026-05-02",
      ],
      in: folder.url
    )
    #expect(same.status == 65)
    #expect(same.errors.contains("look again first"))
    let other = try await Program.run(
      ["plan-review", "plan.yaml", "mill-lane"] + Program.date,
      in: folder.url
    )
    #expect(other.status == 65)
    #expect(other.errors.contains("the plan is of alder-ward, not of mill-lane"))
    let profile = try await Program.run(
      ["plan-review", "profiles/p-014.yaml", "alder-ward"] + Program.date,
      in: folder.url
    )
    #expect(profile.status == 65)
    let none = try await Program.run(
      ["plan-review", "no.yaml", "alder-ward"] + Program.date,
      in: folder.url
    )
    #expect(none.status == 66)
  }
}
