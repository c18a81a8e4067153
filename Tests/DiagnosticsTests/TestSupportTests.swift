import TestSupport
import Testing

struct TestSupportTests {
  @Test func `marks are taken out and columns count scalars`() {
    let marked = MarkedText("é: ⟦a/b⟧👩‍🔬⟦c/d⟧\r\n⟦e/f⟧⟦g/h⟧x\n⟦i/j⟧")
    #expect(marked.text == "é: 👩‍🔬\r\nx\n")
    #expect(
      marked.marks == [
        MarkedText.Mark(id: "a/b", line: 1, column: 4),
        MarkedText.Mark(id: "c/d", line: 1, column: 7),
        MarkedText.Mark(id: "e/f", line: 2, column: 1),
        MarkedText.Mark(id: "g/h", line: 2, column: 1),
        MarkedText.Mark(id: "i/j", line: 3, column: 1),
      ]
    )
  }

  @Test func `a bracket that never closes is text`() {
    let marked = MarkedText("a ⟦b\nc⟧ d ⟦e")
    #expect(marked.text == "a  d ⟦e")
    #expect(marked.marks == [MarkedText.Mark(id: "b\nc", line: 1, column: 3)])
  }

  /// The first numbers of the published reference implementation for seed 1234567.
  @Test func `random numbers are those of SplitMix64`() {
    var random = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
    )
  }
}
