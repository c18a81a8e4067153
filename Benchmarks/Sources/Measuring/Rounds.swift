import Foundation

/// Things measured in turn, round after round, so that what disturbs one disturbs its peers.
///
/// What is measured is the processor time of this process, which other programs disturb less than
/// the time on the clock; with one thread the two are the same on a quiet machine.
public struct Rounds {
  private var seconds: [String: [Double]] = [:]

  public init() {}

  public mutating func time<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result
  {
    let start = clock()
    let result = try work()
    seconds[name, default: []].append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    return result
  }

  /// The middle of the times of one thing, in seconds.
  public func median(_ name: String) -> Double {
    middle(seconds[name] ?? [])
  }

  /// The middle of the ratios of two things, round by round.
  public func ratio(_ name: String, to other: String) -> Double {
    middle(zip(seconds[name] ?? [], seconds[other] ?? []).map { $0 / $1 })
  }

  private func middle(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}

/// A number with a few decimals, for tables.
public func text(_ value: Double, _ places: Int = 1) -> String {
  let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let rounded = (value * power).rounded() / power
  return places == 0 ? "\(Int(rounded))" : "\(rounded)"
}
