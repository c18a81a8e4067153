import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// A home and the people in it or on their way to it, as people write them.
struct WrittenHome {
  static let consent = "{given-by: person, on: 2026-09-20, to: [assess, place, household]}"

  var place: WrittenPairing
  /// What is different in each profile, by pseudonym; a key without a value is left out.
  var people: [(id: String, keys: [String: String])]

  /// - Parameters:
  ///   - residents: Those of the people who live there.
  ///   - people: All people of whom there is a profile.
  ///   - change: What is different in the home.
  init(
    residents: [String] = [],
    _ people: [(id: String, keys: [String: String])],
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) {
    var place = WrittenPairing()
    place.place["residents"] = "[\(residents.joined(separator: ", "))]"
    change(&place)
    self.place = place
    self.people = people
  }

  func read() throws -> (people: [CompiledProfile], pairing: ReadPairing) {
    let all = try people.map { id, keys in
      var written = place
      written.person["person"] = id
      written.person["consent"] = Self.consent
      written.person["presence"] = "[]"
      written.person["sharing"] = "{wants: yes}"
      written.person = written.person.merging(keys) { _, new in new }.filter { !$0.value.isEmpty }
      return try written.read()
    }
    return (all.map(\.person), try place.read())
  }

  func household() throws -> Household {
    let (people, pairing) = try read()
    return Household(
      of: people,
      in: pairing.setting,
      engine: pairing.engine,
      asOf: pairing.asOf
    )
  }
}

extension Household {
  func place(_ id: String) throws -> Int {
    try #require(members.firstIndex { $0.person.person.text == id })
  }

  func effect(_ from: String, on: String) throws -> Effect {
    let (from, on) = (try place(from), try place(on))
    return try #require(effects.first { $0.from == from && $0.on == on })
  }
}
