import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What panels that absorb sound do to a room: by Sabine where its size and sound are known.
struct ReverberationTests {
  private func with(_ volume: String?, _ time: String?) throws -> (time: Double?, level: Double?) {
    let pairing = try WrittenPairing {
      $0.spaces[1] = WrittenSpace("hall", "lounge", volume: volume)
      $0.readings["noise.reverberation"] = time
      $0.readings["noise.level"] = "60 dB"
    }.read()
    let planner = pairing.planner()
    let panels = try #require(pairing.catalogue.adjustment("N02"))
    let made = planner.candidates(of: panels, in: 1)
    #expect(made.count == 1)
    let changed = planner.changed(made, for: pairing.person)
    let view = changed.view(for: pairing.person.person)
    let cell = try #require(view.cells.indices.first { view.space(of: $0)?.id.text == "hall" })
    let estimate = { (id: String) in
      pairing.catalogue.factor(id).flatMap {
        view.estimate(slot: pairing.engine.layout.slots[$0], cell: cell)
      }
    }
    return (estimate("noise.reverberation"), estimate("noise.level"))
  }

  @Test func `40 m² that are 2.6 m high, at 1.0 s, come to 0.55 s, and to 2.6 dB less`() throws {
    let panels = try with("104 m³", "1.0 s")
    #expect(abs(try #require(panels.time) - 0.55) < 0.005)
    #expect(abs(try #require(panels.level) - 57.43) < 0.01)
  }

  @Test func `without a size the amounts of the catalogue stand in`() throws {
    let panels = try with(nil, "1.0 s")
    #expect(abs(try #require(panels.time) - 0.55) < 1e-9)
    #expect(panels.level == 56.5)
  }

  /// A time that nobody measured is none to compute with.
  @Test func `nor is anything computed from a time that was not read`() throws {
    let panels = try with("104 m³", nil)
    #expect(panels.level == 56.5)
  }

  @Test func `a room that is dull already gets no less than can be`() throws {
    let panels = try with(nil, "0.4 s")
    #expect(panels.time == 0.05)
  }
}
