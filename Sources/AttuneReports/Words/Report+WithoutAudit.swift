extension Report {
  /// That records of other settings are not shown that may be of this one: no audit knows their
  /// settings, and a name of which there is no audit may be one that is misspelled.
  ///
  /// - Parameter records: Each with what its setting and the record are called.
  /// - Returns: Nothing where there is none.
  static func withoutAudit(_ records: [(setting: String, record: String)]) -> [Block] {
    guard !records.isEmpty else { return [] }
    let settings = records.map(\.setting).uniqued().map { setting in
      let own = records.filter { $0.setting == setting }.map(\.record)
      return "\(setting) (\(joined(own)))"
    }
    let number = count(records.count, "record is", "records are")
    return [
      .note(
        "\(mark: .unknown, "\(number) not shown here"), of a setting without an audit: \(joined(settings)). If a name is misspelled, it may be of the setting that is shown."
      )
    ]
  }
}
