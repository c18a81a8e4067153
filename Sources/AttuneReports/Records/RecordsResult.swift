public import AttuneModel
internal import AttunePractice

/// Everything that `incidents check` knows: records, and what is asked of each.
public struct RecordsResult: Sendable {
  /// By setting, then by when they began.
  let checks: [RecordCheck]
  /// Records that are not looked at and of whose settings there is no audit, by id; none where all
  /// settings are looked at.
  let withoutAudit: [Incident]
  /// How many files were left out, because they have errors.
  let filesLeftOut: Int
  let catalogue: Catalogue
  let asOf: CalendarDate
  private let records: RecordNaming

  /// - Parameters:
  ///   - incidents: The records that are looked at.
  ///   - all: All records that there are, so that one has the same number on every page without
  ///     identities; `nil` where no others are.
  ///   - others: Records that are not looked at because they are of another setting.
  ///   - settings: Audits, to know in which nation and kind of place each was.
  ///   - filesLeftOut: How many files could not be used.
  ///   - catalogue: What the files were read against.
  ///   - asOf: The day of asking.
  ///   - naming: What people and settings are called.
  public init(
    _ incidents: [Incident],
    among all: [Incident]? = nil,
    others: [Incident] = [],
    in settings: [Assessment],
    filesLeftOut: Int,
    catalogue: Catalogue,
    asOf: CalendarDate,
    naming: Naming
  ) {
    let audits = Dictionary(
      settings.map { ($0.setting, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    checks = incidents.map { incident in
      RecordCheck(incident, in: audits[incident.setting], catalogue: catalogue)
    }
    withoutAudit = others.filter { audits[$0.setting] == nil }.sorted { $0.id < $1.id }
    records = RecordNaming(naming, all ?? incidents)
    self.filesLeftOut = filesLeftOut
    self.catalogue = catalogue
    self.asOf = asOf
  }

  /// Records of force of which an item is missing.
  public var incomplete: Int { checks.count { $0.isComplete == false } }

  /// Records of force of which it is not known whether an item is missing.
  public var open: Int {
    checks.count { check in
      !check.incident.types.isEmpty && check.isComplete == nil
        && check.items.contains { $0.answer == .unknown }
    }
  }

  var naming: Naming { records.naming }

  func id(_ incident: Incident) -> String { records.id(incident) }

  /// When something was, by the clock on the wall.
  func time(_ moment: Moment) -> String { catalogue.clock.text(moment) }
}
