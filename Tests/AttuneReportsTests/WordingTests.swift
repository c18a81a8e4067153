import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlacement
@testable import AttuneReports

/// What flags say.
struct WordingTests {
  let examples = Result { try FindingExamples() }

  private func sentence(_ finding: Finding, naming: Naming? = nil) throws -> String {
    let pairing = try WrittenPairing { $0.spaces[1] = WrittenSpace("hall", "lounge") }.read()
    let wording = Wording(
      catalogue: pairing.catalogue,
      naming: naming ?? Naming([pairing.setting.assessment]),
      assessment: pairing.setting.assessment
    )
    return wording.sentence(Flag(rule: "r", severity: .note, finding: finding, source: "s"))
  }

  @Test func `there is an example of every kind of finding`() throws {
    let kinds = try examples.get().all.map { FindingExamples.Kind($0.finding) }
    #expect(Set(kinds) == Set(FindingExamples.Kind.allCases))
  }

  @Test func `each finding says what it saw`() throws {
    for example in try examples.get().all {
      #expect(try sentence(example.finding) == example.sentence, "\(example.sentence)")
    }
  }

  /// Words that only a dump of Swift values has.
  static let dumps = [
    "nil", "Optional", "Attune", "Identifier", "Observation(", "Finding", "Double", "factor:",
    "value:", "Set(", "[", "]", "  ", "..", "\n",
  ]

  /// Spellings that are not British.
  static let american = [
    "color", "behavior", "center", "recogniz", "organiz", "analyz", "favor", "gray", "canceled",
    "fulfill", "labor", "judgment", "odor",
  ]

  @Test func `each finding is a sentence for people`() throws {
    let redacted = Naming(redacting: [], [])
    for example in try examples.get().all {
      for sentence in try [
        sentence(example.finding), sentence(example.finding, naming: redacted),
      ] {
        #expect(sentence.hasSuffix("."), "\(sentence)")
        #expect(sentence.first?.isUppercase == true, "\(sentence)")
        #expect(sentence.utf8.count > 20, "\(sentence)")
        for dump in Self.dumps { #expect(!sentence.contains(dump), "\(sentence)") }
        for word in Self.american { #expect(!sentence.lowercased().contains(word), "\(sentence)") }
      }
    }
  }

  @Test func `without identities, nothing that somebody wrote is quoted`() throws {
    for example in try examples.get().all {
      let sentence = try sentence(example.finding, naming: Naming(redacting: [], []))
      for written in ["“", "smells", "the bell", "taken by the arm", "the door", "hall"] {
        #expect(!sentence.contains(written), "\(sentence)")
      }
    }
  }

  @Test func `a quotation in block style ends where the person ended`() throws {
    let text = try WrittenPairing {
      $0.person["vetoes"] =
        "\n  - setting: elm-house\n    why: |\n      it smells\n      of paint\n"
    }
    .read().text()
    #expect(text.contains("This person said no to this setting. Why: “it smells of paint”."))
  }

  @Test func `a severity is a word`() throws {
    let pairing = try WrittenPairing().read()
    let words = FlagSeverity.allCases.map { pairing.detail().wording.mark($0).plainText }
    #expect(words == ["Blocker", "Critical", "Serious", "Note", "Not checked"])
  }

  @Test func `a level is a word, and no level is none of them`() {
    let words = ([nil] + Level.allCases).map { Wording.mark($0).plainText }
    #expect(words == ["not enough known", "low", "moderate", "high", "very high"])
  }
}
