import AttuneReports
import TestPairings
import Testing

/// Reports on the examples fit the page.
struct PageWidthTests {
  @Test func `no line of an assessment is wider than 80 columns`() throws {
    for text in try ExampleReports.shared.get().texts {
      for line in lines(of: text) { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    }
  }

  @Test func `a narrower page is kept to as well`() throws {
    let reports = try ExampleReports.shared.get()
    for place in stride(from: 0, to: reports.details.count, by: 13) {
      let report = Report(reports.details[place], provenance: reports.provenance)
      let text = TextRenderer(width: 50).render(report)
      for line in lines(of: text) { #expect(line.unicodeScalars.count <= 50, "\(line)") }
    }
  }

  @Test(arguments: [80, 60], [nil, 96] as [Int?])
  func `no line of a match is wider than the page`(width: Int, top: Int?) throws {
    let reports = try ExampleReports.shared.get()
    let text = reports.match.result(top: top).text(reports.provenance, width: width)
    for line in lines(of: text) { #expect(line.unicodeScalars.count <= width, "\(line)") }
  }
}
