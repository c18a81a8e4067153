import AttuneModel
import AttuneScoring
import TestPairings
import Testing

/// What an adjustment does to one value: the order of effects, and what is possible (method 11).
struct AlterationTests {
  private func altered(
    _ reading: String,
    _ value: String?,
    _ steps: [(Adjustment.Operation, ClosedRange<Double>)]
  ) throws -> (value: Double?, estimate: Double?) {
    let pairing = try WrittenPairing {
      $0.spaces = []
      $0.readings[reading] = value
    }.read()
    let factor = try #require(pairing.catalogue.factor(reading))
    let slot = pairing.engine.layout.slots[factor]
    let view = pairing.setting.usual
    let made = steps.map { operation, amounts in
      Alteration(
        slot: slot,
        cell: 0,
        operation: operation,
        amounts: amounts,
        worse: pairing.catalogue.factors[factor].worse
      )
    }
    let after = view.altered(made, pairing.engine)
    return (after.value(slot: slot, cell: 0), after.estimate(slot: slot, cell: 0))
  }

  /// 60 is set to 50, halved, raised by 10, and held to at most 30 and at least 33.
  @Test func `what sets comes first, then what multiplies, adds and bounds`() throws {
    let steps: [(Adjustment.Operation, ClosedRange<Double>)] = [
      (.atLeast, 33...33), (.add, 10...10), (.atMost, 30...30), (.multiply, 0.5...0.5),
      (.set, 50...50),
    ]
    #expect(try altered("noise.level", "60 dB", steps).value == 33)
    #expect(try altered("noise.level", "60 dB", steps.reversed()).value == 33)
    #expect(try altered("noise.level", "60 dB", Array(steps.dropFirst())).value == 30)
    #expect(try altered("noise.level", "60 dB", [steps[1], steps[3]]).value == 40)
    #expect(try altered("noise.level", "60 dB", [steps[3], steps[1]]).value == 40)
  }

  @Test func `the estimate takes the middle of a range`() throws {
    #expect(try altered("noise.level", "60 dB", [(.add, -4 ... -3)]).value == 56.5)
  }

  @Test func `a value stays inside what is possible`() throws {
    #expect(try altered("noise.level", "20 dB", [(.add, -30 ... -30)]).value == 15)
    #expect(try altered("routine.notice", "1990 h", [(.add, 50...50)]).value == 2000)
  }

  /// A number that rests on nothing does not become a reading by being changed.
  @Test func `what was not read stays not read, unless it is set`() throws {
    let lowered = try altered("noise.slams", nil, [(.multiply, 0.25...0.25)])
    #expect(lowered.value == nil)
    #expect(lowered.estimate == 0.375)
    #expect(try altered("privacy.lock", nil, [(.set, 1...1)]).value == 1)
  }

  @Test func `sabine: 104 m³ at 1.0 s with 15 m² that absorb 0.9 has 0.55 s, and 2.6 dB less`()
    throws
  {
    let pairing = try WrittenPairing().read()
    let absorber = try #require(pairing.catalogue.adjustment("N02")?.offer?.absorber)
    #expect(absorber.area == 15 && absorber.coefficient == 0.9)
    let constant = pairing.catalogue.conventions[.sabine]
    let ratio = Sabine(volume: 104, time: 1, constant: constant).ratio(adding: absorber)
    #expect(abs(1 / ratio - 0.55) < 0.005)
    #expect(abs(Sabine.levelChange(ratio) + 2.57) < 0.01)
  }

  /// A bedroom of 31 m³ has a ceiling of 12 m², which is all that is put there.
  @Test func `no more is put into a room than its ceiling holds`() throws {
    let pairing = try WrittenPairing().read()
    let absorber = try #require(pairing.catalogue.adjustment("N02")?.offer?.absorber)
    let room = Sabine(volume: 31, time: 0.6, constant: 0.161)
    let absorption = 0.161 * 31 / 0.6
    #expect(abs(room.ratio(adding: absorber) - (absorption + 31 / 2.6 * 0.9) / absorption) < 1e-12)
  }
}
