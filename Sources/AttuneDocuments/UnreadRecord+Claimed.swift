public import AttuneModel

extension UnreadRecord {
  /// What a file that cannot be read as a record says all the same.
  ///
  /// - Parameters:
  ///   - bytes: The file, which may not be YAML at all.
  ///   - clock: The clock that its month is by.
  public init(claimedIn bytes: [UInt8], clock: LocalClock) {
    self.init(
      setting: claimedOnce("setting", in: bytes).flatMap { try? SettingID($0) },
      month: claimedOnce("began", in: bytes).flatMap(clock.month)
    )
  }
}

extension LocalClock {
  /// The month of a time that a file says; `nil` where the day itself may be what is wrong in it.
  fileprivate func month(of text: String) -> CalendarMonth? {
    do throws(InvalidMoment) {
      return CalendarMonth(of: date(of: try moment(text)))
    } catch .neverShown, .shownTwice, .otherName {
      // The clock is in doubt by an hour of the night, and the day is not.
      return try? CalendarMonth(String(text.prefix(7)))
    } catch {
      return nil
    }
  }
}
