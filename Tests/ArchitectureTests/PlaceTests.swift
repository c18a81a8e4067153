import Testing

/// The package can be built anywhere, and says nothing of where it was made.
struct PlaceTests {
  /// Folders of a machine, in pieces, or this file would be the first to name them.
  static let places = ["/" + "work/", "/" + "work`", "shared" + "/", "/" + "Users/"]

  @Test func `no file names a folder of the machine it was written on`() {
    let files = SourceFile.paths(below: ".").compactMap { try? SourceFile($0) }
    #expect(files.contains { $0.path == "./Makefile" })
    for file in files {
      for place in Self.places {
        let isNamed = file.text.contains(place)
        #expect(!isNamed, "\(file): \(place)")
      }
    }
  }
}
