import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// One person and several settings, as people write them.
struct WrittenComparison {
  let person: WrittenPairing
  let settings: [WrittenPairing]

  /// - Parameters:
  ///   - person: The profile that all share; a key without a value is left out.
  ///   - settings: What is different in each, by its id.
  init(
    _ person: [String: String] = [:],
    _ settings: [(id: String, change: (inout WrittenPairing) -> Void)]
  ) {
    let shared = WrittenPairing { pairing in
      pairing.person = pairing.person.merging(person) { _, new in new }.filter { !$0.value.isEmpty }
    }
    self.person = shared
    self.settings = settings.map { id, change in
      var written = shared
      written.place["setting"] = id
      written.place["name"] = "\"\(id)\""
      change(&written)
      return written
    }
  }

  func read() throws -> Comparison {
    let pairings = try settings.map { try $0.read() }
    let first = try #require(pairings.first)
    let draws = JointDraws(first.person, in: pairings.map(\.setting), engine: first.engine)
    return Comparison(
      first.person,
      // A part of the draws is enough for a test, and takes a tenth of the time.
      loads: draws.loads(0..<400),
      of: draws,
      engine: first.engine,
      asOf: first.asOf
    )
  }
}

extension Comparison {
  /// The ids in the order of the page.
  var order: [String] { candidates.map(\.setting.setting.text) }

  func place(_ id: String) throws -> Int { try #require(order.firstIndex(of: id)) }

  func sureness(_ one: String, _ other: String) throws -> Sureness {
    pair(try place(one), try place(other)).sureness
  }
}
