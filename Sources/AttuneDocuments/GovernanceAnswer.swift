internal import AttuneModel
internal import YAMLReading

/// An answer to one question: a word, or a mapping with what stands behind it.
enum GovernanceAnswer {
  static let shape: Shape<Dated<Governance.Answer>> = {
    let truth = Shape<Recorded<Bool>>.recordedYesNo.map { Truth($0.known) }
    var list = KeyList()
    let isSo = list.required("is", truth, "yes, no or unknown.")
    let on = list.optional("on", .date, "Since when, or when it was last so.")
    let place = list.optional("where", .freeText, "Where it can be looked up.")
    let note = list.optional("note", .freeText, "What else is to be known.")
    let mapping = Shape<Dated<Governance.Answer>>.object(list.finished) { fields in
      let (on, place, note) = (fields.dated(on), fields[place], fields[note])
      return fields[isSo].map { isSo in
        Dated(
          value: Governance.Answer(isSo, on: on.value, place: place, note: note),
          dates: on.dates
        )
      }
    }
    return .either(
      text: truth.map { Dated(value: Governance.Answer($0), dates: []) },
      mapping: mapping
    )
  }()
}

extension GovernanceKeys {
  /// The checklist: one key for each question.
  static var answers: Shape<Dated<[Governance.Question: Governance.Answer]>> {
    named(Governance.Question.allCases.map { ($0, $0.rawValue, $0.about) })
  }

  /// What training covers: one key for each letter.
  static var topics: Shape<Dated<[Governance.Training.Topic: Governance.Answer]>> {
    named(
      Governance.Training.Topic.allCases.map { ($0, $0.rawValue, "Section 5(2)(\($0.rawValue)).") }
    )
  }

  private static func named<Name: Hashable & Sendable>(
    _ names: [(name: Name, key: String, about: String)]
  ) -> Shape<Dated<[Name: Governance.Answer]>> {
    var list = KeyList()
    let keys = names.map { entry in
      (entry.name, list.optional(entry.key, GovernanceAnswer.shape, entry.about))
    }
    return .object(list.finished) { fields in
      let found = keys.compactMap { name, key in fields[key].map { (name, $0) } }
      return Dated(
        value: Dictionary(
          found.map { ($0.0, $0.1.value) },
          uniquingKeysWith: { first, _ in first }
        ),
        dates: found.flatMap(\.1.dates)
      )
    }
  }
}

extension FieldReader {
  /// A day, and where it stands; no day if the key is not given.
  func dated(_ key: Key<CalendarDate>) -> Dated<CalendarDate?> {
    let day = self[key]
    return Dated(value: day, dates: day.map { [($0, range(of: key))] } ?? [])
  }
}
