/// What is known of a record that cannot be read: it happened, and belongs into a count.
public struct UnreadRecord: Hashable, Sendable {
  /// `nil` if it does not say.
  public let setting: SettingID?
  /// `nil` if it does not say.
  public let month: CalendarMonth?

  public init(setting: SettingID?, month: CalendarMonth?) {
    self.setting = setting
    self.month = month
  }

  /// True unless it says that it is of another setting, or of another month.
  public func canBe(in setting: SettingID, _ month: CalendarMonth) -> Bool {
    (self.setting ?? setting) == setting && (self.month ?? month) == month
  }
}
