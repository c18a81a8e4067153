import TestPairings
import Testing

/// What `attune incidents trend` does not count, and what it makes no nought of.
struct IncidentsTrendDoubtTests {
  private func counts(
    _ folder: TemporaryFolder,
    _ arguments: String...
  ) async throws -> [String: Double] {
    let outcome = try await Program.run(
      ["incidents", "trend", "elm-house", "--format", "json"] + arguments + Program.date,
      in: folder.url
    )
    let months = try JSON(outcome.output)["trends"]?.items.first?["months"]?.items ?? []
    let known = months.compactMap { month in
      month["count"]?.number.map { (month["month"]?.text ?? "", $0) }
    }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// A quiet home, and a second one with a return that has a record and lists other spaces.
  private func twoHomes() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.trends()
    let other = try folder.text("assessments/elm-house.yaml")
      .replacing("elm-house", with: "oak-house").replacing("Elm House", with: "Oak House")
      .replacing("hall", with: "snug").replacing("residents: [p-1]\n", with: "")
    try folder.write(other, to: "assessments/oak-house.yaml")
    try folder.write(
      try folder.text("incidents/elm-house.yaml").replacing("elm-house", with: "oak-house"),
      to: "incidents/oak-house.yaml"
    )
    return folder
  }

  @Test func `a setting whose audits list no such place has no noughts there`() async throws {
    let folder = try twoHomes()
    let outcome = try await folder.trend("--in", "hall")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Use of force over time in 1 setting"))
    #expect(outcome.flowing.contains("lists the place that is asked for: Oak House."))
    let found = try JSON(try await folder.trend("--in", "hall", "--format", "json").output)
    #expect(found["trends"]?.items.compactMap { $0["setting"]?.text } == ["elm-house"])
    #expect(found["without_place"]?.items.compactMap(\.text) == ["oak-house"])
    let hidden = try await folder.trend("--in", "hall", "--redact")
    #expect(!hidden.output.contains("Oak House") && !hidden.output.contains("oak-house"))
    let both = try JSON(try await folder.trend("--in", "bedrooms", "--format", "json").output)
    #expect(both["trends"]?.items.count == 2)
    #expect(both["without_place"]?.items.isEmpty == true)
  }

  @Test func `no bedrooms are counted where no audit lists one`() async throws {
    let folder = try TemporaryFolder.trends { $0.spaces = [WrittenSpace("hall", "lounge")] }
    let outcome = try await folder.trend("elm-house", "--in", "bedrooms")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("no audit lists a bedroom"))
  }

  @Test func `a record that does not say where it was may have been here`() async throws {
    let folder = try TemporaryFolder.trends([("2025-02-05 10:00", "types: [{type: seclusion}]")])
    #expect(try await counts(folder)["2025-02"] == 1)
    let here = try await counts(folder, "--in", "hall")
    #expect(here["2025-02"] == nil && here["2025-03"] == 0)
    let text = try await folder.trend("elm-house", "--in", "hall")
    #expect(text.flowing.contains("February 2025: a record does not say where it was"))
  }

  @Test func `of what is kept back nobody can say that a part was some`() async throws {
    let months = "  - {month: 2025-01, bed-days: 100, count: suppressed}\n"
    let folder = try TemporaryFolder.trends(months: months)
    let whole = try await folder.trend("elm-house").flowing
    #expect(
      whole.contains("January 2025: suppressed; there were some, too few to be told, and never")
    )
    let part = try await folder.trend("elm-house", "--type", "seclusion").flowing
    #expect(part.contains("whether of what is counted here is not known"))
  }

  @Test(arguments: [
    // By the clock of summer half past eleven at night in June is July.
    ("2025-06-30 23:30Z", "types: []", ["2025-07"]), ("2025-06-30 23:30", "types: []", ["2025-06"]),
    ("\"2025-06-30T23:30\" # by hand", "types: []", ["2025-06"]),
    // The clock was put forward over this time, on a day that is not in doubt.
    ("2025-03-30 01:30", "", ["2025-03"]),
    // The day itself may be what is wrong.
    ("2025-02-31 10:00", "types: []", []), ("1926-06-30 10:00", "types: []", []),
    ("yesterday", "types: []", []),
    // Of two nobody knows which holds, nor of two times that cannot both be right.
    ("2025-06-30 10:00\nbegan: 2025-07-01 10:00", "types: []", []),
    ("2025-06-30 10:00", "types: []\n---\nbegin: 2025-07-01", []),
    ("2025-06-30 10:00", "types: []\nreview: {on: 2025-06-01}", []),
  ])
  func `a record that cannot be read leaves the months without a count of which it may be`(
    began: String,
    rest: String,
    months: [String]
  ) async throws {
    let folder = try TemporaryFolder.trends([(began, rest + "\nno-such-key: 1")])
    let outcome = try await folder.trend("elm-house")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("incidents/i-0.yaml"))
    let counts = try await counts(folder)
    if months.isEmpty {
      #expect(counts.isEmpty)
    } else {
      #expect(counts.count == 13 && months.allSatisfy { counts[$0] == nil })
    }
  }

  @Test func `of a record that names two settings nobody knows which it is of`() async throws {
    let folder = try twoHomes()
    try folder.record("i-0", "2025-06-05 10:00", "types: []\nsetting: oak-house")
    let found = try JSON(try await folder.trend("--format", "json").output)["trends"]?.items ?? []
    #expect(found.count == 2)
    for trend in found {
      let june = trend["months"]?.items.first { $0["month"]?.text == "2025-06" }
      #expect(june?["state"]?.text == "unread")
    }
  }

  @Test func `a place that no audit has may be this one, misspelt`() async throws {
    let folder = try TemporaryFolder.trends([
      ("2025-02-05 10:00", "in: hal\ntypes: [{type: seclusion}]"),
      ("2025-03-05 10:00", "place: on the bus\ntypes: [{type: seclusion}]"),
    ])
    let counts = try await counts(folder, "--in", "hall")
    #expect(counts["2025-02"] == nil && counts["2025-03"] == 0)
  }

  @Test func `a return that cannot be used is told on the page and to programs`() async throws {
    let folder = try twoHomes()
    let text = try folder.text("incidents/oak-house.yaml")
    try folder.write(text.replacing("2025-02", with: "2025-13"), to: "incidents/oak-house.yaml")
    let outcome = try await folder.trend()
    #expect(outcome.status == 65)
    #expect(
      outcome.flowing.contains("1 file left out: it has errors, and nothing is told here of the")
    )
    let found = try JSON(try await folder.trend("--format", "json").output)
    #expect(found["returns_left_out"]?.number == 1)
    // Whoever asked for the other misses nothing.
    let one = try await folder.trend("elm-house", "--format", "json").output
    #expect(try JSON(one)["returns_left_out"]?.number == 0)
  }

  @Test func `a record of a setting that is not there is in no count, and that is told`()
    async throws
  {
    let folder = try TemporaryFolder.trends()
    try folder.record("i-0", "2025-02-05 10:00", setting: "elm-hosue")
    let outcome = try await folder.trend("elm-house")
    #expect(outcome.status == 0)
    #expect(outcome.flowing.contains("1 record is of a setting that no audit and no return is of"))
    #expect(!outcome.output.contains("elm-hosue"))
    // Nor is one that cannot be read taken for that of another place.
    try folder.record("i-1", "2025-03-05 10:00", "types: 1", setting: "elm-hosue")
    #expect(try await counts(folder)["2025-03"] == nil)
    #expect(try await counts(folder)["2025-04"] == 0)
  }

  @Test func `a record of a day to come is in no count, and that is told`() async throws {
    let folder = try TemporaryFolder.trends([("2062-02-05 10:00", "types: [{type: seclusion}]")])
    let outcome = try await folder.trend("elm-house")
    #expect(outcome.flowing.contains("1 record is dated after 2026-11-20, the day of asking"))
    #expect(!outcome.output.contains("2062"))
  }

  @Test func `the only return cannot be read`() async throws {
    let folder = try TemporaryFolder.trends(months: "  - {month: 2025-13}\n")
    let outcome = try await folder.trend()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("incidents/elm-house.yaml"))
  }

  @Test func `what was rounded is about so many, wherever it stands`() async throws {
    let months = (1...14).map { number in
      let month = number <= 12 ? "2025-\(number < 10 ? "0" : "")\(number)" : "2026-0\(number - 12)"
      let count = number == 14 ? "records: complete" : "count: \(number % 2 * 5)"
      return "  - {month: \(month), bed-days: 100, \(count)}\n"
    }
    let folder = try TemporaryFolder.trends(
      head: "rounded-to: 5\nchange: {on: 2026-02-01}\n",
      months: months.joined()
    )
    let text = try await folder.trend("elm-house", "--width", "200")
    #expect(text.output.contains("Of counts that were rounded, mean and limits are about so much."))
    #expect(text.output.contains("a month may lie on the other side of a line"))
    let before = text.output.split(separator: "\n").first { $0.hasPrefix("Before  ") }
    #expect(before?.contains("about 35") == true)
    let after = text.output.split(separator: "\n").first { $0.hasPrefix("After  ") }
    #expect(after?.contains("about") == false)
    let csv = try await folder.trend("--format", "csv").output.split(separator: "\r\n")
    let steps = csv.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[8]
    }
    #expect(steps == [Substring](repeating: "5", count: 13) + [""])
  }

  @Test func `check says where a return states fewer than there are records`() async throws {
    let folder = try TemporaryFolder.trends(
      [("2025-01-05 10:00", "types: [{type: seclusion}]")],
      months: "  - {month: 2025-01, bed-days: 100, count: 0}\n"
    )
    let outcome = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("incidents/elm-house.yaml:4:13: warning"))
    #expect(outcome.output.contains("[return/fewer-than-records]"))
  }
}
