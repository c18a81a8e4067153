public import AttuneModel

extension ReviewStatus {
  /// True for what is in force; false for recommendations and for the policy of one organisation, which
  /// bind nobody else.
  public var isBinding: Bool { rule.ground.status == .inForce }

  /// True if it does not apply, for a reason that is known.
  public var isNotApplicable: Bool {
    if case .notApplicable = state { true } else { false }
  }

  public var isOverdue: Bool {
    if case .overdue = state { true } else { false }
  }

  /// How many were due and are not shown, or were not done by the end.
  public var notShown: Int { missed.reduce(0) { $0 + $1.count } }

  /// How many reviews were done after they were due, and 1 for a plan that was.
  public var late: Int {
    done.count { ($0.minutesLate ?? 0) > 0 } + ((planned?.daysLate ?? 0) > 0 ? 1 : 0)
  }

  /// Whether the record shows everything that was due, when it was due, and with whom it asks for.
  ///
  /// One that was late answers what was due, and is no pass. `unknown` is what cannot be told: whether
  /// it applies, whether a review was what is asked, how often a policy asks that is in no file, and
  /// how soon something could have been done. `nil` where it does not apply.
  public var isMet: Truth? {
    guard !isNotApplicable else { return nil }
    let isShort =
      isOverdue || late > 0 || !tooFew.isEmpty || missed.contains { $0.what != .withoutDeadline }
    if isShort { return mayNotApply ? .unknown : .no }
    return isOpen ? .unknown : .yes
  }

  private var isOpen: Bool {
    if case .open = state { return true }
    return state == .notChecked || rule.schedule == .byPolicy || !missed.isEmpty
      || done.contains { !$0.doubts.isEmpty }
  }
}
