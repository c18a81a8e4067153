internal import AttuneModel
internal import AttunePractice

/// What a record shows of one requirement, in words.
struct ReviewWording {
  private let status: ReviewStatus
  private let result: TimersResult

  init(_ status: ReviewStatus, _ result: TimersResult) {
    self.status = status
    self.result = result
  }

  /// What is asked for; what binds one organisation or nobody says so.
  var requirement: Line {
    Line("\(status.rule.id): \(status.rule.title)\(Self.standing(status.rule.ground.status))")
  }

  /// Where it stands at the moment of asking.
  var state: Line {
    if let since = status.overdueSinceIfDoubted {
      return
        "\(moment); \(mark: .unknown, "not known whether it is overdue"): since \(result.time(since)), unless reviews count of which it is not recorded who took part"
    }
    guard status.mayNotApply, status.isMet == .unknown else { return moment }
    return
      "\(moment); \(mark: .unknown, "not known whether it was needed"): who authorised it is not recorded"
  }

  private var moment: Line {
    switch status.state {
    case .due(let moment): return Line("due \(result.time(moment))")
    case .overdue(let since, let minutes):
      return
        "\(mark: .serious, "overdue") by \(TimersResult.duration(minutes)), since \(result.time(since))"
    case .open(let since?):
      return "\(mark: .unknown, "to be done or considered"), since \(result.time(since))"
    case .open(nil): return "\(mark: .unknown, "as the unit's policy says"), which no file has"
    case .closed: return "nothing more due"
    case .ended: return "ended"
    case .notApplicable(.noInternalMDT):
      return "\(mark: .unknown, "not reckoned"): no first internal review by the team is shown"
    case .notApplicable(let reason): return Line("does not apply: \(Self.words(reason))")
    case .notChecked: return "\(mark: .unknown, "not known"): no audit says where it is"
    }
  }

  /// What was done, with how late.
  var done: Line {
    if let planned = status.planned {
      let late = planned.daysLate > 0 ? ", \(count(planned.daysLate, "day", "days")) late" : ""
      return Line("plan of \(planned.plan.on)\(late)")
    }
    guard let last = status.done.last else { return "none shown" }
    let late = status.done.compactMap(\.minutesLate).filter { $0 > 0 }
    let worst = late.max().map { ", \(late.count) late, by \(TimersResult.duration($0)) at most" }
    let doubts = status.done.filter { !$0.doubts.isEmpty }.count
    let doubt = doubts > 0 ? "; of \(doubts) it is not recorded who took part" : ""
    return Line(
      "\(status.done.count), last \(result.time(last.review.at))\(worst ?? "")\(doubt)"
    )
  }

  /// What was due and is not shown.
  var missed: Line {
    let of = { (what: ReviewStatus.Missed.What) in status.missed.filter { $0.what == what } }
    let number = of(.review).map(\.count).reduce(0, +)
    let clinician = of(.responsibleClinician).map(\.count).reduce(0, +)
    let first = of(.review).map(\.first).min().map { first in
      "\(number > 1 ? "the first due" : "due") \(result.time(first))"
    }
    let noun = Noun(status)
    let parts = [
      first.map { "\(noun.counted(number)), \($0)" },
      of(.withoutDeadline).isEmpty ? nil : "\(noun.counted(1)), for which no deadline is set",
      clinician > 0 ? "the responsible clinician in \(count(clinician, "period", "periods"))" : nil,
      status.tooFew.isEmpty
        ? nil
        : "\(count(status.tooFew.count, "review", "reviews")) by too few, or not by whom it asks",
    ]
    .compactMap(\.self)
    return parts.isEmpty ? "none" : "\(mark: .serious, parts.joined(separator: "; "))"
  }

  private static func words(_ reason: ReviewStatus.Reason) -> String {
    switch reason {
    case .otherNation: "another nation"
    case .otherKindOfPlace: "another kind of place"
    case .authorised(let authority): "decided by a \(authority.rawValue)"
    case .notBegun: "it had not begun"
    case .endedBeforeDue: "it ended before"
    case .noInternalMDT: "no first internal review by the team is shown"
    }
  }

  static func standing(_ status: ReviewRule.Status) -> String {
    switch status {
    case .inForce: ""
    case .recommendation: " (recommended, binding on nobody)"
    case .localPolicy: " (the policy of one organisation)"
    }
  }
}

extension ReviewWording {
  /// What answers a requirement.
  enum Noun: Hashable {
    case note
    case review
    case plan

    init(_ status: ReviewStatus) {
      switch status.rule.evidence {
      case .plan: self = .plan
      case .reviews([.observation]): self = .note
      case .reviews, .notInRecord: self = .review
      }
    }

    func counted(_ number: Int) -> String {
      switch self {
      case .note: count(number, "note", "notes")
      case .review: count(number, "review", "reviews")
      case .plan: count(number, "plan", "plans")
      }
    }
  }
}
