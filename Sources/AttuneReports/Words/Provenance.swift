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
  /// The files it was made from, sorted by name; none where they are not to be named.
  public let files: [FileStamp]

  public init(
    version: String,
    catalogue: Catalogue,
    asOf: CalendarDate,
    files: [FileStamp] = []
  ) {
    self.version = version
    dataHash = catalogue.dataHash
    overrides = catalogue.overrides.map(\.subject)
    self.asOf = asOf
    self.files = Set(files).sorted()
  }
}

extension Provenance {
  /// What made an output, as its last line.
  public var sentence: String {
    let replaced =
      overrides.isEmpty ? "" : " Numbers replaced by this organisation: \(joined(overrides))."
    return "As of \(asOf). Attune \(version), data \(dataHash).\(replaced)"
  }

  /// The same in a few words, for the foot of every sheet.
  var short: String { "Attune \(version), data \(dataHash), as of \(asOf)" }

  /// The files by name, each with its hash; of many, only how many there are.
  var fileSentence: String? {
    guard !files.isEmpty else { return nil }
    guard files.count <= 8 else { return "Made from \(files.count) files." }
    return "Made from \(joined(files.map { "\($0.name) (\($0.hash))" }))."
  }
}
