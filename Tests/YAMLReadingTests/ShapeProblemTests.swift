import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// The problems of what a text says, against what is expected.
struct ShapeProblemTests {
  @Test(arguments: [
    "name: Ana\n⟦yaml/unknown-key⟧colur: red\n",
    "name: Ana\n⟦yaml/unknown-key⟧x: [1, {y: z}]\n⟦yaml/unknown-key⟧y:\n",
    "⟦yaml/missing-key⟧time: 22:30\n",
    "# a comment\n⟦yaml/missing-key⟧{}\n",
    "⟦yaml/missing-key⟧⟦yaml/unknown-key⟧nme: Ana\n",
    "name: ⟦yaml/wrong-kind⟧[Ana]\n",
    "name: ⟦yaml/wrong-kind⟧{first: Ana}\n",
    "name: Ana\ncomfort: ⟦yaml/wrong-kind⟧[1]\n",
    "name: Ana\npeople: ⟦yaml/wrong-kind⟧{}\n",
    "name: Ana\ncalm: ⟦yaml/wrong-kind⟧[yes]\n",
    "name: Ana\ncolour: ⟦yaml/wrong-kind⟧[red]\n",
    "name: Ana\ncode: ⟦yaml/wrong-kind⟧[]\n",
    "name: Ana\ntags: ⟦yaml/wrong-kind⟧quiet\n",
    "name: Ana\ntags: ⟦yaml/wrong-kind⟧{a: b}\n",
    "name: Ana\nplaces: ⟦yaml/wrong-kind⟧{a: b}\n",
    "name: Ana\nreadings: ⟦yaml/wrong-kind⟧[noise]\n",
    "⟦yaml/wrong-kind⟧- name: Ana\n",
    "⟦yaml/wrong-kind⟧Ana\n",
    "name:⟦yaml/empty-value⟧\ntime:⟦yaml/empty-value⟧\ncomfort:⟦yaml/empty-value⟧\n"
      + "people:⟦yaml/empty-value⟧\ncalm:⟦yaml/empty-value⟧\ncolour:⟦yaml/empty-value⟧\n"
      + "code:⟦yaml/empty-value⟧\ntags:⟦yaml/empty-value⟧\nplaces:⟦yaml/empty-value⟧\n"
      + "readings:⟦yaml/empty-value⟧\n",
    "name: Ana\ntags: [a, b]\nplaces:\n  -⟦yaml/empty-value⟧\n  - hall\n",
    "name: Ana\ncolour: ⟦yaml/unknown-word⟧gren\n",
    "name: Ana\ncolour: ⟦yaml/unknown-word⟧\"\"\n",
    "name: Ana\ncalm: ⟦yaml/unknown-word⟧on\n",
    "name: Ana\ncalm: ⟦yaml/unknown-word⟧''\n",
    "name: Ana\nreadings: {noise: 0.5, ⟦yaml/unknown-word⟧lihgt: 1}\n",
    "name: Ana\ncomfort: ⟦yaml/not-a-number⟧high\npeople: ⟦yaml/not-a-number⟧1.5\n",
    "name: Ana\ncomfort: ⟦yaml/out-of-range⟧10.01\npeople: ⟦yaml/out-of-range⟧100\n",
    "name: Ana\nreadings: {noise: ⟦yaml/out-of-range⟧-0.1, light: ⟦yaml/not-a-number⟧dim}\n",
    "name: Ana\ncode: ⟦yaml/invalid-value⟧abc\n",
    "name: ⟦yaml/cut-by-comment⟧room #4\n",
    "name: Ana\ntags:\n  - a\n  - ⟦yaml/wrong-kind⟧[b]\n  - ⟦yaml/cut-by-comment⟧ü #1\n",
  ])
  func `a problem is reported where it is`(document: String) {
    let marked = MarkedText(document)
    let parsed = Parsed(marked.text)
    _ = parsed.value(Visit.shape)
    #expect(parsed.marks == marked.marks)
  }

  @Test func `a document without problems is read whole`() throws {
    let parsed = Parsed(
      """
      readings: {warmth: 1, noise: 0.25}
      name: "Ana #1"
      time: 22:30
      comfort: 7.5
      people: 12
      calm: no
      colour: blue
      code: ABCD
      tags: [on, no, "yes", '']
      places: hall
      """
    )
    #expect(
      parsed.value(Visit.shape)
        == Visit(
          name: "Ana #1",
          time: "22:30",
          comfort: 7.5,
          people: 12,
          calm: false,
          colour: .blue,
          code: try Visit.Code("ABCD"),
          tags: ["on", "no", "yes", ""],
          places: ["hall"],
          readings: ["warmth": 1, "noise": 0.25]
        )
    )
    #expect(parsed.problems.isEmpty)
  }

  @Test func `all problems are told in one run and the rest is read`() {
    let parsed = Parsed(
      "nam: Ana\ntime: [1]\ncomfort: 11\npeople: many\ncalm: maybe\ncode: A\nplaces: [a, b]\n"
    )
    #expect(parsed.value(Visit.shape) == Visit(places: ["a", "b"]))
    #expect(
      parsed.problems.map(\.id.text) == [
        "yaml/missing-key", "yaml/unknown-key", "yaml/wrong-kind", "yaml/out-of-range",
        "yaml/not-a-number", "yaml/unknown-word", "yaml/invalid-value",
      ]
    )
  }

  @Test func `entries that cannot be read are left out and the others kept`() {
    let marked = MarkedText(
      "- {name: Ana}\n- ⟦yaml/wrong-kind⟧Bo\n- {name: Cy, people: ⟦yaml/not-a-number⟧two}\n"
        + "-⟦yaml/empty-value⟧\n- {name: Di, tags: [a, ⟦yaml/wrong-kind⟧[b], c]}\n"
    )
    let parsed = Parsed(marked.text)
    #expect(
      parsed.value(.list(of: Visit.shape))
        == [Visit(name: "Ana"), Visit(name: "Cy"), Visit(name: "Di", tags: ["a", "c"])]
    )
    #expect(parsed.marks == marked.marks)
  }

  @Test func `named entries keep their order, place and value`() throws {
    let table = NameTable(["a", "é", "c"])
    let shape = Shape<[NamedEntry<Int>]>.named(
      table,
      properties: [],
      unknown: { .unknownName(.unknownWord, $0, what: "a letter", among: table.names) },
      value: { .whole(from: 0, to: $0) }  // each name has a shape of its own
    )
    let marked = MarkedText(
      "c: 2\n⟦yaml/unknown-word⟧d: 1\né: 1\na: ⟦yaml/out-of-range⟧1\n⟦yaml/key-not-text⟧[a]: 0\n"
    )
    let parsed = Parsed(marked.text)
    let entries = try #require(parsed.value(shape))
    #expect(entries.map(\.position) == [2, 1])
    #expect(entries.map(\.value) == [2, 1])
    #expect(entries.map(\.keyRange.description) == ["a.yaml:1:1", "a.yaml:3:1"])
    #expect(parsed.marks == marked.marks)
  }

  @Test func `the first of two values counts`() {
    let parsed = Parsed("name: Ana\nname: Bo\n")
    #expect(parsed.value(Visit.shape)?.name == "Ana")
    #expect(parsed.problems.map(\.id.text) == ["yaml/duplicate-key"])
  }

  @Test(arguments: [
    ("colur: red", "did you mean 'colour'?"),
    ("poeple: 3", "did you mean 'people'?"),
    (
      "weather: fine",
      "the keys here are name, time, comfort, people, calm, colour, code, tags, places, readings"
    ),
  ])
  func `an unknown key is answered with the nearest, or all`(line: String, help: String) throws {
    let parsed = Parsed("name: Ana\n\(line)\n")
    _ = parsed.value(Visit.shape)
    let problem = try #require(parsed.problems.first)
    #expect(problem.summary == "unknown key '\(line.prefix { $0 != ":" })'")
    #expect(problem.help == help)
    #expect(
      problem.range.end.column == problem.range.start.column + line.prefix { $0 != ":" }.count
    )
  }

  @Test(arguments: [
    ("colour: gren", "this is not a colour", "did you mean 'green'?"),
    ("colour: violet", "this is not a colour", "one of: red, green, blue"),
    ("calm: maybe", "this must be yes or no", nil),
    ("comfort: 1e1", "this is not a number", "write digits 0-9 with a point, as in 12.5"),
    ("comfort: 11", "this must be from 0 to 10", nil),
    ("people: 2.5", "this must be a whole number", nil),
    ("people: -1", "this must be from 0 to 99", nil),
    ("code: abc", "a code has four letters", nil),
    (
      "tags: a", "a text stands where a list, one '- ' for each entry is expected",
      "put it in square brackets, as in [one] or [one, two]"
    ),
    ("time: [a]", "a list stands where a text is expected", nil),
    ("time: {a: b}", "a mapping stands where a text is expected", nil),
    ("colour: [a]", "a list stands where one of red, green, blue is expected", nil),
    ("time:", "nothing is written here", "write a text, or delete the key"),
    ("comfort:", "nothing is written here", "write a number, or delete the key"),
  ])
  func `a problem says what is expected`(line: String, summary: String, help: String?) throws {
    let parsed = Parsed("name: Ana\n\(line)\n")
    _ = parsed.value(Visit.shape)
    #expect(parsed.problems.map(\.summary) == [summary])
    #expect(parsed.problems.map(\.help) == [help])
  }

  @Test func `a missing key is told with what it means`() {
    let parsed = Parsed("people: 1")
    _ = parsed.value(Visit.shape)
    #expect(parsed.problems.map(\.summary) == ["key 'name' is missing"])
    #expect(parsed.problems.map(\.help) == ["Who came."])
  }

  @Test func `what should be a mapping is told with its first keys`() {
    let parsed = Parsed("- Ana")
    #expect(parsed.value(Visit.shape) == nil)
    #expect(
      parsed.problems.map(\.summary)
        == ["a list stands where a mapping with keys such as name, time, comfort is expected"]
    )
  }

  @Test func `more than 24 words are not listed`() {
    func help(_ count: Int) -> String? {
      let words = (0..<count).map { ("word-\($0)", $0) }
      let parsed = Parsed("something else")
      _ = parsed.value(Shape<Int>.oneOf(words, called: "a word"))
      return parsed.problems.first?.help
    }
    #expect(help(24)?.hasSuffix("word-22, word-23") == true)
    #expect(help(25) == nil)
  }

  @Test func `a near name is better help than any other, and a list the last`() throws {
    func help(_ text: String, _ help: String?) throws -> String? {
      let root = try #require(Parsed(text).document).root
      let id = DiagnosticID("test/word")
      return Diagnostic.unknownName(id, root, what: "a word", among: ["hall", "room"], help: help)
        .help
    }
    #expect(try help("rom", "ask") == "did you mean 'room'?")
    #expect(try help("garden", "ask") == "ask")
    #expect(try help("garden", nil) == "one of: hall, room")
  }

  /// What a person wrote of themselves is shown by the text printer alone, which can be told not to.
  @Test(arguments: [
    "comfort", "people", "calm", "colour", "code", "tags", "readings", "places", "time", "name",
  ])
  func `no value is repeated in a message`(key: String) {
    let secret = "xSECRETx"
    let values = [
      secret, "'\(secret)'", "[[\(secret)]]", "{\(secret): 1}", "{{\(secret): 1}: 1}",
      "\(secret) #1",
    ]
    for value in values {
      let parsed = Parsed("\(key == "name" ? "" : "name: Ana\n")\(key): \(value)\n")
      _ = parsed.value(Visit.shape)
      for problem in parsed.problems {
        let texts = [problem.summary, problem.help ?? ""] + problem.notes.map(\.summary)
        #expect(!texts.joined().contains("SECRET"), "\(problem)")
      }
    }
  }

  @Test(arguments: [
    "- ⟦yaml/cut-by-comment⟧room #4\n",
    "- ⟦yaml/cut-by-comment⟧a #",
    "- ⟦yaml/cut-by-comment⟧é👩‍🔬 ü #4\r\n- b\r\n",
    "- ⟦yaml/cut-by-comment⟧a\n  é #4\n- b\n",
    "- [é, ⟦yaml/cut-by-comment⟧b #c\n  ]\n",
    "- [é, ⟦yaml/cut-by-comment⟧b #c\n  , d]\n",
    "[[⟦yaml/cut-by-comment⟧b #c\n  ], d]\n",
    "- ⟦yaml/cut-by-comment⟧&a b #c\n- *a\n",
    "- a  # a comment\n",
    "- a   # a comment\n",
    "- a\t# a comment\n",
    "- a#4\n- b# c\n",
    "- 'room #4'\n- \"room #5\" #6\n- 'é' #7\n",
    "- |\n  room #4\n- >-\n  room #5\n",
    "- # later\n",
    "- [a, b] #c\n",
    "# a #b\n- a\n# c #d\n",
  ])
  func `a text that loses its end to a comment is reported`(document: String) {
    let marked = MarkedText(document)
    let parsed = Parsed(marked.text)
    let free = Shape<[String]>.list(of: .freeText)
    let shape = Shape.either(
      text: Shape<String>.freeText.map { [$0] },
      list: .list(of: .either(text: .freeText, list: free.map { $0.joined() }))
    )
    _ = parsed.value(shape)
    #expect(parsed.marks.filter { $0.id == "yaml/cut-by-comment" } == marked.marks)
    #expect(
      !parsed.problems.contains { $0.id.text == "yaml/cut-by-comment" && $0.severity == .error }
    )
  }
}
