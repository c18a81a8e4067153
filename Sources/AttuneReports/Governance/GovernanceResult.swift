internal import AttuneModel
public import AttunePractice

/// Everything that `report governance` knows of one service.
public struct GovernanceResult: Sendable {
  let check: GovernanceCheck
  let naming: Naming

  public init(_ check: GovernanceCheck, naming: Naming) {
    self.check = check
    self.naming = naming
  }

  var register: Register { check.register }
  var assessment: Assessment { check.register.assessment }
  var catalogue: Catalogue { check.register.catalogue }
  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  /// The checks of a group, in the order of the packs.
  func checks(_ group: GovernanceGroup) -> [RuleCheck] {
    check.checks.filter { GovernanceGroup($0.rule) == group }
  }

  /// Every restriction that any of its audits has, each once, so that a number stands for it where
  /// identities are removed.
  func id(_ restriction: Restriction) -> String {
    guard naming.isRedacted else { return restriction.id.text }
    let past = register.history.flatMap { $0.added + $0.dropped + $0.changed }
    let ids = Set((past + (register.entries ?? []).map(\.restriction)).map(\.id)).sorted()
    return "restriction-\((ids.firstIndex(of: restriction.id) ?? 0) + 1)"
  }
}
