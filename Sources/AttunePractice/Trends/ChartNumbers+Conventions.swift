public import AttuneModel

extension ChartNumbers {
  /// The numbers of the method; their bounds hold them to what a chart can be made with.
  public init(_ conventions: Conventions) {
    self.init(
      limitFactor: conventions[.trendLimits],
      rangeLimitFactor: conventions[.trendRanges],
      run: conventions.whole(.trendRun),
      near: conventions.whole(.trendNear),
      window: conventions.whole(.trendWindow),
      zone: conventions[.trendZone],
      leastPoints: conventions.whole(.trendLeastPoints)
    )
  }
}
