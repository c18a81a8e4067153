import AttunePractice
import Testing

struct AnswerTests {
  @Test func `there are four answers`() {
    #expect(Answer.allCases.map(\.rawValue) == ["met", "not_met", "unknown", "not_applicable"])
  }
}
