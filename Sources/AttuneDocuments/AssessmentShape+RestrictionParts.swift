internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The parts of a restriction that name people and days, each with where it stands.
extension RestrictionKeys {
  typealias Person = RegisterMarks.Person

  struct Reach: Sendable {
    let reach: Restriction.Reach
    let named: [Person]
  }

  struct FoundView: Sendable {
    let view: Restriction.LibertyView
    let formed: RegisterMarks.Day
  }

  struct Ground: Sendable {
    let authority: Restriction.Authority
    let applied: RegisterMarks.Day?
  }

  /// A pseudonym, with where it stands.
  static let person: Shape<Person> = {
    let id = Shape<PersonID>.id()
    return Shape<Person>(id.schema) { node, log in
      id(node, log).map { Person(id: $0, range: node.range) }
    }
  }()

  static let reach: Shape<Reach> = .either(
    text: .oneOf(
      [("everyone", Reach(reach: .everyone, named: []))],
      called: "'everyone', nor a list of pseudonyms",
      help: "write [p-001] for one person, [p-001, p-002] for two, or everyone"
    ),
    list: Shape<[Person]>.list(of: person).map { people in
      Reach(reach: .people(people.map(\.id)), named: people)
    }
  )

  static let view: Shape<Restriction.View> = Shape<String>.verbatim.map { text in
    switch text {
    case "not-asked": .notAsked
    case "declined": .declined
    default: .said(text)
    }
  }

  var libertyView: Shape<FoundView> {
    var list = KeyList()
    let deprives = list.required("deprives", .yesNo, "Whether it deprives somebody, in their view.")
    let by = list.required("by", shapes.account, "Whose view it is: name or role.")
    let on = list.required("on", .date, "When it was formed.")
    return .object(list.finished) { fields in
      let (isSo, name, day) = (fields[deprives], fields[by], fields[on])
      guard let isSo, let name, let day else { return nil }
      return FoundView(
        view: Restriction.LibertyView(deprives: isSo, by: name, on: day),
        formed: RegisterMarks.Day(day: day, range: fields.range(of: on))
      )
    }
  }

  static var authority: Shape<Ground> {
    var list = KeyList()
    let route = list.required(
      "route",
      Shape<Restriction.Authority.Route>.cases(called: "a route"),
      "Consent, a best-interests decision, a law, or none."
    )
    let until = list.optional("until", .date, "The last day on which it holds.")
    let applied = list.optional("applied", .date, "When it was asked for, until it is granted.")
    let conditions = list.optional(
      "conditions",
      .list(of: .freeText),
      "What it was granted under; [] is nothing."
    )
    return .object(list.finished) { fields in
      let (last, asked) = (fields[until], fields[applied])
      let conditions = fields[conditions]
      if last != nil, asked != nil {
        fields.report(
          .authorityUnclear,
          .warning,
          at: applied,
          "'applied' is for an authority that is not granted yet, and 'until' for one that is",
          help: "take out 'applied' once it is granted; until then, leave out 'until'"
        )
      }
      return fields[route].map { route in
        Ground(
          authority: Restriction.Authority(
            route: route,
            until: last,
            applied: asked,
            conditions: conditions
          ),
          applied: asked.map { RegisterMarks.Day(day: $0, range: fields.range(of: applied)) }
        )
      }
    }
  }
}

extension [RegisterMarks.Person] {
  /// Everybody once, at the first place, with the others.
  var eachOnce: Self {
    reduce(into: []) { people, person in
      if let first = people.firstIndex(where: { $0.id == person.id }) {
        people[first].others.append(person.range)
      } else {
        people.append(person)
      }
    }
  }
}
