/// What is gathered before a named person gives a view on somebody's liberty.
///
/// It is a list of facts. It has no score, and no answer.
public struct LibertySheet: Hashable, Sendable {
  /// How a view had, or has, to be formed on a day.
  public struct Test: Hashable, Sendable {
    public let id: String
    public let name: String
    public let about: String
    public let source: String
    /// Whose law it is of; none stands for all four.
    public let nations: [Nation]
    /// The first day of it; `nil` is before anything that is asked.
    public let from: CalendarDate?
    /// The last day of it; `nil` if none is known.
    public let until: CalendarDate?

    public init(
      id: String,
      name: String,
      about: String,
      source: String,
      nations: [Nation] = [],
      from: CalendarDate?,
      until: CalendarDate?
    ) {
      self.id = id
      self.name = name
      self.about = about
      self.source = source
      self.nations = nations
      self.from = from
      self.until = until
    }

    public func holds(on day: CalendarDate, in nation: Nation) -> Bool {
      let isThere = nations.isEmpty || nations.contains(nation)
      return isThere && from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// Facts that belong together.
  public struct Heading: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Positions of factors of the place that are told of.
    public let factors: [Int]
    /// Types of restriction that are told of.
    public let types: [String]
    /// What no file has, and somebody writes down.
    public let ask: String

    public init(id: String, name: String, factors: [Int], types: [String], ask: String) {
      self.id = id
      self.name = name
      self.factors = factors
      self.types = types
      self.ask = ask
    }
  }

  /// By day.
  public let tests: [Test]
  /// In the order of the sheet.
  public let headings: [Heading]

  public init(tests: [Test], headings: [Heading]) {
    self.tests = tests
    self.headings = headings
  }

  /// The test of a day in a nation.
  ///
  /// - Returns: `nil` if the data has none, or more than one.
  public func test(on day: CalendarDate, in nation: Nation) -> Test? {
    let tests = tests.filter { $0.holds(on: day, in: nation) }
    return tests.count == 1 ? tests[0] : nil
  }
}
