public import AttuneModel

extension UnreadRecord {
  /// What a file that cannot be read as a record says all the same.
  ///
  /// - Parameter bytes: The file, which may not be YAML at all.
  public init(claimedIn bytes: [UInt8]) {
    // A day that is no day, such as 2026-02-31, still has its month.
    let began = claimedID("began", in: bytes).map { String($0.prefix(7)) }
    self.init(
      setting: claimedID("setting", in: bytes).flatMap { try? SettingID($0) },
      month: began.flatMap { try? CalendarMonth($0) }
    )
  }
}
