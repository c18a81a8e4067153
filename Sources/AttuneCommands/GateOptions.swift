internal import ArgumentParser
internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// A level as options write it.
enum LevelOption: String, ExpressibleByArgument, CaseIterable {
  case low
  case moderate
  case high
  case veryHigh = "very-high"

  var level: Level {
    switch self {
    case .low: .low
    case .moderate: .moderate
    case .high: .high
    case .veryHigh: .veryHigh
    }
  }
}

/// A gate for scripts: whether pairings may be as bad as they are.
struct GateOptions: ParsableArguments {
  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Exit with 1 if a pairing is at this level or worse, cannot be offered, or not enough is known.",
      valueName: "level"
    )
  )
  var failOn: LevelOption?

  @Switch(help: "With --fail-on: let pairings pass of which not enough is known.")
  var allowUnknown = false

  /// - Throws: An exit status, after saying why, if the gate was asked for and does not hold.
  func hold(_ pairings: @autoclosure () -> [Pairing]) throws {
    guard let failOn = failOn?.level else { return }
    let pairings = pairings()
    let blocked = pairings.count(where: \.isBlocked)
    let unknown = allowUnknown ? 0 : pairings.count(where: \.score.isNotEnoughKnown)
    let bad = pairings.count { pairing in pairing.level.map { $0 >= failOn } ?? false }
    guard blocked + unknown + bad > 0 else { return }
    throw ExitStatus.gate.because(
      "the gate '--fail-on' does not hold: \(bad) at \(failOn.name) or worse, "
        + "\(blocked) that cannot be offered, \(unknown) of which not enough is known"
    )
  }
}
