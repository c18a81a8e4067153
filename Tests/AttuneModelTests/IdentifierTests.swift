import AttuneModel
import Testing

struct IdentifierTests {
  @Test(arguments: ["a", "p-014", "0", "-", "alder-ward-2", String(repeating: "x", count: 64)])
  func `lower-case letters, digits and hyphens make an id`(text: String) throws {
    #expect(try PersonID(text).text == text)
    #expect(try SettingID(text).description == text)
  }

  @Test(arguments: [
    "", "P-014", "p_014", "p 014", "p.014", "p/014", "\u{E9}", "p-014\n", "\u{663}",
    String(repeating: "x", count: 65),
  ])
  func `any other text is refused`(text: String) {
    #expect(throws: InvalidIdentifier()) { try PersonID(text) }
  }

  @Test func `what was refused is not repeated`() {
    let problem = #expect(throws: InvalidIdentifier.self) { try PersonID("Zebedee Quartz") }
    #expect(problem?.description.contains("Zebedee") == false)
  }

  @Test func `ids are in the order of their texts`() throws {
    let ids = try ["p-2", "p-10", "p-1", "a"].map { text in try PersonID(text) }
    #expect(ids.sorted().map(\.text) == ["a", "p-1", "p-10", "p-2"])
  }
}
