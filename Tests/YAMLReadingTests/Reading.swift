import Diagnostics
import TestSupport
import YAMLReading

/// What reading a text gives: the document, if it can be used, and the problems in reading order.
struct Parsed {
  let document: YAMLDocument?
  let log = DiagnosticLog()

  init(_ bytes: [UInt8], limits: YAMLDocument.Limits = YAMLDocument.Limits()) {
    document = YAMLDocument.parse(bytes, file: "a.yaml", limits: limits, log: log)
  }

  init(_ text: String, limits: YAMLDocument.Limits = YAMLDocument.Limits()) {
    self.init(Array(text.utf8), limits: limits)
  }

  /// The value of the whole document, as `shape` reads it.
  func value<Value>(_ shape: Shape<Value>) -> Value? {
    document.flatMap { shape($0.root, log) }
  }

  var problems: [Diagnostic] { log.diagnostics.sorted() }
  var marks: [MarkedText.Mark] { problems.map(\.mark) }
}

/// A small document type that has a key of every shape.
struct Visit: Equatable, Sendable {
  enum Colour: Sendable {
    case red
    case green
    case blue
  }

  /// A code of the model, which decides itself what is valid.
  struct Code: Equatable, Sendable {
    struct Invalid: Error, CustomStringConvertible {
      let description = "a code has four letters"
    }

    let text: String

    init(_ text: String) throws(Invalid) {
      guard text.count == 4 else { throw Invalid() }
      self.text = text
    }
  }

  var name: String?
  var time: String?
  var comfort: Double?
  var people: Int?
  var calm: Bool?
  var colour: Colour?
  var code: Code?
  var tags: [String]?
  var places: [String]?
  var readings: [String: Double]?

  static let readingNames = NameTable(["noise", "light", "warmth"])

  static let code = Shape<String>.word.making { (text) throws(Code.Invalid) in try Code(text) }

  static let shape: Shape<Visit> = {
    var keys = KeyList()
    let name = keys.required("name", .freeText, "Who came.")
    let time = keys.optional("time", .word, "When they came.")
    let comfort = keys.optional("comfort", .number(from: 0, to: 10), "How they felt.")
    let people = keys.optional("people", .whole(from: 0, to: 99), "How many came with them.")
    let calm = keys.optional("calm", .yesNo, "Whether it was calm.")
    let colour = keys.optional(
      "colour",
      .oneOf(
        [("red", Colour.red), ("green", .green), ("blue", .blue)],
        called: "a colour"
      ),
      "The colour of the door."
    )
    let code = keys.optional("code", Visit.code, "Its code.")
    let tags = keys.optional("tags", .list(of: .freeText), "Words for it.")
    let place = Shape<String>.word.map { [$0] }
    let places = keys.optional("places", .either(text: place, list: .list(of: .word)), "Where.")
    let reading = Shape<Double>.number(from: 0, to: 1)
    let readings = keys.optional(
      "readings",
      .named(
        Visit.readingNames,
        properties: Visit.readingNames.names.map {
          Schema.Property($0, reading.schema, about: "A reading.")
        },
        unknown: {
          .unknownName(.unknownWord, $0, what: "a reading", among: Visit.readingNames.names)
        },
        value: { _ in reading }
      ),
      "What was read."
    )
    return .object(keys.finished) { fields in
      Visit(
        name: fields[name],
        time: fields[time],
        comfort: fields[comfort],
        people: fields[people],
        calm: fields[calm],
        colour: fields[colour],
        code: fields[code],
        tags: fields[tags],
        places: fields[places],
        readings: fields[readings].map { entries in
          Dictionary(
            entries.map { (Visit.readingNames.names[$0.position], $0.value) },
            uniquingKeysWith: { first, _ in first }
          )
        }
      )
    }
  }()
}
