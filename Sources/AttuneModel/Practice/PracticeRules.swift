/// Rules that were compared with their sources together.
public struct RulePack: Hashable, Sendable {
  public let id: String
  public let name: String
  /// When somebody last compared it, as a whole, with its sources.
  public let lastChecked: CalendarDate
  public let rules: [PracticeRule]

  public init(id: String, name: String, lastChecked: CalendarDate, rules: [PracticeRule]) {
    self.id = id
    self.name = name
    self.lastChecked = lastChecked
    self.rules = rules
  }
}

/// Everything that is asked of restrictive practice.
public struct PracticeRules: Hashable, Sendable {
  /// By id.
  public let packs: [RulePack]
  /// Of all packs, in their order.
  public let rules: [PracticeRule]
  public let liberty: LibertySheet
  private let words: [PracticeFact: String]

  /// - Returns: `nil` if a fact has no words.
  public init?(packs: [RulePack], liberty: LibertySheet, words: [PracticeFact: String]) {
    guard PracticeFact.allCases.allSatisfy({ words[$0] != nil }) else { return nil }
    let packs = packs.sorted { $0.id < $1.id }
    self.packs = packs
    rules = packs.flatMap(\.rules)
    self.liberty = liberty
    self.words = words
  }

  /// What a fact is, as it follows "it asks that".
  public func words(of fact: PracticeFact) -> String { words[fact] ?? fact.rawValue }
}
