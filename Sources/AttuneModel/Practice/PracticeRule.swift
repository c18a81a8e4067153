/// Something that law, guidance or good practice asks of a restriction, of a record of force or of
/// a service, and that files can show.
///
/// Rules are data: what one asks for is a list of facts. It says nothing of whether anything is allowed.
public struct PracticeRule: Hashable, Sendable {
  /// What it looks at.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    case restriction
    case incident
    /// A service: how it is led, trained and watched.
    case setting
  }

  /// How strongly it binds.
  public enum Force: String, Hashable, Sendable, CaseIterable {
    case law
    case code
    case regulator
    case nice
    case standard
    case goodPractice = "good-practice"
    case recommendation
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case inForce = "in-force"
    case enactedNotCommenced = "enacted-not-commenced"
    case superseded
    /// It was recommended, and nobody has made it binding.
    case recommendation
  }

  public let id: String
  /// The letter under which its source lists it, if it is one of a list.
  public let letter: String?
  public let title: String
  public let subject: Subject
  /// Whose law or guidance it is; none stands for all four.
  public let nations: [Nation]
  /// The kinds of place it is for; none stands for all.
  public let kinds: [SettingKind]
  public let force: Force
  public let status: Status
  /// The first day on which it holds; `nil` if that is not known, and then it holds on any day before
  /// ``until``.
  public let from: CalendarDate?
  /// The last day on which it holds; `nil` if none is known.
  public let until: CalendarDate?
  /// Where it is written.
  public let source: String
  /// False for what was set down from memory: it may be wrong, and is never worded as law.
  public let isSourceSeen: Bool
  /// When somebody last compared it with its source.
  public let lastChecked: CalendarDate
  public let condition: Condition
  /// What to say, and do, where it is not met.
  public let ifNotMet: String
  public let examples: [Example]

  public init(
    id: String,
    letter: String? = nil,
    title: String,
    subject: Subject,
    nations: [Nation],
    kinds: [SettingKind],
    force: Force,
    status: Status,
    from: CalendarDate?,
    until: CalendarDate?,
    source: String,
    isSourceSeen: Bool,
    lastChecked: CalendarDate,
    condition: Condition,
    ifNotMet: String,
    examples: [Example]
  ) {
    self.id = id
    self.letter = letter
    self.title = title
    self.subject = subject
    self.nations = nations
    self.kinds = kinds
    self.force = force
    self.status = status
    self.from = from
    self.until = until
    self.source = source
    self.isSourceSeen = isSourceSeen
    self.lastChecked = lastChecked
    self.condition = condition
    self.ifNotMet = ifNotMet
    self.examples = examples
  }
}

extension PracticeRule {
  /// What has to be so.
  public struct Condition: Hashable, Sendable {
    /// Without all of these it does not apply.
    public let when: [PracticeFact]
    /// With one of these it does not apply.
    public let unless: [PracticeFact]
    /// All of these have to be so.
    public let all: [PracticeFact]
    /// One of these has to be so, where any is listed.
    public let any: [PracticeFact]

    public init(
      when: [PracticeFact] = [],
      unless: [PracticeFact] = [],
      all: [PracticeFact] = [],
      any: [PracticeFact] = []
    ) {
      self.when = when
      self.unless = unless
      self.all = all
      self.any = any
    }

    /// Every fact that it asks for, each once, in the order of asking.
    public var facts: [PracticeFact] {
      var seen: Set<PracticeFact> = []
      return (when + unless + all + any).filter { seen.insert($0).inserted }
    }
  }

  /// A case and the answer to it, which a test holds.
  public struct Example: Hashable, Sendable {
    /// `nil` is a place of which the nation is not known.
    public let nation: Nation?
    public let kind: SettingKind
    public let on: CalendarDate
    /// What is so, and what is not; everything else is not known.
    public let facts: [PracticeFact: Truth]
    public let answer: Answer

    public init(
      nation: Nation?,
      kind: SettingKind,
      on: CalendarDate,
      facts: [PracticeFact: Truth],
      answer: Answer
    ) {
      self.nation = nation
      self.kind = kind
      self.on = on
      self.facts = facts
      self.answer = answer
    }
  }

  /// What a rule says of what it looks at.
  ///
  /// Not known is never a pass, and a rule that does not apply is none either.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    case met
    case notMet = "not-met"
    case unknown
    case notApplicable = "not-applicable"
  }
}
