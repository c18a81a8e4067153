internal import AttuneModel
internal import AttunePractice

/// What stands first: what goes on, what is overdue, what is not known, and what was missed in all.
extension TimersPage {
  var opening: [Block] {
    guard !result.confinements.isEmpty || !result.untimed.isEmpty else {
      return [
        .paragraph(
          "No record has a confinement that had begun by then. That is no sign that nobody was confined."
        )
      ]
    }
    return [
      .list(lines.map { ListItem($0) }),
      .paragraph(
        "Times are those of the clock on the wall; what is due is reckoned in true minutes, whatever the "
          + "clock does. The record shows what somebody wrote: what it does not show may have been done. "
          + "None of this makes a confinement right. The question that comes first is what would end it."
      ),
    ]
  }

  private var lines: [Line] {
    let now = result.running.count
    let first: Line =
      now > 0
      ? "\(mark: .serious, "\(count(now, "confinement goes", "confinements go")) on")"
      : "No confinement goes on, as far as it is recorded"
    let records = count(result.untimed.count, "record", "records")
    let untimed: Line? =
      result.untimed.isEmpty
      ? nil
      : "\(mark: .unknown, "\(records) of seclusion or segregation without begin and end"): nothing can be reckoned, and it may go on"
    return [first, untimed, overdue, missed, local].compactMap(\.self)
  }

  /// What is overdue now, and of what that is not known.
  private var overdue: Line? {
    guard !result.confinements.isEmpty else { return nil }
    let (late, unchecked) = (result.overdue, result.running.count(where: \.isUnchecked))
    let isOpen = unchecked + result.inDoubt + result.doubted > 0
    var line: Line =
      late > 0
      ? "Reviews: \(mark: .serious, "\(late) overdue")"
      : Line(
        isOpen
          ? "Reviews: none known to be overdue" : "Reviews: none overdue, as far as it is recorded"
      )
    if result.inDoubt > 0 {
      line =
        "\(line); \(mark: .unknown, "\(result.inDoubt) overdue if it was needed"), which is not recorded"
    }
    if result.doubted > 0 {
      line =
        "\(line); \(mark: .unknown, "\(result.doubted) overdue unless reviews count") of which it is not recorded who took part"
    }
    if unchecked > 0 {
      let those = count(unchecked, "confinement that goes", "confinements that go")
      line = "\(line); \(mark: .unknown, "of \(those) on nothing could be checked")"
    }
    return line
  }

  /// What was missed, late or by too few, of all that is shown.
  private var missed: Line? {
    let checked = result.confinements.filter { !$0.isUnchecked }
    let unchecked = result.confinements.count - checked.count
    let binding = checked.flatMap(\.timers.statuses).filter(\.isBinding)
    let totals = TimersTotals(binding.filter { !$0.mayNotApply })
    let silent = checked.count { !$0.timers.saysReviews }
    var line: Line? =
      totals.words.map { "Missed or late: \(mark: .serious, $0)" }
      ?? (checked.isEmpty ? nil : "Missed or late: none, as far as it is recorded")
    if let perhaps = TimersTotals(binding.filter(\.mayNotApply)).words {
      let words = "if it was needed, which is not recorded: \(perhaps)"
      line = line.map { "\($0); \(mark: .unknown, words)" }
    }
    if silent > 0 {
      let those = count(silent, "record does", "records do")
      line = line.map { "\($0) (\(mark: .unknown, "\(those) not say who looked at all"))" }
    }
    if unchecked > 0, unchecked > result.running.count(where: \.isUnchecked) {
      let those = "of \(count(unchecked, "confinement", "confinements")) nothing could be checked"
      line =
        line.map { "\($0); \(mark: .unknown, those)" } ?? "Missed or late: \(mark: .unknown, those)"
    }
    return line
  }

  /// What binds nobody, or one organisation alone.
  private var local: Line? {
    let statuses = result.confinements.flatMap(\.timers.statuses).filter { !$0.isBinding }
    let overdue = result.overdueElsewhere
    let parts = [overdue > 0 ? "\(overdue) overdue" : nil, TimersTotals(statuses).words]
      .compactMap(\.self)
    return parts.isEmpty
      ? nil
      : Line(
        "Only by the policy of one organisation, or recommended: \(parts.joined(separator: "; "))"
      )
  }
}
