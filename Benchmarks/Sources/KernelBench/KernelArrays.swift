import AttuneModel
import AttuneScoring
import Foundation

/// The numbers that the kernel walks, put together from the public interface of the modules.
///
/// It is the pass for the estimate: for each period a matrix of values by slot and cell, hours by
/// cell, and for each person a line by period and slot: scale, offset and `√(w W)`, as the kernel
/// has them.
struct KernelArrays {
  private(set) var values = ByPeriod<[[Double]]>([])
  private(set) var hours = ByPeriod<[Double]>([])
  /// For each setting, where its cells begin within a period.
  private(set) var starts: [Int] = []
  private(set) var lines: [Double] = []
  /// How many factor-cells one pass over all pairings has, of factors that count.
  private(set) var factorCells = 0
  private let people: [CompiledProfile]
  private let settings: [CompiledSetting]
  private let engine: Engine

  init(_ people: [CompiledProfile], _ settings: [CompiledSetting], engine: Engine) {
    self.people = people
    self.settings = settings
    self.engine = engine
    values = ByPeriod([[Double]](repeating: [], count: engine.layout.count))
    for setting in settings { add(setting) }
    for person in people { add(person) }
  }

  var cellCount: Int { Period.allCases.reduce(0) { $0 + hours[$1].count } }

  /// Somebody who lives nowhere sees the setting as most people do.
  private mutating func add(_ setting: CompiledSetting) {
    guard let nobody = try? PersonID("nobody") else { return }
    let view = setting.view(for: nobody)
    starts.append(hours.day.count)
    for cell in view.cells.indices {
      let period = view.cells[cell].period
      hours[period].append(view.hours(for: Self.unknownPerson(nobody))[cell])
      for slot in 0..<engine.layout.count {
        values[period][slot].append(value(view, setting, slot, cell))
      }
    }
  }

  private func value(
    _ view: SettingView,
    _ setting: CompiledSetting,
    _ slot: Int,
    _ cell: Int
  ) -> Double {
    let factor = engine.catalogue.factors[engine.layout.factors[slot]]
    switch view.state(slot: slot, cell: cell) {
    case .absent: return factor.worse == .high ? -.infinity : .infinity
    case .read: return view.value(slot: slot, cell: cell) ?? .nan
    case .unread:
      guard let anchors = factor.anchors[view.cells[cell].period] else { return .nan }
      let range = anchors.plausible(in: setting.assessment.kind)
      return (range.lowerBound + range.upperBound) / 2
    }
  }

  private mutating func add(_ person: CompiledProfile) {
    for period in Period.allCases {
      for slot in 0..<engine.layout.count {
        let factor = engine.catalogue.factors[engine.layout.factors[slot]]
        guard person.counts[slot], let anchors = person.anchors(slot: slot, period: period) else {
          lines += [0, 0, 0]
          continue
        }
        let weight = factor.weight.value * person.importance(slot: slot, period: period)
        let top = weight.squareRoot()
        let scale = top / (anchors.intolerable - anchors.comfortable)
        lines += [scale, -anchors.comfortable * scale, top]
        if weight > 0 { factorCells += hours[period].count }
      }
    }
  }

  private static func unknownPerson(_ id: PersonID) -> SensoryProfile {
    let day = CalendarDate(daysSince1970: 0)
    return SensoryProfile(person: id, ageBand: .adult, reviewed: day, reviewDue: day)
  }

  /// Writes the arrays as 64-bit numbers, and how they are cut.
  ///
  /// - Parameters:
  ///   - folder: Where to; it is made.
  ///   - loads: For each person and setting, what Attune computed.
  ///   - rate: How many factor-cells Attune computed in a second.
  /// - Throws: What the system says if a file cannot be written.
  func write(to folder: String, loads: [[Double]], rate: Double) throws {
    let url = URL(filePath: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for period in Period.allCases {
      try write(values[period].flatMap(\.self), to: url, "values-\(period.name)")
      try write(hours[period], to: url, "hours-\(period.name)")
    }
    try write(lines, to: url, "lines")
    try write(loads.flatMap(\.self), to: url, "loads")
    try write(ownViews, to: url, "own-views")
    let shape: [String: Any] = [
      "people": people.count, "settings": settings.count, "slots": engine.layout.count,
      "starts": starts, "groups": engine.layout.groups.map(\.slots.lowerBound),
      "rate": rate,
    ]
    try JSONSerialization.data(withJSONObject: shape).write(to: url.appending(path: "shape.json"))
  }

  /// 1 for each pairing of somebody who has a bedroom of their own there, and so another view.
  private var ownViews: [Double] {
    people.flatMap { person in
      settings.map { setting in
        let isOwn = setting.assessment.spaces?.contains { $0.occupant == .person(person.person) }
        return isOwn == true ? 1 : 0
      }
    }
  }

  private func write(_ numbers: [Double], to folder: URL, _ name: String) throws {
    let data = numbers.withUnsafeBytes { Data($0) }
    try data.write(to: folder.appending(path: "\(name).f64"))
  }
}
