public import AttuneModel
public import Diagnostics
internal import YAMLReading

/// Makes a catalogue from the texts of its data files.
public struct CatalogueDocuments {
  private let texts: [String: String]
  private let log: DiagnosticLog

  /// - Parameters:
  ///   - texts: The files by name: factors.yaml, needs.yaml, conventions.yaml, instruments.yaml,
  ///     rules.yaml, vocabularies.yaml, adjustments.yaml, household.yaml, clock.yaml, reviews.yaml,
  ///     liberty.yaml, practice-facts.yaml, and packs of rules of practice, practice-….yaml.
  ///   - log: Where problems are reported.
  public init(_ texts: [(file: String, text: String)], log: DiagnosticLog) {
    self.texts = Dictionary(
      texts.map { ($0.file, $0.text) },
      uniquingKeysWith: { first, _ in first }
    )
    self.log = log
  }

  /// A catalogue of which every file was read.
  ///
  /// - Returns: `nil` if a file is missing, or has errors, which are reported.
  public func catalogue() -> Catalogue? {
    made { factors, words in
      guard let rules = practice(factors: factors, words: words) else { return nil }
      return { rules }
    }
  }

  /// A catalogue that has its rules of practice made elsewhere, when they are asked for.
  ///
  /// - Returns: `nil` if another file is missing, or has errors, which are reported.
  public func catalogue(practice: @escaping @Sendable () -> PracticeRules) -> Catalogue? {
    made { _, _ in practice }
  }

  private func made(
    withPractice practice: ([Factor], Vocabularies) -> (@Sendable () -> PracticeRules)?
  ) -> Catalogue? {
    guard let needs = read("needs.yaml", DataShapes.needs),
      let factors = read("factors.yaml", DataShapes.factors(needs: needs)),
      let conventions = read("conventions.yaml", DataShapes.conventions),
      let instruments = read("instruments.yaml", DataShapes.instruments),
      let rules = read("rules.yaml", RuleKeys(factors: factors, needs: needs).shape),
      let words = read("vocabularies.yaml", DataShapes.vocabularies),
      let adjustments = read(
        "adjustments.yaml",
        AdjustmentKeys(
          readings: Set(factors.map(\.reading)).sorted(),
          needs: needs,
          words: words
        ).shape
      ),
      let household = read("household.yaml", DataShapes.household(factors: factors)),
      let practice = practice(factors, words),
      let clock = read("clock.yaml", DataShapes.clock),
      let reviews = read("reviews.yaml", DataShapes.reviews),
      !log.hasErrors
    else { return nil }
    return Catalogue(
      factors: factors,
      needs: needs,
      conventions: conventions,
      instruments: instruments,
      rules: rules,
      vocabularies: words,
      adjustments: adjustments,
      household: household,
      practice: practice(),
      clock: clock,
      reviews: reviews,
      dataHash: hash
    )
  }

  /// The files of the packs of rules of practice.
  private static let packFiles = [
    "practice-force.yaml", "practice-governance.yaml", "practice-liberty.yaml",
    "practice-regulation.yaml", "practice-restrictions.yaml",
  ]

  /// The rules of practice.
  ///
  /// - Returns: `nil` if a pack is missing or has errors, which are reported.
  public func practice(factors: [Factor], words: Vocabularies) -> PracticeRules? {
    let packs = Self.packFiles.compactMap { read($0, PackKeys().shape) }
    guard packs.count == Self.packFiles.count,
      let liberty = read("liberty.yaml", DataShapes.liberty(factors: factors, words: words)),
      let names = read("practice-facts.yaml", DataShapes.practiceFacts)
    else { return nil }
    return PracticeRules(packs: packs, liberty: liberty, words: names)
  }

  private func read<Value>(_ file: String, _ shape: Shape<Value>) -> Value? {
    guard let text = texts[file] else { return nil }
    return YAMLDocument.parse(Array(text.utf8), file: file, log: log).flatMap {
      shape($0.root, log)
    }
  }

  private var hash: String {
    var hash = FNV1a()
    // What is said of files is no data of the method, and changes no result.
    let others: Set = ["diagnostics.yaml", "language.yaml"]
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) where !others.contains(file) {
      hash.add(file)
      hash.add(text)
    }
    return hash.text
  }
}

/// Fowler, Noll and Vo's hash, variant 1a, 64 bits: an identity, not a seal.
public struct FNV1a: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension CatalogueDocuments {
  /// What each kind of problem in a file means, from diagnostics.yaml.
  public func problems() -> [Problem] {
    read("diagnostics.yaml", DataShapes.problems) ?? []
  }

  /// Words that do not belong in what is written about a person, from language.yaml.
  public func languageRules() -> [LanguageRule] {
    read("language.yaml", DataShapes.languageRules) ?? []
  }
}
