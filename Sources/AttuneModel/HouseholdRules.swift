/// What is asked before people share a home, and what its arithmetic needs to know of readings.
public struct HouseholdRules: Sendable {
  /// A question that comes before any number, or after all of them.
  public struct Gate: Hashable, Sendable {
    /// Where its answer is looked for.
    public enum Test: String, Hashable, Sendable, CaseIterable {
      case wantsToShare = "wants-to-share"
      case residentsAsked = "residents-asked"
      case consent
      case noProxy = "no-proxy"
      case knownHarm = "known-harm"
      case assessable
      /// No file has it; people answer.
      case notInFiles = "not-in-files"
    }

    public let id: String
    public let test: Test
    public let question: String
    /// What to do where the answer is no, or nobody was asked.
    public let ifNot: String
    public let source: String

    public init(id: String, test: Test, question: String, ifNot: String, source: String) {
      self.id = id
      self.test = test
      self.question = question
      self.ifNot = ifNot
      self.source = source
    }
  }

  /// In the order in which they are asked.
  public let gates: [Gate]
  /// For a sound's reading, the one of loudest sounds that it joins too; ids of readings.
  public let peaks: [String: Sourced<String>]
  /// The factor that counts the people who live in a place.
  public let group: Int
  /// What can keep two people's days apart.
  public let separations: [String]
  public let separationsSource: String

  public init(
    gates: [Gate],
    peaks: [String: Sourced<String>],
    group: Int,
    separations: [String],
    separationsSource: String
  ) {
    self.gates = gates
    self.peaks = peaks
    self.group = group
    self.separations = separations
    self.separationsSource = separationsSource
  }
}
