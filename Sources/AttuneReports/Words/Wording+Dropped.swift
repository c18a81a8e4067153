internal import AttuneModel
internal import AttunePractice

/// What became of restrictions since the audit before, in the same words on every page.
extension Wording {
  /// The headline of a register: what ended, and not how calm it is.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - ids: What its restrictions are called.
  /// - Returns: How many of those that the audit before had are gone, and which; or why that is not
  ///   known.
  func dropped(_ register: Register, _ ids: RestrictionNaming) -> Line {
    guard case .known(let since, let before, let now) = register.change else {
      return "Dropped: \(mark: .unknown, "not known"), since \(Self.gap(register.change))."
    }
    return
      "\(strong: "Dropped since the audit of \(since): \(now.dropped.count) of \(before)")\(named(now.dropped, ids))."
  }

  /// What was added and changed.
  func added(_ register: Register, _ ids: RestrictionNaming) -> Line {
    guard case .known(_, _, let now) = register.change else {
      return "Added: \(mark: .unknown, "not known")."
    }
    return
      "Added: \(now.added.count)\(named(now.added, ids, after: ", ")). Changed: \(now.changed.count)."
  }

  /// The same in a table: "2 of 4".
  static func dropped(_ register: Register) -> Line {
    guard case .known(_, let before, let now) = register.change else {
      return "\(mark: .unknown, "not known")"
    }
    return "\(now.dropped.count) of \(before)"
  }

  /// That nobody wrote down whether there are any, and what an older audit had.
  func withoutRegister(_ register: Register) -> Line {
    guard let last = register.lastRegister else {
      return
        "\(mark: .unknown, "Not recorded"): nobody has written down whether there are any. That is not none"
    }
    return
      "\(mark: .unknown, "Not recorded"): the audit of \(register.assessment.assessed.on) has no register; "
      + "that of \(last.on) had \(last.inForce). That is not none, and nobody wrote down that they ended"
  }

  private static func gap(_ change: Register.Change) -> String {
    switch change {
    case .oneAudit: "there is no audit before this one to compare with"
    case .noRegisterNow(let day): "the audit of \(day) has no register"
    case .noRegisterBefore(let day): "the audit before, of \(day), has no register"
    case .known: ""
    }
  }

  private func named(
    _ restrictions: [Restriction],
    _ ids: RestrictionNaming,
    after start: String = ": "
  ) -> String {
    let names = restrictions.map { "\(restriction($0)) (\(ids.id($0)))" }
    return names.isEmpty ? "" : "\(start)\(joined(names))"
  }
}
