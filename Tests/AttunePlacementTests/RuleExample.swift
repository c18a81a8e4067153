import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// A pairing, and what one rule says of it.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: String
  let name: String
  /// The severities of the flags that the rule raises, in order.
  let raises: [FlagSeverity]
  /// What other rules say, as "rule severity"; the most severe first.
  let others: [String]
  let change: @Sendable (inout WrittenPairing) -> Void

  init(
    _ rule: String,
    _ name: String,
    raises: [FlagSeverity] = [],
    others: [String] = [],
    _ change: @escaping @Sendable (inout WrittenPairing) -> Void
  ) {
    self.rule = rule
    self.name = name
    self.raises = raises
    self.others = others
    self.change = change
  }

  var testDescription: String { "\(rule): \(name)" }

  func check() throws {
    let flags = try WrittenPairing(change).read().flags
    #expect(flags.filter { $0.rule == rule }.map(\.severity) == raises)
    let rest = flags.filter { $0.rule != rule }.map { "\($0.rule) \($0.severity.rawValue)" }
    #expect(rest == others)
  }
}

/// One restriction as a register has it.
func restriction(
  type: String = "environmental",
  restricts: String = "other",
  appliesTo: String = "[p-1]",
  neededBy: String = "[p-1]"
) -> String {
  "[{id: r-1, what: \"a thing\", type: \(type), restricts: [\(restricts)], "
    + "applies-to: \(appliesTo), needed-by: \(neededBy)}]"
}
