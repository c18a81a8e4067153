import Testing

struct FileSizeTests {
  static let most = 500
  /// Most files are read on one page and a half; the aim is about 100 lines.
  static let mostInTheMiddle = 110

  @Test(arguments: ["Sources", "Tests", "Plugins", "Benchmarks"])
  func `no file is too long to be read`(folder: String) throws {
    for file in try SourceFile.all(below: folder) {
      #expect(file.lineCount <= Self.most, "\(file)")
    }
  }

  @Test func `half of the sources are short`() throws {
    let counts = try SourceFile.sources.map(\.lineCount).sorted()
    #expect(counts[counts.count / 2] <= Self.mostInTheMiddle)
  }
}
