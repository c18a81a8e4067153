import Testing

/// With identities removed, who and what profiles and audits name has the same number on every page.
struct RedactedNumberTests {
  /// Two people in one of two homes, and records of others, whose ids come before theirs.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (place, people) in [("elm-house", "[p-2, p-3, p-4]"), ("oak-house", "[]")] {
      try folder.write(
        """
        attune: assessment/1
        setting: \(place)
        name: A House
        kind: supported-living
        nation: england
        assessed: {on: 2026-09-01, by: manager, review-due: 2027-03-01}
        residents: \(people)
        restrictions: []

        """,
        to: "assessments/\(place).yaml"
      )
    }
    for person in ["p-3", "p-4"] {
      try folder.write(
        """
        attune: profile/1
        person: \(person)
        age-band: 18-64
        reviewed: 2026-06-16
        review-due: 2027-06-16
        consent: {given-by: person, on: 2026-06-16, to: [assess, place, household, plan]}
        lives-at: elm-house

        """,
        to: "profiles/\(person).yaml"
      )
    }
    for (record, person, place) in [
      ("i-1", "p-1", "ash-house"), ("i-2", "p-3", "elm-house"), ("i-3", "p-9", "oak-house"),
    ] {
      try folder.write(
        """
        attune: incident/1
        incident: \(record)
        setting: \(place)
        person: \(person)
        began: 2026-05-01 10:00
        types: [{type: seclusion}]
        confinement: {from: 2026-05-01 10:00, until: 2026-05-01 10:30}

        """,
        to: "incidents/\(record).yaml"
      )
    }
    return folder
  }

  private func json(_ arguments: [String]) async throws -> JSON {
    let folder = try folder()
    let outcome = try await Program.run(
      arguments + ["--redact", "--format", "json"] + Program.date,
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSON(outcome.output)
  }

  /// p-2 lives there and has no profile, so that p-3 is the second.
  @Test func `a page about one person has the number of every other page`() async throws {
    for (arguments, person) in [
      (["assess", "p-3", "elm-house"], "person-2"), (["match", "--person", "p-4"], "person-3"),
    ] {
      let first = try #require(try await json(arguments)["pairings"]?.items.first)
      #expect(first["person"]?.text == person)
      #expect(first["setting"]?.text == "setting-1")
    }
  }

  @Test(arguments: ["check", "timers"])
  func `records number whom only they name after the others`(page: String) async throws {
    let found = try await json(["incidents", page])
    let records = found[page == "check" ? "records" : "confinements"]?.items ?? []
    let numbers = records.map { record in
      [record["person"]?.text, record["setting"]?.text].compactMap(\.self).joined(separator: " ")
    }
    #expect(
      Set(numbers) == ["person-2 setting-1", "person-4 setting-3", "person-5 setting-2"]
    )
  }
}
