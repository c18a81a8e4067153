public import AttuneModel

/// A setting as one person would find it: the cells that exist for them, and what is read there.
///
/// Arrays by slot and cell are slot-major, so that the kernel walks along the cells of a factor.
public struct SettingView: Sendable {
  /// What is known of a factor in a cell.
  public enum State: UInt8, Sendable {
    /// It does not apply there.
    case absent
    case read
    case unread
  }

  /// What stays when a reading is changed; shared by all copies.
  let ground: ViewGround
  /// The kindest value that a reading may have, the middle, and the harshest; where a factor does
  /// not apply, a value that no line of a person makes a strain of.
  var kind: [Double]
  var middle: [Double]
  var harsh: [Double]
  var states: [State]

  public var assessment: Assessment { ground.assessment }
  public var asOf: CalendarDate { ground.asOf }
  /// The spaces that exist for the person, by position among those of the assessment.
  public var spaces: [Int] { ground.spaces }
  /// Period by period, in the order of `spaces`.
  public var cells: [Cell] { ground.cells }
  /// Hours where a person has no day of their own.
  public var usualHours: [Double] { ground.hoursRule.usual }

  /// The cells of a period.
  func cells(in period: Period) -> Range<Int> {
    let count = cells.count / Period.allCases.count
    return period.rawValue * count..<(period.rawValue + 1) * count
  }

  /// The places of the cells of a space and a period; of all of them where one is `nil`.
  public func cells(in space: Int?, _ period: Period?) -> [Int] {
    cells.indices.filter { cell in
      (space == nil || cells[cell].space == space)
        && (period == nil || cells[cell].period == period)
    }
  }

  /// The hours that this person would spend in each cell.
  public func hours(for profile: SensoryProfile) -> [Double] {
    profile.day.map(ground.hoursRule.hours) ?? usualHours
  }

  /// True if a factor was read in any cell.
  public func isReadSomewhere(slot: Int) -> Bool {
    cells.indices.contains { state(slot: slot, cell: $0) == .read }
  }

  public func state(slot: Int, cell: Int) -> State {
    states[slot * cells.count + cell]
  }

  /// The value that was read for the factor in a slot, or `nil` if none was.
  public func value(slot: Int, cell: Int) -> Double? {
    let place = slot * cells.count + cell
    return states[place] == .read ? middle[place] : nil
  }

  /// What a factor is taken to be in a cell: its value or, where it was not read, the middle of what it
  /// may be; `nil` where it does not apply.
  public func estimate(slot: Int, cell: Int) -> Double? {
    let place = slot * cells.count + cell
    return states[place] == .absent ? nil : middle[place]
  }

  /// The kindest and the harshest that a factor may be in a cell, given how exactly it was read;
  /// `nil` where it does not apply.
  public func reach(slot: Int, cell: Int) -> (kindest: Double, harshest: Double)? {
    let place = slot * cells.count + cell
    return states[place] == .absent ? nil : (kind[place], harsh[place])
  }

  /// True if the audit says that the reading does not apply there.
  public func isSaidNotToApply(slot: Int, cell: Int) -> Bool {
    let (space, period) = (cells[cell].space, cells[cell].period)
    return ground.lookup.isSaidNotToApply(ground.readings[slot], space: space, period: period)
  }

  /// Why a factor that applies in a cell is not known; `nil` if nobody wrote that down.
  public func unknown(slot: Int, cell: Int) -> Reading.Unknown? {
    let (space, period) = (cells[cell].space, cells[cell].period)
    let found = ground.lookup.found(ground.readings[slot], space: space, period: period)
    if case .unknown(let why)? = found?.reading { return why }
    return nil
  }

  /// For what a value was given: `nil` is the whole setting, or the whole day.
  public func given(slot: Int, cell: Int) -> (space: Space?, period: Period?) {
    let (space, period) = (cells[cell].space, cells[cell].period)
    let found = ground.lookup.found(ground.readings[slot], space: space, period: period)
    return (
      found?.isOfSpace == false ? nil : self.space(of: cell),
      found?.entry.isOfWholeDay == true ? nil : period
    )
  }

  /// The space of a cell, or `nil` in a setting without spaces.
  public func space(of cell: Int) -> Space? {
    cells[cell].space.flatMap { assessment.spaces?[$0] }
  }
}
