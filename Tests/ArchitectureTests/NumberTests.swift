import Testing

/// No number of the method stands in the engine: they are data, each with its ground.
struct NumberTests {
  /// What arithmetic itself needs: nothing, one half, one and two.
  static let arithmetic: Set<Double> = [0, 0.5, 1, 2]

  /// Files with other numbers, and why these are no numbers of the method.
  static let others: [String: String] = [
    "SplitMix64.swift": "the constants that define the generator, and the bits of a fraction"
  ]

  @Test(arguments: [
    "Sources/AttuneScoring", "Sources/AttunePlacement", "Sources/AttunePractice",
  ])
  func `the engine has no number of the method`(folder: String) throws {
    // A number with a point or an exponent; `$0.1` and `pair.0` are parts of tuples.
    let number = #/(?:^|[^\w.$])(?<number>\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d+)?|[eE][+-]?\d+))/#
    for file in try SourceFile.all(below: folder) where Self.others[file.name] == nil {
      for line in file.code {
        for match in line.text.matches(of: number) {
          let text = match.output.number.filter { $0 != "_" }
          let isArithmetic = Double(text).map(Self.arithmetic.contains) ?? false
          #expect(isArithmetic, "\(file):\(line.number): \(text)")
        }
      }
    }
  }

  @Test func `the files with other numbers are still there`() throws {
    let names = try Set(SourceFile.sources.map(\.name))
    #expect(Set(Self.others.keys).subtracting(names) == [])
  }
}
