internal import AttuneModel
internal import AttunePractice

/// What the restrictions of a register are called in an output: by id or, with identities removed, by
/// their numbers among all that any of its audits has.
struct RestrictionNaming {
  private let numbers: [Identifier<Restriction>: Int]
  private let isRedacted: Bool

  init(_ register: Register, _ naming: Naming) {
    let past = register.history.flatMap { $0.added + $0.dropped + $0.changed }
    let all = past + (register.entries ?? []).map(\.restriction)
    numbers = Dictionary(
      zip(Set(all.map(\.id)).sorted(), 1...),
      uniquingKeysWith: { first, _ in first }
    )
    isRedacted = naming.isRedacted
  }

  func id(_ restriction: Restriction) -> String {
    isRedacted ? "restriction-\(numbers[restriction.id] ?? 0)" : restriction.id.text
  }
}
