import TestPairings
import Testing

/// What a person's file says stays in it.
struct PrivacyTests {
  /// A profile with a mistake in every place, each beside a word that is nowhere else.
  static let profile = """
    attune: profile/1
    person: Zanzibar One
    age-band: zanzibar
    reviewed: zanzibar
    review-due: 2027-03-20
    health-check: zanzibar
    consent: {given-by: zanzibar, on: zanzibar, to: [zanzibar]}
    words: [zanzibar]
    voice: zanzibar
    disagrees: {person: zanzibar}
    senses: {hearing: zanzibar, sight: {avoiding: 99 zanzibar}}
    needs: {privacy: {level: zanzibar, matters: zanzibar}}
    unlisted: zanzibar
    instruments: {aasp: {on: zanzibar, low-registration: zanzibar}}
    limits: {noise.level: {comfortable: 40 zanzibar, intolerable: zanzibar}}
    triggers: [{factor: zanzibar, above: zanzibar, severity: zanzibar, trauma: zanzibar}]
    requires: [{factor: privacy.lock, is: zanzibar}]
    vetoes: [{setting: Zanzibar!, why: [zanzibar]}]
    prefers: zanzibar
    sharing: {wants: zanzibar}
    lives-at: zanzibar!
    near: [{who: zanzibar, within: zanzibar}]
    conditions: [zanzibar]
    relies-on: [zanzibar]
    distress-shows: zanzibar
    early-signs: zanzibar
    calming: [zanzibar]
    known-before: [{factor: zanzibar, at: zanzibar, in: zanzibar, what: [zanzibar]}]
    presence: [{reading: zanzibar, adds: zanzibar, in: zanzibar, at: zanzibar, for: zanzibar}]
    supports: [{use: zanzibar, hours: zanzibar}]
    day: [{in: zanzibar, at: zanzibar, hours: zanzibar}]

    """

  /// Mistakes of YAML itself, after which nothing else of a file is read.
  static let broken = [
    "attune: profile/1\nperson: p-2\nwords: *zanzibar\n",
    "attune: profile/1\nperson: p-2\nwords: !zanzibar x\n",
    "attune: profile/1\nperson: p-2\nwords: \"zanzibar\n",
    "attune: profile/1\nperson: p-2\nwords: zanzibar: zanzibar\n",
    "attune: profile/1\nperson: p-2\nwords: x\nwords: zanzibar\n",
    "attune: profile/1\nperson: p-2\n\tzanzibar: 1\n",
    "attune: profile/1\nperson: p-2\nwords: [zanzibar\n",
    "attune: profile/1\nperson: p-2\nwords: zanzibar\u{0}\n",
    "attune: profile/1\nperson: p-2\nwords: zanzibar\n---\nwords: zanzibar\n",
    "attune: profile/1\nperson: p-2\nwords: zanzibar 943 476 5919, zanzibar@example.org\n",
  ]

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.quiet()
    for (number, text) in ([profile] + broken).enumerated() {
      try folder.write(text, to: "profiles/bad-\(number).yaml")
    }
    return folder
  }

  @Test(arguments: [
    ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--redact"],
    ["match"], ["match", "--format", "json"], ["match", "--redact"], ["match", "--person", "p-2"],
    ["assess", "p-2", "elm-house"], ["match", "profiles"],
  ])
  func `no output but check as text shows a line of a profile`(command: [String]) async throws {
    let folder = try Self.folder()
    let outcome = try await Program.run(command, in: folder.url)
    #expect([1, 65].contains(outcome.status))
    let said = outcome.output + outcome.errors
    for number in 0...Self.broken.count { #expect(said.contains("profiles/bad-\(number).yaml")) }
    #expect(!said.lowercased().contains("zanzibar"))
  }

  @Test func `check as text shows them, to whoever has the files`() async throws {
    let outcome = try await Self.folder().run("check")
    #expect(outcome.output.contains("age-band: zanzibar\n"))
  }

  @Test func `the path of a broken profile shows no line of it`() async throws {
    let outcome = try await Self.folder().run("assess", "profiles/bad-0.yaml", "elm-house")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("profiles/bad-0.yaml:3:11: error: "))
    #expect(!outcome.errors.lowercased().contains("zanzibar"))
  }
}
