import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Words to avoid are told where others wrote them, and a person's own words are let be.
struct LanguageWarningTests {
  static let reader = DocumentReader(catalogue: .embedded, warningOf: .embedded)

  private func profile(_ text: String) -> [Diagnostic] {
    Self.reader.profile(Array(text.utf8), file: "a.yaml").diagnostics
  }

  private func assessment(_ text: String) -> [Diagnostic] {
    Self.reader.assessment(Array(text.utf8), file: "a.yaml").diagnostics
  }

  private static let here = "⟦language/avoid⟧"

  /// Every place of a profile in which others write about the person.
  @Test(arguments: [
    "triggers: [{factor: noise.alarms, severity: serious, note: \"gets \(here)aggressive\"}]\n",
    "requires: [{factor: privacy.lock, is: yes, note: é \(here)service user asked}]\n",
    "near: [{who: \(here)service user at Elm House}]\n",
    "early-signs: [goes quiet, \(here)tantrum, \"a \(here)tantrum\"]\n",
    "known-before: [{factor: noise.alarms, what: then he \(here)absconded}]\n",
    "presence: [{reading: noise.level, adds: 70 dB, note: \(here)Kicking off}]\n",
    "early-signs:\n  - |\n    goes quiet, then\n    \(here)attention\n    seeking\n",
    "early-signs: ['it''s \(here)aggression, \(here)non compliant']\n",
    """
    consent:
      given-by: best-interests
      on: 2026-09-20
      to: [plan]
      reference: minute 4 of the \(here)challenging behaviour team

    """,
  ])
  func `a profile is warned of where the words stand`(rest: String) {
    let marked = MarkedText(Documents.profile(rest))
    let warnings = profile(marked.text)
    #expect(warnings.map(\.mark) == marked.marks)
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "spaces: [{id: a, use: bedroom, readings: {noise.level: {value: 40 dB, note: a \(here)tantrum}}}]\n",
    "readings: {noise.level: {day: 40 dB, note: \"\(here)aggressive\"}}\n",
    """
    restrictions:
      - id: r-1
        what: "\(here)time out in the side room"
        type: environmental
        applies-to: everyone
        reason: \(here)refuses to stay
        alternatives-tried: ["a \(here)safe hold"]
        step-down: none while \(here)non-compliant
        person-view: "I am not aggressive"

    """,
  ])
  func `an audit is warned of where the words stand`(rest: String) {
    let marked = MarkedText(Documents.assessment(rest))
    #expect(assessment(marked.text).map(\.mark) == marked.marks)
  }

  @Test func `so are its name and who made it`() {
    let marked = MarkedText(
      """
      attune: assessment/1
      setting: elm-house
      name: \(Self.here)Challenging Behaviour Service
      kind: residential-care
      nation: england
      assessed: {on: 2026-10-03, by: "\(Self.here)service user lead", with: ["\(Self.here)PWS"], review-due: 2027-04-03}

      """
    )
    #expect(assessment(marked.text).map(\.mark) == marked.marks)
  }

  /// What the person calls themselves and what happened to them is theirs to say.
  @Test(arguments: [
    "words: a §\n", "voice: [{said: \"I am §\", how: said}]\n", "voice: [{said: §, how: family}]\n",
    "disagrees: [\"They say I am §\", §]\n", "vetoes: [{setting: elm-house, why: §}]\n",
    "vetoes: [{factor: noise.alarms, why: §}, {adjustment: N08, why: §}]\n",
    "prefers: [{setting: elm-house, why: nobody is §}]\n",
  ])
  func `a person's own words are never looked at`(rest: String) {
    for rule in LanguageRule.embedded {
      for phrase in rule.avoid {
        let text = Documents.profile(rest.replacing("§", with: phrase.text))
        #expect(profile(text).map(\.description) == [], "\(rest)")
      }
    }
  }

  @Test(arguments: [
    "early-signs: ['they call it \"a tantrum\"']\n", "early-signs: [“tantrum”]\n",
    "early-signs: [\"staff wrote: 'a tantrum'\"]\n",
    "early-signs: [\"staff wrote: \\\"a tantrum\\\"\"]\n",
    "voice: [{said: &a a tantrum, how: said}]\nearly-signs: [*a]\n",
    "# a tantrum\nearly-signs: [goes quiet]  # aggressive\n", "conditions: [pica]\n",
  ])
  func `what is quoted, a comment or an alias is left alone`(rest: String) {
    #expect(profile(Documents.profile(rest)).map(\.description) == [])
  }

  @Test func `the warning says what to write, and nothing else that somebody wrote`() throws {
    let warnings = profile(Documents.profile("early-signs: [zebedee has a TANTRUM at zanzibar]\n"))
    let warning = try #require(warnings.first)
    #expect(warning.summary == "'tantrum' is one of the words to avoid")
    let help = try #require(warning.help)
    #expect(help.hasPrefix("write what was seen, and what was too much; "))
    #expect(help.hasSuffix("quotation marks"))
    #expect(!warning.description.contains("zebedee") && !warning.description.contains("zanzibar"))
  }

  @Test func `a file is told of with its errors as well`() {
    let text =
      "attune: profile/1\n⟦yaml/unknown-key⟧nmae: x\nearly-signs: [⟦language/avoid⟧tantrum]\n"
    let marked = MarkedText(text)
    let found = Set(profile(marked.text).map(\.mark))
    #expect(found.isSuperset(of: marked.marks))
  }

  @Test func `however many words there are, there is no error`() {
    let signs = String(repeating: "tantrum ", count: 300)
    let warnings = profile(Documents.profile("early-signs: [\(signs)]\n"))
    #expect(warnings.count == DiagnosticLog.most + 1)
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings.last?.id == .tooManyProblems)
  }

  @Test func `nothing is looked for unless it is asked for`() {
    let text = Documents.profile("early-signs: [tantrum]\n")
    #expect(Documents.reader.profile(Array(text.utf8), file: "a.yaml").diagnostics == [])
  }

  @Test func `the example files have none of the words`() throws {
    let profiles = try ExampleFileTests.files(in: "profiles")
      .map { Self.reader.profile($0.bytes, file: $0.name).diagnostics }
    let assessments = try ExampleFileTests.files(in: "assessments")
      .map { Self.reader.assessment($0.bytes, file: $0.name).diagnostics }
    let found = (profiles + assessments).joined().filter { $0.id.text == "language/avoid" }
    #expect(found.map(\.description) == [])
  }
}
