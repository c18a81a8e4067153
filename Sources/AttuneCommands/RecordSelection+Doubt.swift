internal import AttuneDocuments
internal import AttuneModel

extension RecordSelection {
  /// Asks of the records that cannot be read what they say all the same.
  ///
  /// A setting that nothing else here is of may be any of them, misspelt.
  ///
  /// - Parameters:
  ///   - returns: The monthly returns of the project.
  ///   - project: Where the records lie, and the local clock.
  /// - Returns: What is known of each.
  func unread(besides returns: Returns, in project: Project) -> [UnreadRecord] {
    let known = settingsKnown(besides: returns)
    return records.filesLeftOut.map { file in
      let bytes = try? project.bytes(file)
      let claimed = UnreadRecord(claimedIn: bytes ?? [], clock: project.catalogue.clock)
      let isKnown = claimed.setting.map { known.contains($0.text) } ?? false
      let isDated = !records.filesWithTimesInDoubt.contains(file)
      return UnreadRecord(
        setting: isKnown ? claimed.setting : nil,
        month: isDated ? claimed.month : nil
      )
    }
  }

  /// Records that can be read, of a setting that no audit and no monthly return is of.
  func ofNoSetting(besides returns: Returns) -> [Incident] {
    let known = settingsKnown(besides: returns)
    return records.incidents.filter { !known.contains($0.setting.text) }
  }

  private func settingsKnown(besides returns: Returns) -> Set<String> {
    Set(
      settings.map(\.setting.text) + selection.settings.idsLeftOut
        + returns.returns.map(\.setting.text) + returns.idsLeftOut
    )
  }
}
