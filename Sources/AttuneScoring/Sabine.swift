public import AttuneModel
internal import RealModule

/// The reverberation of a room, and what material that absorbs sound makes of it.
///
/// Source: Sabine's formula, `T = k V / A`, with `k` 0.161 s/m.
public struct Sabine {
  /// In m³.
  let volume: Double
  /// Reverberation time in s.
  let time: Double
  /// In s/m.
  let constant: Double

  public init(volume: Double, time: Double, constant: Double) {
    self.volume = volume
    self.time = time
    self.constant = constant
  }

  /// The equivalent absorption area of the room as it is, in m².
  var absorption: Double { constant * volume / time }

  /// How many times as much absorption there is with an absorber in the room: as much of it as the
  /// ceiling holds, and no more than the absorber has.
  public func ratio(adding absorber: Adjustment.Absorber) -> Double {
    let area = min(absorber.area, volume / absorber.height)
    return (absorption + area * absorber.coefficient) / absorption
  }

  /// The change of a steady sound level in dB, where there is so many times as much absorption.
  public static func levelChange(_ ratio: Double) -> Double { -10 * Double.log10(ratio) }
}
