import Diagnostics
import TestSupport
import Testing
import YAMLReading

struct ShapeTests {
  private func read<Value>(_ shape: Shape<Value>, _ text: String) -> (Value?, [String]) {
    let parsed = Parsed("- \(text)\n")
    let value = parsed.document?.root.items.first { _ in true }.flatMap { shape($0, parsed.log) }
    return (value, parsed.problems.map(\.id.text))
  }

  @Test(arguments: ["22:30", "on", "no", "yes", "~", "null", "007", "1.50", "0x1F", "2024-02-30"])
  func `words are the text that was written`(text: String) {
    for shape in [Shape<String>.word, .freeText, .word(pattern: "^.*$")] {
      let (value, problems) = read(shape, text)
      #expect(value == text)
      #expect(problems.isEmpty)
    }
  }

  @Test func `an empty text in quotes is a text`() {
    #expect(read(Shape<String>.word, "''") == ("", []))
    #expect(read(Shape<String>.freeText, "\"\"") == ("", []))
    #expect(read(Shape<String>.freeText, "|") == ("", []))
  }

  @Test func `a text that is cut is kept`() {
    #expect(read(Shape<String>.freeText, "room #4") == ("room", ["yaml/cut-by-comment"]))
    // A word is never a sentence: what is behind it was meant as a comment.
    #expect(read(Shape<String>.word, "room #4") == ("room", []))
  }

  @Test(arguments: [
    ("yes", true), ("true", true), ("no", false), ("'no'", false), ("false", false),
  ])
  func `yes and no`(text: String, value: Bool) {
    #expect(read(.yesNo, text) == (value, []))
  }

  @Test(arguments: ["on", "off", "y", "n", "Yes", "NO", "1", "0", "~", "yes no", "'yes '"])
  func `nothing else is yes or no`(text: String) {
    #expect(read(.yesNo, text) == (nil, ["yaml/unknown-word"]))
  }

  @Test func `a word stands for its value`() {
    let shape = Shape<Int>.oneOf([("one", 1), ("zwölf", 12)], called: "a number")
    #expect(read(shape, "zwölf") == (12, []))
    #expect(read(shape, "\"one\"") == (1, []))
    #expect(read(shape, "One") == (nil, ["yaml/unknown-word"]))
    #expect(read(shape, "zwo\u{308}lf") == (nil, ["yaml/unknown-word"]))
  }

  @Test func `a value may be made into another`() {
    #expect(read(Shape<String>.word.map(\.count), "abc") == (3, []))
    #expect(read(Shape<String>.word.map(\.count), "[abc]") == (nil, ["yaml/wrong-kind"]))
  }

  @Test func `a value that the model refuses is reported once, in the model's words`() {
    let shape = Visit.code
    #expect(read(shape, "ABCD").0?.text == "ABCD")
    #expect(read(shape, "ABC") == (nil, ["yaml/invalid-value"]))
    #expect(read(shape, "[ABCD]") == (nil, ["yaml/wrong-kind"]))
    let id = DiagnosticID("test/code")
    #expect(read(Shape<String>.word.making(id, Visit.Code.init), "A") == (nil, ["test/code"]))
  }

  @Test func `a short form, a list and a mapping`() {
    var keys = KeyList()
    let name = keys.required("name", .word, "The name.")
    let shape = Shape.either(
      text: Shape<String>.word.map { "text \($0)" },
      list: Shape<[String]>.list(of: .word).map { "list \($0.joined())" },
      mapping: .object(keys.finished) { fields in fields[name].map { "mapping \($0)" } }
    )
    #expect(read(shape, "a") == ("text a", []))
    #expect(read(shape, "[a, b]") == ("list ab", []))
    #expect(read(shape, "{name: a}") == ("mapping a", []))
    #expect(read(shape, "{name: [a]}") == (nil, ["yaml/wrong-kind"]))
    let short = Shape.either(text: Shape<String>.word)
    #expect(read(short, "[a]") == (nil, ["yaml/wrong-kind"]))
    #expect(read(short, "{a: b}") == (nil, ["yaml/wrong-kind"]))
  }

  @Test func `an empty list is a list`() {
    #expect(read(.list(of: Shape<String>.word), "[]") == ([], []))
  }

  @Test func `a shape describes what it reads`() {
    let numbers = Shape<Double>.number(from: 0.5, to: 2)
    let properties = [Schema.Property("a", numbers.schema, about: "A.", isRequired: true)]
    let named = Shape<[NamedEntry<Double>]>.named(
      NameTable(["a"]),
      properties: properties,
      unknown: { .wrongKind($0, expected: "a") },
      value: { _ in numbers }
    )
    #expect(Shape<String>.word.schema == .text())
    #expect(Shape<String>.freeText.schema == .freeText(isVerbatim: false))
    #expect(Shape<String>.verbatim.schema == .freeText(isVerbatim: true))
    #expect(Shape<String>.word(pattern: "^a$").schema == .text(pattern: "^a$"))
    #expect(Shape<Bool>.yesNo.schema == .yesNo)
    #expect(numbers.schema == .number(from: 0.5, to: 2, whole: false))
    #expect(Shape<Int>.whole(from: 1, to: 9).schema == .number(from: 1, to: 9, whole: true))
    #expect(Shape<Int>.oneOf([("a", 1), ("b", 2)], called: "x").schema == .words(["a", "b"]))
    #expect(Shape<[Double]>.list(of: numbers).schema == .list(numbers.schema))
    #expect(numbers.map { $0 * 2 }.schema == numbers.schema)
    #expect(Visit.code.schema == .text())
    #expect(named.schema == .object(properties))
    #expect(
      Shape.either(text: Shape<String>.word, list: Shape<[String]>.list(of: .word).map { $0[0] })
        .schema == .anyOf([.text(), .list(.text())])
    )
    #expect(Shape<Int>.object(Keys(properties)) { _ in 1 }.schema == .object(properties))
  }
}
