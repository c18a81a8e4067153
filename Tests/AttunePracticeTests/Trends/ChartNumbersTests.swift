import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

struct ChartNumbersTests {
  /// The rules of the NHS programme Making Data Count, each number in its own place.
  @Test func `the catalogue's numbers are those of the published rules`() {
    #expect(ChartNumbers(Catalogue.embedded.conventions) == .published(leastPoints: 12))
  }
}
