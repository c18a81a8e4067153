public import AttuneModel
public import Diagnostics

/// The monthly returns that can be used, and the problems of all that were read.
public struct Returns: Sendable {
  /// Sorted by setting, each once.
  public let returns: [MonthlyReturn]
  /// The file of each of them.
  public let files: [SettingID: FileStamp]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and files that share a setting; nothing of them is used.
  public let filesLeftOut: [String]
  /// The settings that those files seem to be of.
  public let idsLeftOut: [String]

  /// - Parameter outcomes: One for each file, in any order.
  public init(_ outcomes: [FileOutcome<MonthlyReturn>]) {
    let outcomes = outcomes.sorted { $0.file < $1.file }
    let valid = outcomes.compactMap(\.valid)
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    let bySetting = Dictionary(grouping: valid, by: \.value.setting)
    for (_, located) in bySetting.sorted(by: { $0.key < $1.key }) where located.count > 1 {
      leftOut.formUnion(located.map(\.file))
      diagnostics += located.dropFirst().map { later in
        Diagnostic(
          .duplicateReturn,
          at: later.idRange,
          "two returns are of this setting",
          help: "join them into one file; neither of them is used until then",
          notes: [Diagnostic.Note("the other is here", at: located[0].idRange)]
        )
      }
    }
    let used = valid.filter { !leftOut.contains($0.file) }
    returns = used.map(\.value).sorted { $0.setting < $1.setting }
    let stamps = Dictionary(
      outcomes.map { ($0.file, $0.stamp) },
      uniquingKeysWith: { first, _ in first }
    )
    files = Dictionary(
      used.compactMap { located in stamps[located.file].map { (located.value.setting, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    let shared = valid.filter { leftOut.contains($0.file) }.map(\.value.setting.text)
    idsLeftOut = Set(outcomes.compactMap(\.claimedID) + shared).sorted()
  }
}
