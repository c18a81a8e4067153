import Testing
import YAMLReading

/// Which texts of a document are somebody's sentences.
struct FreeTextsTests {
  private static let schema: Schema = {
    var inner = KeyList()
    _ = inner.optional("note", .freeText, "A note.")
    _ = inner.optional("said", .verbatim, "What was said.")
    var keys = KeyList()
    _ = keys.optional("note", .freeText, "A note.")
    _ = keys.optional("id", .word, "An id.")
    let visit = Shape<Int>.object(inner.finished) { _ in 0 }
    _ = keys.optional("visits", .list(of: visit), "Visits.")
    let either = Shape<Int>.either(text: Shape<String>.word.map { _ in 0 }, mapping: visit)
    _ = keys.optional("visit", either, "A visit.")
    return Shape<Int>.object(keys.finished) { _ in 0 }.schema
  }()

  private func texts(_ text: String) throws -> [String] {
    let texts = try #require(FreeTexts(in: Self.schema))
    return try texts.nodes(in: #require(Parsed(text).document)).map(\.text)
  }

  @Test func `free texts are found at every depth, in order`() throws {
    let text = "note: a\nvisits: [{note: b}, {said: no, note: c}]\nvisit: {note: d}\n"
    #expect(try texts(text) == ["a", "b", "c", "d"])
  }

  @Test(arguments: [
    "id: a", "visits: [{said: a}]", "visit: a", "visit: {said: a}", "other: a", "a", "[a]",
  ])
  func `words, verbatim texts and what no key has are none`(text: String) throws {
    #expect(try texts(text) == [])
  }

  @Test(arguments: ["note: [a]", "note: {note: a}", "visits: {note: a}", "visits: a", "visit: [a]"])
  func `neither is what stands in the wrong form`(text: String) throws {
    #expect(try texts(text) == [])
  }

  /// What somebody said may be repeated elsewhere, and stays what they said.
  @Test func `what an alias repeats belongs to where it is written`() throws {
    let text = "visits: [{said: &a mine}, {note: *a}, &b {note: once}, *b]\n"
    #expect(try texts(text) == ["once"])
  }

  @Test func `a schema may have none`() {
    #expect(FreeTexts(in: Shape<[String]>.list(of: .verbatim).schema) == nil)
    #expect(FreeTexts(in: Shape<[String]>.list(of: .freeText).schema) != nil)
  }
}
