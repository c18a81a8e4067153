/// Everything the method knows: factors, needs, conventions, instruments, rules, adjustments and
/// words.
///
/// Positions in its lists are stable for one catalogue, and files are read against one, so that
/// the engine works with numbers where files have names.
public struct Catalogue: Sendable {
  public let factors: [Factor]
  public let needs: [Need]
  public let conventions: Conventions
  public let instruments: InstrumentTables
  public let rules: [FlagRule]
  public let vocabularies: Vocabularies
  public let adjustments: [Adjustment]
  public let household: HouseholdRules
  /// What is asked of restrictive practice; made when it is asked for, since most commands never do.
  public var practice: PracticeRules { madePractice() }
  /// The clock that times in files are by.
  public let clock: LocalClock
  /// When somebody has to look at a confinement, in the order of the data.
  public let reviews: [ReviewRule]
  /// The readings that audits write, sorted, each once.
  public let readings: [ReadingKind]
  /// What an organisation's own file changed, in the order of that file.
  public let overrides: [Override]
  /// FNV-1a over the data: an identity, not a seal.
  public let dataHash: String

  private let madePractice: @Sendable () -> PracticeRules
  private let factorPositions: [String: Int]
  private let readingPositions: [String: Int]
  private let needPositions: [String: Int]
  private let adjustmentPositions: [String: Int]

  public init(
    factors: [Factor],
    needs: [Need],
    conventions: Conventions,
    instruments: InstrumentTables,
    rules: [FlagRule],
    vocabularies: Vocabularies,
    adjustments: [Adjustment],
    household: HouseholdRules,
    practice: @escaping @Sendable @autoclosure () -> PracticeRules,
    clock: LocalClock,
    reviews: [ReviewRule],
    overrides: [Override] = [],
    dataHash: String
  ) {
    self.factors = factors
    self.needs = needs
    self.conventions = conventions
    self.instruments = instruments
    self.rules = rules
    self.vocabularies = vocabularies
    self.adjustments = adjustments
    self.household = household
    madePractice = practice
    self.clock = clock
    self.reviews = reviews
    self.overrides = overrides
    self.dataHash = dataHash
    let names = Set(factors.map(\.reading)).sorted()
    readings = names.map { name in
      ReadingKind(id: name, factors: factors.indices.filter { factors[$0].reading == name })
    }
    factorPositions = Self.positions(factors.map(\.id))
    readingPositions = Self.positions(names)
    needPositions = Self.positions(needs.map(\.id))
    adjustmentPositions = Self.positions(adjustments.map(\.id))
  }

  public func factor(_ id: String) -> Int? { factorPositions[id] }
  public func reading(_ id: String) -> Int? { readingPositions[id] }
  public func need(_ id: String) -> Int? { needPositions[id] }

  public func adjustment(_ id: String) -> Adjustment? {
    adjustmentPositions[id].map { adjustments[$0] }
  }

  /// The position of a sense among the needs.
  public func need(_ sense: Sense) -> Int? { needPositions[sense.rawValue] }

  /// The position of seeking in a sense among the needs.
  public func seeking(_ sense: Sense) -> Int? { needPositions[sense.rawValue + ".seeking"] }

  private static func positions(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}

/// Something an audit reads, and the factors that use it.
public struct ReadingKind: Hashable, Sendable {
  public let id: String
  /// Positions of factors; they share unit, uses and possible range.
  public let factors: [Int]

  public init(id: String, factors: [Int]) {
    self.id = id
    self.factors = factors
  }

  /// How values of it join; all its factors say the same.
  public func combine(_ catalogue: Catalogue) -> Factor.Combine {
    catalogue.factors[factors[0]].combine
  }
}

/// One number or rule that an organisation replaced by its own.
public struct Override: Hashable, Sendable {
  /// What was replaced, as `factor noise.level night: intolerable`.
  public let subject: String
  public let basis: Basis
  public let source: String

  public init(subject: String, basis: Basis, source: String) {
    self.subject = subject
    self.basis = basis
    self.source = source
  }
}
