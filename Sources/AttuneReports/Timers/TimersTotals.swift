internal import AttunePractice

/// What several requirements lack together, in words: what goes on and what has ended alike.
struct TimersTotals {
  private let statuses: [ReviewStatus]

  init(_ statuses: [ReviewStatus]) {
    self.statuses = statuses
  }

  /// "55 notes and 11 reviews not shown; 3 late"; `nil` if nothing is missed, late or by too few.
  var words: String? {
    let kinds = [ReviewWording.Noun.note, .review, .plan]
    let missed = kinds.compactMap { kind -> String? in
      let number = statuses.filter { ReviewWording.Noun($0) == kind }
        .map { Self.missed(.review, $0) }.reduce(0, +)
      return number > 0 ? kind.counted(number) : nil
    }
    let undated = total(.withoutDeadline)
    let clinician = total(.responsibleClinician)
    let late = statuses.map(\.late).reduce(0, +)
    let tooFew = statuses.map(\.tooFew.count).reduce(0, +)
    let parts = [
      missed.isEmpty ? nil : "\(joined(missed)) not shown",
      undated > 0
        ? "\(count(undated, "review", "reviews")) without a deadline not shown" : nil,
      clinician > 0
        ? "no responsible clinician in \(count(clinician, "period", "periods"))"
        : nil,
      late > 0 ? "\(late) late" : nil,
      tooFew > 0 ? "\(tooFew) by too few, or not by whom it asks" : nil,
    ]
    .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func total(_ what: ReviewStatus.Missed.What) -> Int {
    statuses.map { Self.missed(what, $0) }.reduce(0, +)
  }

  private static func missed(_ what: ReviewStatus.Missed.What, _ status: ReviewStatus) -> Int {
    status.missed.filter { $0.what == what }.map(\.count).reduce(0, +)
  }
}
