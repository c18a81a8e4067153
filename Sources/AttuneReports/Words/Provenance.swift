public import AttuneModel

/// What made an output: printed in every one, so that it can be made again.
public struct Provenance: Hashable, Sendable {
  /// The version of the program.
  public let version: String
  public let dataHash: String
  /// What an organisation's own file replaced.
  public let overrides: [String]
  /// The day of asking.
  public let asOf: CalendarDate

  public init(version: String, catalogue: Catalogue, asOf: CalendarDate) {
    self.version = version
    dataHash = catalogue.dataHash
    overrides = catalogue.overrides.map(\.subject)
    self.asOf = asOf
  }
}

extension Provenance {
  /// What made an output, as its last line.
  public var sentence: String {
    let replaced =
      overrides.isEmpty ? "" : " Numbers replaced by this organisation: \(joined(overrides))."
    return "As of \(asOf). Attune \(version), data \(dataHash).\(replaced)"
  }
}
