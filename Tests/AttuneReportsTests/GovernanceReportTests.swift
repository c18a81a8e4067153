import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// The page of a service in words: nothing that blames, in every state that a service can be in.
struct GovernanceReportTests {
  private func report(_ answer: Truth?, isRedacted: Bool = false) throws -> Report {
    let files = try ExampleFiles.shared.get()
    let place = try #require(files.settings.firstIndex { $0.setting.text == "ash-suite" })
    let assessment = files.settings[place].assessment
    let governance = try answer.map { truth in
      Governance(
        setting: assessment.setting,
        on: try CalendarDate("2026-10-30"),
        by: "zanzibar",
        reviewDue: try CalendarDate("2027-04-30"),
        answers: Dictionary(
          Governance.Question.allCases.map {
            ($0, Governance.Answer(truth, place: "zanzibar", note: "zanzibar"))
          },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
    let register = Register(
      of: assessment,
      history: files.histories[place],
      asOf: files.asOf,
      catalogue: files.engine.catalogue
    )
    let naming =
      isRedacted ? Naming(redacting: [], [assessment.setting]) : Naming([assessment])
    return Report(
      GovernanceResult(
        GovernanceCheck(governance, register: register, tally: nil),
        naming: naming
      ),
      provenance: Provenance(version: "1.2.3", catalogue: .embedded, asOf: files.asOf)
    )
  }

  @Test(arguments: [Truth.yes, .no, .unknown, nil])
  func `the page keeps to the words and the width that others are held to`(answer: Truth?) throws {
    let report = try report(answer)
    let text = TextRenderer(width: 10_000).render(report)
    #expect(LanguageRules.embedded.findings(in: text).map(\.phrase.text) == [])
    for line in TextRenderer(width: 80).render(report).split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
    }
    #expect(text.contains("zanzibar") == (answer != nil))
  }

  @Test(arguments: [Truth.yes, .no, .unknown])
  func `without identities the words of the service are gone`(answer: Truth) throws {
    let report = try report(answer, isRedacted: true)
    for text in [
      TextRenderer(width: 80).render(report), MarkdownRenderer().render(report),
      HTMLRenderer().render(report),
    ] {
      #expect(!text.lowercased().contains("zanzibar"))
      #expect(!text.lowercased().contains("ash suite"))
    }
  }

  @Test func `what the service says never makes a page without a no where it says no`() throws {
    let yes = TextRenderer(width: 10_000).render(try report(.yes))
    let no = TextRenderer(width: 10_000).render(try report(.no))
    let silent = TextRenderer(width: 10_000).render(try report(nil))
    for title in ["People with lived experience see the numbers", "Whoever speaks up is protected"]
    {
      #expect(yes.contains("Met by its own word: \(title)"))
      #expect(no.contains("Not met: \(title)."))
      #expect(silent.contains("Not known: \(title)"))
    }
  }
}
