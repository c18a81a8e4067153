import Testing

@testable import AttuneReports

struct BarTests {
  @Test(arguments: [
    (0, "", ".........."),
    (0.0001, "▏", "#........."),
    (0.5, "█████", "#####....."),
    (0.56, "█████▋", "######...."),
    (0.9999, "█████████▉", "#########."),
    (1, "██████████", "##########"),
  ])
  func `only nothing is empty and only all is full`(share: Double, blocks: String, ascii: String) {
    #expect(Bar(share: share).blocks == blocks)
    #expect(Bar(share: share).ascii == ascii)
  }

  @Test func `a share beyond the ends is the end`() {
    #expect(Measure("a", share: 1.000_000_1, value: "").share == 1)
    #expect(Measure("a", share: -.infinity, value: "").share == 0)
    #expect(Measure("a", share: nil, value: "").share == nil)
  }
}
