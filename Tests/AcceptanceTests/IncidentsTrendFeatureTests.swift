import TestPairings
import Testing

/// `attune incidents trend` by feature of the place, and whose profiles it is made from.
struct IncidentsTrendFeatureTests {
  /// A loud hall in which two people were held, with an audit before all of it.
  private func folder(
    consent: String = "{given-by: person, on: 2024-09-20, to: [assess]}",
    others: Int
  ) throws -> TemporaryFolder {
    let people = (1...1 + others).map { "p-\($0)" }.joined(separator: ", ")
    let folder = try TemporaryFolder.trends(
      [
        ("2025-02-05 10:00", "in: hall\ntypes: [{type: seclusion}]"),
        ("2025-02-05 23:50", "in: hall\ntypes: [{type: seclusion}]"),
      ]
    ) {
      $0.place["assessed"] =
        "{on: 2024-12-01, by: occupational therapist, review-due: 2027-04-03}"
      $0.place["residents"] = "[\(people)]"
      $0.place["places"] = "{capacity: \(1 + others), vacant: 0}"
      $0.readings["noise.level"] = "{day: 70 dB, evening: 70 dB, night: 25 dB}"
      $0.person["consent"] = consent
      $0.person["limits"] = "{noise.level: {comfortable: 30 dB, intolerable: 50 dB}}"
    }
    return folder
  }

  /// Writes the profile of another person, who is like the first.
  private func add(_ person: String, consent: String, to folder: TemporaryFolder) throws {
    let own = try folder.text("profiles/p-1.yaml").split(separator: "\n").map { line in
      line.hasPrefix("consent:") ? "consent: \(consent)" : String(line)
    }
    try folder.write(
      own.joined(separator: "\n").replacing("p-1", with: person) + "\n",
      to: "profiles/\(person).yaml"
    )
  }

  private func features(_ folder: TemporaryFolder) async throws -> (json: JSON?, text: String) {
    let json = try await folder.run(
      "incidents",
      "trend",
      "elm-house",
      "--format",
      "json",
      "--as-of",
      "2026-11-20"
    )
    let text = try await folder.run("incidents", "trend", "elm-house", "--as-of", "2026-11-20")
    #expect(json.status == 0 && text.status == 0, "\(json.errors)")
    return (try JSON(json.output)["trends"]?.items.first?["features"], text.flowing)
  }

  private let agreed = "{given-by: person, on: 2024-09-20, to: [assess]}"

  @Test func `of somebody who lives alone the table is told, as all of the page is of them`()
    async throws
  {
    let found = try await features(try folder(others: 0))
    #expect(found.json?["people"]?.number == 1)
    #expect(found.text.contains("Of 1 person who lives here"))
    #expect(found.text.contains("taken to have lived here since the first audit"))
  }

  @Test func `of one person of several nothing is told`() async throws {
    let folder = try folder(others: 1)
    let found = try await features(folder)
    #expect(found.json == .null)
    #expect(found.text.contains("Not told: of those who live here one person alone"))
    try add("p-2", consent: agreed, to: folder)
    let both = try await features(folder)
    #expect(both.json?["people"]?.number == 2)
    #expect(both.text.contains("Of 2 people who live here"))
  }

  @Test(arguments: [
    "{given-by: person, on: 2024-09-20, to: [store]}",
    "{given-by: person, on: 2026-11-21, to: [assess]}",
  ])
  func `a profile without consent is not used, and is told to be missing`(
    consent: String
  )
    async throws
  {
    let folder = try folder(others: 2)
    try add("p-2", consent: agreed, to: folder)
    try add("p-3", consent: consent, to: folder)
    let found = try await features(folder)
    #expect(found.json?["people"]?.number == 2)
    #expect(found.text.contains("How the place meets 1 other person who lives here"))
    try add("p-3", consent: agreed, to: folder)
    #expect(try await features(folder).json?["people"]?.number == 3)
  }
}
