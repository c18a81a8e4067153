public import AttuneModel
public import Diagnostics

/// What services say of themselves, as far as it can be used, and the problems of all that was read.
public struct GovernanceFiles: Sendable {
  /// The newest of each setting up to the day of asking, sorted by setting.
  public let current: [Governance]
  /// The file of each of them.
  public let files: [SettingID: FileStamp]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and files that share a setting and a day; nothing of them is used.
  public let filesLeftOut: [String]
  /// The settings that those files seem to be of.
  ///
  /// An older file of one does not stand in for them.
  public let idsLeftOut: [String]

  /// - Parameters:
  ///   - outcomes: One for each file, in any order.
  ///   - day: The day of asking; what is said later does not count.
  public init(_ outcomes: [FileOutcome<Governance>], asOf day: CalendarDate) {
    let outcomes = outcomes.sorted { $0.file < $1.file }
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    var unusable = Set(outcomes.compactMap(\.claimedID))
    var current: [Located<Governance>] = []
    let bySetting = Dictionary(grouping: outcomes.compactMap(\.valid), by: \.value.setting)
    for (setting, files) in bySetting.sorted(by: { $0.key < $1.key }) {
      let twice = Self.sameDay(files)
      diagnostics += twice.diagnostics
      leftOut.formUnion(twice.files)
      if !twice.files.isEmpty { unusable.insert(setting.text) }
      let past = files.filter { $0.value.on <= day }
      guard !unusable.contains(setting.text),
        let newest = past.max(by: { $0.value.on < $1.value.on })
      else { continue }
      current.append(newest)
    }
    let stamps = outcomes.stamps()
    self.current = current.map(\.value)
    files = Dictionary(
      current.compactMap { located in stamps[located.file].map { (located.value.setting, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    idsLeftOut = unusable.sorted()
  }

  /// Files of one setting that are of one day as well.
  private static func sameDay(
    _ files: [Located<Governance>]
  ) -> (files: [String], diagnostics: [Diagnostic]) {
    let byDay = Dictionary(grouping: files, by: \.value.on).sorted { $0.key < $1.key }
      .map(\.value).filter { $0.count > 1 }
    let diagnostics = byDay.flatMap { alike in
      // Each is told, so that whoever checks one of them alone sees it.
      alike.indices.map { place in
        Diagnostic(
          .duplicateGovernance,
          at: alike[place].dateRange,
          "two files of this setting are of one day",
          help: "correct 'on' in one of them, or join them into one file",
          notes: [Diagnostic.Note("the other is here", at: alike[place == 0 ? 1 : 0].dateRange)]
        )
      }
    }
    return (byDay.flatMap { $0.map(\.file) }, diagnostics)
  }
}
