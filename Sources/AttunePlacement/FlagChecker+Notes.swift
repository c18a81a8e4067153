internal import AttuneModel
internal import AttuneScoring

extension FlagChecker {
  /// Low registration in every sense by which alarms are noticed.
  func checkAlarms(_ rule: FlagRule, _ least: Double, _ sink: inout some FlagSink) {
    guard let senses = assessment.alarmsNoticedBy else {
      let mayMiss = Sense.allCases.contains { (engine.registration(profile, $0) ?? least) >= least }
      if mayMiss { sink.raise(rule, .notChecked, .unchecked(.alarms)) }
      return
    }
    let known = senses.map { ($0, engine.registration(profile, $0)) }
    guard known.allSatisfy({ ($0.1 ?? least) >= least }) else { return }
    let unknown = known.filter { $0.1 == nil }.map(\.0)
    if unknown.isEmpty {
      sink.raise(rule, rule.severity, .alarmsUnnoticed(senses))
    } else {
      sink.raise(rule, .notChecked, .unchecked(.registrationOfSenses(unknown)))
    }
  }

  func checkCalming(_ rule: FlagRule, _ sink: inout some FlagSink) {
    guard !profile.calming.isEmpty else {
      return sink.raise(rule, .notChecked, .unchecked(.calmingOfPerson))
    }
    guard let here = assessment.calming else {
      return sink.raise(rule, .notChecked, .unchecked(.calmingOfPlace))
    }
    if Set(here).isDisjoint(with: profile.calming) {
      sink.raise(rule, rule.severity, .nothingCalms)
    }
  }

  func checkSensoryAssessment(_ rule: FlagRule, _ sink: inout some FlagSink) {
    let catalogue = engine.catalogue
    let isRatedAsNeed = Sense.allCases.contains { sense in
      catalogue.need(sense).flatMap { profile.needs[$0]?.level } != nil
    }
    if profile.instruments.isEmpty, profile.senses.isEmpty, !isRatedAsNeed {
      sink.raise(rule, rule.severity, .noSensoryAssessment)
    }
  }

  func checkConsent(_ rule: FlagRule, _ sink: inout some FlagSink) {
    if !profile.consents(to: use, asOf: asOf) {
      sink.raise(rule, rule.severity, .noConsent(use))
    }
  }

  func checkHealth(_ rule: FlagRule, _ months: Int, _ sink: inout some FlagSink) {
    // What is dated after the day of asking has not happened yet.
    let last = profile.healthCheck.flatMap { $0 <= asOf ? $0 : nil }
    if let last, last.adding(months: months) >= asOf { return }
    sink.raise(rule, rule.severity, .noHealthCheck(last: last))
  }

  func checkReview(_ rule: FlagRule, _ sink: inout some FlagSink) {
    if asOf > profile.reviewDue {
      sink.raise(rule, rule.severity, .profilePastReview(profile.reviewDue))
    }
    if asOf > assessment.assessed.reviewDue {
      sink.raise(rule, rule.severity, .assessmentPastReview(assessment.assessed.reviewDue))
    }
  }

  func checkDistress(_ rule: FlagRule, _ sink: inout some FlagSink) {
    switch profile.distressShows {
    case .inward: sink.raise(rule, rule.severity, .distressInward)
    case .unknown, nil: sink.raise(rule, rule.severity, .distressUnknown)
    case .outward, .both: break
    }
  }
}
