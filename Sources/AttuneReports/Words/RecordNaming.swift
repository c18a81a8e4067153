internal import AttuneModel

/// What records of force are called in an output: by id or, with identities removed, by a number.
struct RecordNaming: Sendable {
  let naming: Naming
  private let numbers: [IncidentID: Int]

  /// - Parameters:
  ///   - naming: What people and settings are called.
  ///   - incidents: All records that there are, in any order and each once or more: a number is the
  ///     same on every page that is made from the same files.
  init(_ naming: Naming, _ incidents: [Incident]) {
    self.naming = naming
    numbers = Dictionary(
      zip(Set(incidents.map(\.id)).sorted(), 1...),
      uniquingKeysWith: { first, _ in first }
    )
  }

  func id(_ incident: Incident) -> String {
    naming.isRedacted ? "record-\(numbers[incident.id] ?? 0)" : incident.id.text
  }
}
