import AttuneCatalogue
import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// What a move would do to the restrictions a person lives under.
struct MoveTests {
  private static let own =
    "{id: r-1, what: knives put away, type: environmental, restricts: [other], "
    + "applies-to: everyone, needed-by: [p-1]}"
  private static let others =
    "{id: r-2, what: kitchen locked, type: environmental, restricts: [other], "
    + "applies-to: everyone, needed-by: [p-2]}"
  private static let elsewhere =
    "{id: r-3, what: phones handed in, type: environmental, restricts: [other], applies-to: [p-9]}"

  private func assessment(_ id: String, _ restrictions: String?) throws -> Assessment {
    try WrittenPairing {
      $0.place["setting"] = id
      $0.place["restrictions"] = restrictions.map { "[\($0)]" }
    }
    .read().setting.assessment
  }

  private static let apart =
    "{id: r-4, what: kept apart, type: seclusion, applies-to: [p-1], needed-by: [p-1]}"

  private func move(from home: Assessment?, to place: Assessment) throws -> Move {
    Move(of: try PersonID("p-1"), from: home, to: place, .embedded)
  }

  private func ids(_ restrictions: [Restriction]?) -> [String]? { restrictions?.map(\.id.text) }

  @Test func `what the person needs goes with them, and what others need is left behind`() throws {
    let home = try assessment("home", "\(Self.own), \(Self.others)")
    let move = try move(
      from: home,
      to: try assessment("away", Self.elsewhere)
    )
    #expect(ids(move.carried) == ["r-1"])
    #expect(ids(move.dropped) == ["r-2"])
    #expect(ids(move.added) == [])
  }

  @Test func `what holds for everyone there is added`() throws {
    let move = try move(
      from: try assessment("home", ""),
      to: try assessment("away", "\(Self.others), \(Self.elsewhere)")
    )
    #expect(ids(move.added) == ["r-2"])
    #expect(ids(move.dropped) == [])
  }

  @Test func `without a register nothing is said of it`() throws {
    let move = try move(
      from: nil,
      to: try assessment("away", nil)
    )
    #expect(move.added == nil)
    #expect(move.dropped == nil)
  }

  @Test func `who stays lives under what there is`() throws {
    let home = try assessment("home", "\(Self.own), \(Self.others)")
    let move = try move(
      from: home,
      to: home
    )
    #expect(ids(move.carried) == ["r-1", "r-2"])
    #expect(ids(move.added) == [])
    #expect(ids(move.dropped) == [])
  }

  @Test func `what keeps a person apart goes nowhere with them`() throws {
    let move = try move(from: try assessment("home", Self.apart), to: try assessment("away", ""))
    #expect(ids(move.carried) == [])
    #expect(ids(move.dropped) == ["r-4"])
  }
}
