import Testing

/// What no file may say, or only the few that are there for it.
struct ForbiddenCodeTests {
  struct Rule: CustomTestStringConvertible, Sendable {
    let pattern: String
    let reason: String
    /// Files or modules that may.
    var allowed: Set<String> = []

    var testDescription: String { reason }
  }

  static let rules = [
    Rule(
      pattern: #"\bunsafe\b(?!-inline)|\bUnsafe\w*Pointer\b"#,
      reason: "unsafe code stands in the event stream and the kernel",
      allowed: ["YAMLEventStream.swift", "Kernel.swift"]
    ),
    Rule(pattern: #"@unchecked\s+Sendable"#, reason: "the compiler checks what is shared"),
    Rule(pattern: #"nonisolated\(unsafe\)"#, reason: "no state is shared without a guard"),
    Rule(pattern: #"\btry!"#, reason: "an error is handled"),
    Rule(pattern: #"\bas!"#, reason: "a cast that may fail is handled"),
    Rule(
      pattern: #"\bfatalError\("#,
      reason: "a broken rule of the code is a precondition; all else is told to its reader"
    ),
    Rule(
      pattern: #"\bDate\(\)|\bDate\.now\b|\bContinuousClock\b|\bSuspendingClock\b"#,
      reason: "only commands look at the clock",
      allowed: ["AttuneCommands"]
    ),
    Rule(
      pattern: #"\bFileManager\b|\bFileHandle\b|\bProcessInfo\b|\bcontentsOfFile:|\bgetenv\("#,
      reason: "only commands touch files and the environment",
      allowed: ["AttuneCommands"]
    ),
    Rule(
      pattern: #"(?:^|[^.\w])(?:debugPrint|dump|print|readLine)\("#,
      reason: "words go out through the standard streams of the commands"
    ),
    Rule(
      pattern: #"\bSystemRandomNumberGenerator\b|\.randomElement\(\)|\.shuffled\(\)"#,
      reason: "random numbers come from a sequence with a seed"
    ),
    Rule(
      pattern: #"\.random\(in:[^)]*\)"#,
      reason: "random numbers come from a sequence with a seed, in the engine as well"
    ),
  ]

  @Test(arguments: rules)
  func `the sources keep to`(rule: Rule) throws {
    // The default kind finds no end of a word before the point in `FileManager.default`.
    let pattern = try Regex(rule.pattern).wordBoundaryKind(.simple)
    for file in try SourceFile.sources
    where rule.allowed.isDisjoint(with: [file.name, file.module]) {
      for line in file.code {
        // A function of a type may be called so.
        let text = line.text.replacing("func ", with: ".")
        #expect(!text.contains(pattern), "\(file):\(line.number): \(rule.reason)")
      }
    }
  }
}
