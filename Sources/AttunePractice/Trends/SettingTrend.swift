public import AttuneModel
public import AttuneScoring

/// How often force was used in one setting, month by month, and what there is beside it.
public struct SettingTrend: Sendable {
  public let statement: MonthlyReturn
  public let series: MonthlySeries
  public let chart: IndividualsChart
  /// `nil` if nothing is said to have changed.
  public let comparison: BeforeAfter?
  /// `nil` where only a part is counted, or no month has complete records.
  public let breakdown: IncidentBreakdown?
  /// `nil` where only a part is counted, or no month is complete, or nobody's profile may be used, or
  /// that of one person alone in a place of several: a table of one would be about them.
  public let features: FeatureAssociations?
  /// True if it is that last reason for which there are none.
  public let wouldBeOfOnePerson: Bool

  /// - Parameters:
  ///   - statement: The return of the setting.
  ///   - incidents: Records of the setting.
  ///   - unread: What is known of records that cannot be read.
  ///   - history: Its audits, oldest first; none if there are none.
  ///   - residents: Those who live there and whose profiles may be used.
  ///   - scope: What is counted.
  ///   - engine: What works out how the place meets them.
  ///   - date: The day of asking.
  public init(
    _ statement: MonthlyReturn,
    incidents: [Incident],
    unread: [UnreadRecord] = [],
    history: [Assessment],
    residents: [SensoryProfile],
    scope: IncidentScope,
    engine: Engine,
    asOf date: CalendarDate
  ) {
    let catalogue = engine.catalogue
    let conventions = catalogue.conventions
    let per = conventions[.trendBedDays]
    // The newest audit says last what a space is.
    let spaces = history.reversed().flatMap { $0.spaces ?? [] }
    let placed = incidents.filter { $0.setting == statement.setting }
      .map { PlacedIncident($0, spaces: spaces, catalogue: catalogue) }
    self.statement = statement
    series = MonthlySeries(statement, placed, unread: unread, scope: scope, asOf: date, per: per)
    chart = IndividualsChart(of: statement, series.points, numbers: ChartNumbers(conventions))
    comparison = statement.change.map { [series] change in
      BeforeAfter(series, at: change.on, per: per, confidence: conventions[.trendConfidence])
    }
    guard !scope.isPart else {
      (breakdown, features, wouldBeOfOnePerson) = (nil, nil, false)
      return
    }
    breakdown = IncidentBreakdown(series, placed, scope: scope, per: per)
    let complete = Set(breakdown?.months ?? [])
    wouldBeOfOnePerson =
      !complete.isEmpty && residents.count == 1 && history.last?.peopleThere != 1
    guard !complete.isEmpty, !residents.isEmpty, !wouldBeOfOnePerson else {
      features = nil
      return
    }
    let people = residents.sorted { $0.person < $1.person }.map { engine.compile($0) }
    features = FeatureAssociations(
      engine.featureExposures(of: people, history: history, months: complete.sorted()),
      placed.filter { complete.contains($0.month) && scope.contains($0) },
      of: people.map(\.person),
      least: conventions[.trendFeatureHours]
    )
  }
}

extension IndividualsChart {
  /// The chart of the months of a return, with its phases.
  ///
  /// - Parameters:
  ///   - statement: The return.
  ///   - points: One for each month of its span.
  ///   - numbers: The numbers of a chart.
  fileprivate init(of statement: MonthlyReturn, _ points: [ChartPoint], numbers: ChartNumbers) {
    let first = statement.span.lowerBound
    let position = { (month: CalendarMonth) in month.months(since: first) }
    let starts = statement.phases.map { phase in
      ChartPhase.Start(
        at: position(phase.from),
        baseline: phase.until.map { .points(position(phase.from)..<position($0) + 1) } ?? .whole
      )
    }
    let baseline = statement.baseline.map {
      ChartPhase.Baseline.points(position($0.lowerBound)..<position($0.upperBound) + 1)
    }
    do throws(InvalidChart) {
      try self.init(
        points,
        baseline: baseline ?? .whole,
        rebasedAt: starts,
        floor: .zero,
        numbers: numbers
      )
    } catch {
      preconditionFailure("a return holds its phases to its months: \(error)")
    }
  }
}
