internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports

/// The records of force that a command works on, with the people and settings they are of.
struct RecordSelection: Sendable {
  let records: Incidents
  /// Those and, if identities are removed, all others of the project; one can be there twice.
  ///
  /// Whoever is named by a number has to have the same on every page.
  let all: [Incident]
  /// The monthly returns that lie beside them.
  let returnFiles: [String]
  let selection: Selection
  let isRedacted: Bool

  /// - Parameters:
  ///   - paths: Files and folders of records; all of the project where there are none.
  ///   - project: Where to look, and the day of asking.
  ///   - isRedacted: True if identities are removed from the output.
  /// - Throws: An exit status, after saying why, if a path leads nowhere.
  init(_ paths: [String], in project: Project, isRedacted: Bool) async throws {
    let own = project.filesOfIncidents()
    let files = paths.isEmpty ? own.incidents : try GivenFiles(paths).incidents
    records = Incidents(await project.incidents(files))
    let isPart = isRedacted && !paths.isEmpty
    let others = isPart ? Incidents(await project.incidents(own.incidents)).incidents : []
    all = records.incidents + others
    returnFiles = own.returns
    selection = try await Selection([], in: project, isRedacted: isRedacted)
    self.isRedacted = isRedacted
    records.tellWhatIsLeftOut()
  }

  /// The records of a setting, or all; up to a day.
  func incidents(
    in setting: String?,
    until day: CalendarDate,
    _ clock: LocalClock
  ) throws -> [Incident] {
    let past = records.incidents.filter { clock.time(at: $0.began).date <= day }
    guard let setting else { return past }
    let ids = Set(past.map(\.setting.text))
    // A setting without an audit can have records, and one without records an audit.
    if !ids.contains(setting) { _ = try selection.assessment(setting) }
    return past.filter { $0.setting.text == setting }
  }

  /// The newest audits of the settings.
  var settings: [Assessment] { selection.settings.settings.map(\.current) }

  /// What people and settings are called; with identities removed, whom only records name come last.
  var naming: Naming {
    guard isRedacted else { return selection.naming }
    return Naming(
      redacting: selection.everybody,
      selection.everywhere,
      inRecords: all.map(\.person),
      all.map(\.setting)
    )
  }

  func provenance(
    of incidents: [Incident],
    and others: [FileStamp] = [],
    in project: Project
  ) -> Provenance {
    let named = Set(incidents.map(\.setting))
    return selection.provenance(
      of: [],
      settings.filter { named.contains($0.setting) },
      and: incidents.compactMap { records.files[$0.id] } + others,
      in: project
    )
  }
}
