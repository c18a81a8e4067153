import AttuneModel
import Testing

struct TruthTests {
  @Test func `all is the least of them, and any the most`() {
    for one in Truth.allCases {
      for other in Truth.allCases {
        let pair = [one, other]
        #expect(pair.all == (pair.contains(.no) ? .no : pair.contains(.unknown) ? .unknown : .yes))
        #expect(pair.any == (pair.contains(.yes) ? .yes : pair.contains(.unknown) ? .unknown : .no))
        #expect(pair.all == pair.reversed().all)
      }
    }
  }

  @Test func `of nothing, all are so and none is`() {
    #expect([Truth]().all == .yes)
    #expect([Truth]().any == .no)
  }
}
