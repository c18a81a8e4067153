/// Counts or rates along time, with the limits between which they usually lie: a control chart, or
/// SPC chart.
///
/// Its axis begins at 0, so that the height of a point is what it stands for.
public struct ControlPlot: Hashable, Sendable {
  /// A month, or whatever the points are of.
  public struct Point: Hashable, Sendable {
    public let label: String
    public let content: Content
    /// The value in words and what is to be said of it, or why there is none.
    public let detail: String

    public init(_ label: String, _ content: Content, detail: String) {
      self.label = label
      self.content = content
      self.detail = detail
    }
  }

  public enum Content: Hashable, Sendable {
    case value(Double, Signal)
    /// No value, which is drawn as a gap and at no height.
    case absent(Absence)
  }

  /// Whether a point is part of a signal, and where that lies or leads.
  public enum Signal: Hashable, Sendable, CaseIterable {
    case none
    case up
    case down
  }

  public enum Absence: Hashable, Sendable, CaseIterable {
    case notReported
    case suppressed
  }

  /// A line across, and how its value is written.
  public struct Level: Hashable, Sendable {
    public let value: Double
    public let text: String

    public init(_ value: Double, _ text: String) {
      self.value = value
      self.text = text
    }
  }

  /// The lines of a phase.
  public struct Limits: Hashable, Sendable {
    public let mean: Level
    public let lower: Level
    public let upper: Level

    public init(mean: Level, lower: Level, upper: Level) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }

    var all: [Level] { [mean, lower, upper] }
  }

  /// Points that have limits of their own.
  public struct Phase: Hashable, Sendable {
    /// The positions of its points.
    public let range: Range<Int>
    /// `nil` where too few points are known.
    public let limits: Limits?

    public init(_ range: Range<Int>, _ limits: Limits?) {
      self.range = range
      self.limits = limits
    }
  }

  /// Something that began before one of the points: a plan.
  public struct Event: Hashable, Sendable {
    /// The position of the first point after it.
    public let position: Int
    public let label: String

    public init(before position: Int, _ label: String) {
      self.position = position
      self.label = label
    }
  }

  /// The axis of the values, upwards.
  public let axis: ChartAxis
  /// In the order of time.
  public let points: [Point]
  /// In the order of time.
  public let phases: [Phase]
  public let event: Event?

  /// - Parameters:
  ///   - title: What the values are, with their unit.
  ///   - points: In the order of time.
  ///   - phases: In the order of time; a point of none has no lines.
  ///   - event: What began meanwhile, if anything did.
  /// - Precondition: No value or level is below 0, and positions are those of points.
  public init(title: String, points: [Point], phases: [Phase], event: Event? = nil) {
    let levels = phases.flatMap { $0.limits?.all ?? [] }.map(\.value)
    let values = points.compactMap(\.value) + levels
    precondition(values.allSatisfy { $0 >= 0 }, "an axis from 0 on has no place below it")
    precondition(
      phases.allSatisfy { $0.range.clamped(to: points.indices) == $0.range },
      "a phase is of points"
    )
    precondition(event.map { points.indices.contains($0.position) } ?? true, "an event has a point")
    let ticks = LinearScale.ticks(to: values.max() ?? 0, about: 5)
    axis = ChartAxis(
      title: title,
      range: 0...max(ticks.last ?? 0, ticks.count > 1 ? 0 : 1),
      ticks: ticks.map { ChartAxis.Tick($0, decimal($0, places: 6)) }
    )
    self.points = points
    self.phases = phases
    self.event = event
  }

  /// The lines at a point; `nil` if there are none.
  func limits(at position: Int) -> Limits? {
    phases.first { $0.range.contains(position) }?.limits
  }
}

extension ControlPlot.Point {
  /// `nil` if there is none.
  var value: Double? {
    if case .value(let value, _) = content { value } else { nil }
  }

  var signal: ControlPlot.Signal {
    if case .value(_, let signal) = content { signal } else { .none }
  }

  /// `nil` if there is a value.
  var absence: ControlPlot.Absence? {
    if case .absent(let absence) = content { absence } else { nil }
  }
}

extension ControlPlot.Absence {
  var name: String {
    switch self {
    case .notReported: "not reported"
    case .suppressed: "suppressed"
    }
  }

  /// What stands in a drawing that has no room for the name.
  var sign: String {
    switch self {
    case .notReported: "?"
    case .suppressed: "*"
    }
  }
}
