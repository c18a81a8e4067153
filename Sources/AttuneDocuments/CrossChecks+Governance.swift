public import AttuneModel
public import Diagnostics

extension CrossChecks {
  /// Where what services say of themselves is of a setting that no audit is of, is past its review,
  /// or is of a day yet to come.
  ///
  /// - Parameters:
  ///   - files: All that there are.
  ///   - settings: All assessments that there are.
  /// - Returns: Warnings alone: an audit that is not here may be elsewhere.
  public func governance(
    _ files: [FileOutcome<Governance>],
    settings: [FileOutcome<Assessment>]
  ) -> [Diagnostic] {
    let known = settings.settingNames
    let newest = GovernanceFiles(files, asOf: date).current
    return files.compactMap(\.located).flatMap { located -> [Diagnostic] in
      let governance = located.value
      let past =
        newest.contains(governance)
        ? pastReview(
          located,
          due: governance.reviewDue,
          help: "past its review, every answer in it is unknown; answer again"
        ) : []
      return past + afterToday(located, on: governance.on)
        + [unknownSetting(located, known)].compactMap(\.self)
    }
  }

  private func unknownSetting(
    _ located: Located<Governance>,
    _ known: Set<String>
  ) -> Diagnostic? {
    let setting = located.value.setting
    guard !known.contains(setting.text) else { return nil }
    return .noAssessment(
      .governanceSetting,
      of: setting,
      at: located.idRange,
      among: known.sorted()
    )
  }
}
