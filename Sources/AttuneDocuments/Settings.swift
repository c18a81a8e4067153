public import AttuneModel
public import Diagnostics

/// A setting as its newest audit has it, and the audits it came from.
public struct AuditedSetting: Sendable {
  /// The newest audit, with what it carries over from those that it updates.
  public let current: Assessment
  /// All audits as they stand in their files, oldest first; those after the day of asking too.
  public let audits: [Assessment]
  /// The file of the newest audit.
  public let file: String
  /// The audits up to the newest, oldest first, each with what it carries over.
  public let history: [Assessment]
  /// Their files, and those of the audits that they update.
  public let historyFiles: [FileStamp]
  /// The audit before the newest, with what it carries over; `nil` if there is none.
  public let previous: Assessment?
  /// Its file, and those of the audits that it updates.
  public let previousFiles: [FileStamp]
  /// The files of the newest audit and of those that it updates, the newest first.
  public let files: [FileStamp]
}

/// The settings of all assessments that can be used, and the problems of all that were read.
public struct Settings: Sendable {
  /// Sorted by id, each once.
  public let settings: [AuditedSetting]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and what cannot be used because of them.
  public let filesLeftOut: [String]
  /// The settings that those files seem to be of.
  public let idsLeftOut: [String]

  /// - Parameters:
  ///   - outcomes: One for each file, in any order.
  ///   - date: The day of asking; the newest audit up to it is current, or else the newest.
  ///   - catalogue: The one the files were read against.
  public init(_ outcomes: [FileOutcome<Assessment>], asOf date: CalendarDate, catalogue: Catalogue)
  {
    let outcomes = outcomes.sorted { $0.file < $1.file }
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    var settings: [AuditedSetting] = []
    let valid = Dictionary(grouping: outcomes.compactMap(\.valid), by: \.value.setting)
    let stamps = outcomes.stamps()
    for (id, audits) in valid.sorted(by: { $0.key < $1.key }) {
      var history = AuditHistory(audits, catalogue: catalogue)
      history.stamps = stamps
      history.forget(brokenFiles: outcomes.filter { $0.claimedID == id.text }, asOf: date)
      if let setting = history.current(asOf: date) {
        settings.append(setting)
      } else {
        leftOut.formUnion(audits.map(\.file))
      }
      diagnostics += history.diagnostics
    }
    self.settings = settings
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    let unusable = Set(valid.keys.map(\.text)).subtracting(settings.map(\.current.setting.text))
    idsLeftOut = unusable.union(outcomes.compactMap(\.claimedID)).sorted()
  }
}

/// The audits of one setting.
private struct AuditHistory {
  private let audits: [Located<Assessment>]
  private let catalogue: Catalogue
  private(set) var diagnostics: [Diagnostic] = []
  /// What identifies each file, by its path.
  var stamps: [String: FileStamp] = [:]
  /// True where what is newest is not known, so that nothing may be said of the setting.
  private var isBroken = false

  init(_ audits: [Located<Assessment>], catalogue: Catalogue) {
    self.audits = audits.sorted { $0.value.assessed.on < $1.value.assessed.on }
    self.catalogue = catalogue
    for (earlier, later) in zip(self.audits, self.audits.dropFirst())
    where earlier.value.assessed.on == later.value.assessed.on {
      diagnostics.append(
        Diagnostic(
          .duplicateAudit,
          at: later.idRange,
          "two audits of this setting have one date",
          help: "correct 'assessed.on' in one of them, or join them into one file",
          notes: [Diagnostic.Note("the other is here", at: earlier.idRange)]
        )
      )
      isBroken = true
    }
  }

  /// A broken file may be the current audit; only one that says it is not, and that no other
  /// builds on, changes nothing.
  mutating func forget(brokenFiles: [FileOutcome<Assessment>], asOf day: CalendarDate) {
    for file in brokenFiles {
      let date = file.located?.value.assessed.on
      let current = newest(asOf: day)?.value.assessed.on
      let isBuiltOn = audits.contains { $0.value.updates != nil && $0.value.updates == date }
      if let date, let current, precedence(date, day) < precedence(current, day), !isBuiltOn {
        continue
      }
      isBroken = true
    }
  }

  /// The newest audit up to the day, or else the newest.
  private func newest(asOf day: CalendarDate) -> Located<Assessment>? {
    audits.last { $0.value.assessed.on <= day } ?? audits.last
  }

  /// Of two audits, the one with the greater precedence is current.
  private func precedence(_ date: CalendarDate, _ day: CalendarDate) -> (Int, CalendarDate) {
    (date <= day ? 1 : 0, date)
  }

  mutating func current(asOf date: CalendarDate) -> AuditedSetting? {
    guard !isBroken, let newest = newest(asOf: date), let merged = merged(newest) else {
      return nil
    }
    check(merged, in: newest)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let previous = audits.last { $0.value.assessed.on < newest.value.assessed.on }
    let past = audits.filter { $0.value.assessed.on <= newest.value.assessed.on }
    return AuditedSetting(
      current: merged,
      audits: audits.map(\.value),
      file: newest.file,
      history: past.compactMap(whole),
      historyFiles: past.compactMap { stamps[$0.file] },
      previous: previous.flatMap(whole),
      previousFiles: previous.map(chain)?.compactMap { stamps[$0.file] } ?? [],
      files: chain(from: newest).compactMap { stamps[$0.file] }
    )
  }

  /// The audit that another one updates.
  private func base(of audit: Located<Assessment>) -> Located<Assessment>? {
    audit.value.updates.flatMap { date in
      audits.first {
        $0.value.assessed.on == date && $0.value.assessed.on < audit.value.assessed.on
      }
    }
  }

  private func chain(from audit: Located<Assessment>) -> [Located<Assessment>] {
    [audit] + (base(of: audit).map { chain(from: $0) } ?? [])
  }

  /// An audit with all that it carries over, or `nil` if it, or one it comes from, updates one that
  /// is not there.
  private func whole(_ audit: Located<Assessment>) -> Assessment? {
    guard audit.value.updates != nil else { return audit.value }
    return base(of: audit).flatMap(whole).map { audit.value.updating($0) }
  }

  /// The same, and says where an audit updates one that is not there.
  private mutating func merged(_ audit: Located<Assessment>) -> Assessment? {
    guard let found = whole(audit) else {
      let broken = chain(from: audit).last ?? audit
      diagnostics.append(
        Diagnostic(
          .updatesNothing,
          at: broken.updatesRange ?? broken.idRange,
          "there is no earlier audit of this setting with that date",
          help: "its other audits are of: "
            + audits.map(\.value.assessed.on.description).joined(separator: ", ")
        )
      )
      return nil
    }
    return found
  }

  private mutating func check(_ assessment: Assessment, in audit: Located<Assessment>) {
    let spaces = assessment.spaces ?? []
    if assessment.kind.hasBedrooms, !spaces.isEmpty, !spaces.contains(where: { $0.use == .bedroom })
    {
      diagnostics.append(
        Diagnostic(
          .noBedroom,
          at: audit.idRange,
          "spaces are listed, and none of them is a bedroom",
          help: "list the bedroom that a person would have, or no spaces at all"
        )
      )
    }
    let ids = Set(spaces.map(\.id))
    if let stay = (assessment.day ?? []).first(where: { !ids.contains($0.space) }) {
      diagnostics.append(
        Diagnostic(
          .unknownSpace,
          at: audit.idRange,
          "'day' names the space '\(stay.space)', which is not listed",
          help: nearestName(to: stay.space.text, among: ids.map(\.text).sorted())
            .map { "did you mean '\($0)'?" }
        )
      )
    }
  }
}
