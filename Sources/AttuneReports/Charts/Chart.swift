/// A picture of numbers: what it shows, what is to be seen in it, and the numbers themselves.
///
/// Whoever does not see the picture has all of it in the other two.
public struct Chart: Hashable, Sendable {
  /// What it shows, with its unit.
  public let title: String
  /// What is to be seen in it, in words.
  public let summary: Line
  public let picture: Picture
  /// The numbers behind it.
  public let table: Table

  public init(title: String, summary: Line, picture: Picture, table: Table) {
    self.title = title
    self.summary = summary
    self.picture = picture
    self.table = table
  }

  /// The kinds of picture; there is none in which areas or angles stand for numbers.
  public enum Picture: Hashable, Sendable {
    case dots(DotPlot)
    case waterfall(Waterfall)
    case day(DayLine)
    case heatMap(HeatMap)
    case frontier(FrontierLine)
    case slopes(SlopePlot)
  }
}

/// From where to where a drawing's axis runs, what it says, and the levels along it.
public struct ChartAxis: Hashable, Sendable {
  public struct Tick: Hashable, Sendable {
    public let value: Double
    public let label: String

    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A stretch of the axis with a name: a level.
  public struct Band: Hashable, Sendable {
    public let range: ClosedRange<Double>
    public let emphasis: Emphasis
    public let label: String

    public init(_ range: ClosedRange<Double>, _ emphasis: Emphasis, _ label: String) {
      self.range = range
      self.emphasis = emphasis
      self.label = label
    }
  }

  public let title: String
  public let range: ClosedRange<Double>
  public let ticks: [Tick]
  public let bands: [Band]

  public init(title: String, range: ClosedRange<Double>, ticks: [Tick], bands: [Band] = []) {
    self.title = title
    self.range = range
    self.ticks = ticks
    self.bands = bands
  }
}

/// Values with their ranges, one a row, beside each other on one axis.
public struct DotPlot: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let label: String
    /// The value in words, and where it was read.
    public let detail: String
    /// `nil` where nothing was read, so that there is a range and no dot.
    public let value: Double?
    public let range: ClosedRange<Double>
    public let likely: ClosedRange<Double>?
    public let limit: Limit

    public init(
      label: String,
      detail: String,
      value: Double?,
      range: ClosedRange<Double>,
      likely: ClosedRange<Double>? = nil,
      limit: Limit = .none
    ) {
      self.label = label
      self.detail = detail
      self.value = value
      self.range = range
      self.likely = likely
      self.limit = limit
    }
  }

  /// Whose the end of the band is, which is at 1 on the axis.
  public enum Limit: Hashable, Sendable {
    case none
    case stated
    case estimated
  }

  public let axis: ChartAxis
  public let rows: [Row]

  public init(axis: ChartAxis, rows: [Row]) {
    self.axis = axis
    self.rows = rows
  }
}

/// Parts that sum to a whole, each beginning where the one before it ends.
public struct Waterfall: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let label: String
    public let amount: Double
    /// The amount in digits.
    public let value: String

    public init(_ label: String, _ amount: Double, _ value: String) {
      self.label = label
      self.amount = amount
      self.value = value
    }
  }

  public let axis: ChartAxis
  public let steps: [Step]
  /// What all steps sum to.
  public let total: Step

  public init(axis: ChartAxis, steps: [Step], total: Step) {
    self.axis = axis
    self.steps = steps
    self.total = total
  }
}

/// The load along a person's day, one stretch for each space in each period.
public struct DayLine: Hashable, Sendable {
  public struct Stretch: Hashable, Sendable {
    public let label: String
    public let period: String
    /// Hours, greater than 0.
    public let hours: Double
    public let load: Double

    public init(label: String, period: String, hours: Double, load: Double) {
      self.label = label
      self.period = period
      self.hours = hours
      self.load = load
    }
  }

  /// The axis of the load, upwards.
  public let axis: ChartAxis
  /// In the order of the day.
  public let stretches: [Stretch]

  public init(axis: ChartAxis, stretches: [Stretch]) {
    self.axis = axis
    self.stretches = stretches
  }
}

/// Levels of people in settings, the word in every cell.
public struct HeatMap: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let emphasis: Emphasis
    public let word: String
    /// What stands beside the word; empty if nothing does.
    public let signs: String
    /// What stands in a drawing that has no room for the word.
    public let short: String

    public init(_ emphasis: Emphasis, _ word: String, signs: String, short: String) {
      self.emphasis = emphasis
      self.word = word
      self.signs = signs
      self.short = short
    }
  }

  public let columns: [String]
  public let rows: [String]
  /// The different cells there are, few of which stand in many places.
  public let kinds: [Cell]
  /// Row by row, the kind of each cell by its position: a matrix can have a million of them.
  public let cells: [[UInt8]]

  /// - Precondition: There are no more than 256 kinds, and each cell is one of them.
  public init(columns: [String], rows: [String], kinds: [Cell], cells: [[UInt8]]) {
    precondition(kinds.count <= 256, "a kind of cell is a byte")
    self.columns = columns
    self.rows = rows
    self.kinds = kinds
    self.cells = cells
  }

  /// Whether it can be drawn so that every word is read; else its table is the picture.
  public var canBeDrawn: Bool { columns.count <= 10 && rows.count <= 60 && !cells.isEmpty }
}

/// What every amount of money can reach, and where the plan stands.
public struct FrontierLine: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// In pounds.
    public let cost: Double
    public let score: Double

    public init(cost: Double, score: Double) {
      self.cost = cost
      self.score = score
    }
  }

  public let costs: ChartAxis
  public let scores: ChartAxis
  /// By rising cost.
  public let points: [Point]
  public let plan: Point?

  public init(costs: ChartAxis, scores: ChartAxis, points: [Point], plan: Point?) {
    self.costs = costs
    self.scores = scores
    self.points = points
    self.plan = plan
  }
}

/// People before and after, a line for each.
public struct SlopePlot: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let label: String
    /// `nil` where there is no before.
    public let before: Double?
    public let after: Double

    public init(label: String, before: Double?, after: Double) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  public let axis: ChartAxis
  /// What the two ends are of.
  public let ends: [String]
  public let lines: [Line]

  public init(axis: ChartAxis, ends: [String], lines: [Line]) {
    self.axis = axis
    self.ends = ends
    self.lines = lines
  }
}
