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

  /// What restrictions are called.
  var restrictions: RestrictionNaming { RestrictionNaming(register, naming) }

  func id(_ restriction: Restriction) -> String { restrictions.id(restriction) }
}
