import AttuneModel
import Testing

/// Words to avoid, found in texts: whole words, in any case, but for what is quoted.
struct LanguageTests {
  static func phrases(_ texts: [String]) throws -> [LanguageRule.Phrase] {
    try texts.map { text throws(InvalidPhrase) in try LanguageRule.Phrase(text) }
  }

  static func rules(_ avoid: [String], except: [String] = []) throws -> LanguageRules {
    LanguageRules([
      LanguageRule(
        id: "a",
        avoid: try phrases(avoid),
        except: try phrases(except),
        write: "what was seen",
        basis: .judgement,
        source: "a test"
      )
    ])
  }

  static func usual() throws -> LanguageRules {
    try rules(
      ["non-compliant", "aggressive", "service user", "service users", "PWS"],
      except: ["aggressive reverberation"]
    )
  }

  /// The parts of a text that are found.
  static func found(_ text: String, _ rules: LanguageRules) -> [String] {
    let bytes = Array(text.utf8)
    return rules.findings(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("He is aggressive.", ["aggressive"]),
    ("AGGRESSIVE, Aggressive", ["AGGRESSIVE", "Aggressive"]),
    ("non-compliant non compliant", ["non-compliant", "non compliant"]),
    ("non\u{2011}compliant, non\u{A0}compliant", ["non\u{2011}compliant", "non\u{A0}compliant"]),
    ("a service\n  user", ["service\n  user"]), ("the service users'", ["service users"]),
    ("the service user's room", ["service user"]), ("pws", ["pws"]),
    ("(aggressive)", ["aggressive"]),
    ("é aggressive—é", ["aggressive"]), ("not-aggressive", ["aggressive"]),
    ("🦓aggressive🦓", ["aggressive"]),
  ])
  func `a phrase is found as it may be written`(text: String, parts: [String]) throws {
    #expect(Self.found(text, try Self.usual()) == parts)
  }

  @Test(arguments: [
    "unaggressive", "aggressively", "aggressive2", "aggressive_", "éaggressive", "aggressiveé",
    "service  -  user", "service--user", "service, user", "service", "noncompliant", "PWSs", "",
    "-",
    "aggressiv", "Aggressive  reverberation",
  ])
  func `part of a word, or words apart, is no phrase`(text: String) throws {
    #expect(Self.found(text, try Self.usual()) == [])
  }

  @Test(arguments: [
    "They wrote \"aggressive\".", "They wrote “an aggressive man”.",
    "‘He’s aggressive’, they wrote.",
    "'aggressive'", "They wrote 'he's so aggressive'.", "\"a service\nuser\"", "(“aggressive”)",
    "“'aggressive”", "\"Dogs' aggressive\"",
  ])
  func `what is quoted is left alone`(text: String) throws {
    #expect(Self.found(text, try Self.usual()) == [])
  }

  @Test(arguments: [
    "He's aggressive, it's said.", "the dogs' aggressive owners'", "6\" by aggressive 8\"",
    "\"aggressive", "“aggressive", "‘aggressive", "'aggressive", "aggressive\"", "' aggressive '",
    "\"calm\" aggressive \"calm\"", "5' aggressive 6'", "“calm” aggressive “calm”",
    "\" aggressive \"",
  ])
  func `an apostrophe, an inch or a mark alone quotes nothing`(text: String) throws {
    #expect(Self.found(text, try Self.usual()) == ["aggressive"])
  }

  @Test func `the longest phrase wins, and an exception is no finding`() throws {
    let rules = try Self.rules(["a", "a b", "b"], except: ["a b c"])
    #expect(Self.found("a b", rules) == ["a b"])
    #expect(Self.found("a-b c a b a c b", rules) == ["a b", "a", "b"])
  }

  @Test func `a finding names the phrase as the list has it, and its rule`() throws {
    let finding = try #require(try Self.usual().findings(in: "two NON COMPLIANT").first)
    #expect(finding.phrase.text == "non-compliant")
    #expect(finding.rule.id == "a")
    #expect(finding.range == 4..<17)
  }

  @Test func `offsets count from the beginning of a part of a text`() throws {
    let bytes = Array("aggressive: not aggressive".utf8)
    let ranges = try Self.usual().findings(in: bytes[12...]).map(\.range)
    #expect(ranges == [4..<14])
  }

  @Test(arguments: ["", " ", "-a", "a-", "a  b", "a--b", "a b ", "a.", "a1", "é", "a'b"])
  func `a phrase is words of letters`(text: String) {
    #expect(throws: InvalidPhrase.self) { try LanguageRule.Phrase(text) }
  }

  /// Each of these made a naive search look through the rest of the text again and again.
  @Test(arguments: [
    "“", "‘a ", "'a ", "\"a", "service ", "service                ", "a", "aggressive ", "-",
    "“a” ",
  ])
  func `a text may be as long as a file`(part: String) throws {
    let text = String(repeating: part, count: (1 << 18) / part.utf8.count) + " aggressive"
    let last = try Self.usual().findings(in: text).last
    #expect(last?.range.upperBound == text.utf8.count)
  }
}
