import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import Foundation
import Testing

/// The requirements on confinements, beside what the reference says of each.
struct ReviewDataTests {
  static let rules = Catalogue.embedded.reviews

  /// Of each: when it is due, in words of its own, and whether its text was seen.
  static let expected: [(id: String, schedule: ReviewSchedule, isSeen: Bool)] = [
    ("SEC-1", .first(within: 60), true), ("SEC-2", .every(15), false),
    ("SEC-3", .every(120), false), ("SEC-4", .everyUntilInternalMDT(240), false),
    ("SEC-5", .asSoonAsPracticable, false),
    ("SEC-6", .atLeast(2, per: 1440, fromStart: false), false),
    ("SEC-7", .atLeast(1, per: 1440, fromStart: true), false),
    ("SEC-8", .whenLonger(than: 480, orTotal: 720, within: 2880), true),
    ("SEC-9", .atStart, true), ("SEC-10", .onceAfter(4320), true), ("LTS-1", .every(1440), false),
    ("LTS-2", .byCalendar(.days(7)), false), ("LTS-3", .byPolicy, false),
    ("LTS-4", .byCalendar(.months(3)), false), ("LTS-5", .atStart, false),
  ]

  @Test func `they are due when the reference says`() {
    #expect(Self.rules.map(\.id) == Self.expected.map(\.id))
    #expect(Self.rules.map(\.schedule) == Self.expected.map(\.schedule))
    #expect(Self.rules.map(\.ground.isSeen) == Self.expected.map(\.isSeen))
  }

  @Test func `each says where it stands, and where it applies`() throws {
    let checked = try CalendarDate("2026-11-23")
    for rule in Self.rules {
      let kind: Confinement.Kind = rule.id.hasPrefix("SEC") ? .seclusion : .longTermSegregation
      #expect(rule.of == kind)
      #expect(rule.nation == .england && rule.kinds == [.mentalHealthUnit])
      #expect(rule.title.count > 20 && rule.ground.source.count > 20)
      #expect(rule.ground.lastChecked == checked)
    }
    let others = Self.rules.filter { $0.ground.status != .inForce }
    #expect(others.map(\.id) == ["SEC-9", "SEC-10"])
    #expect(others.map(\.ground.status) == [.localPolicy, .recommendation])
  }

  @Test func `who has to take part`() {
    var nurses = ReviewRule.Attendance()
    nurses.nurses = 2
    nurses.needsUninvolved = true
    var clinician = ReviewRule.Attendance()
    clinician.needsResponsibleClinician = true
    for rule in Self.rules {
      let wanted = ["SEC-3": nurses, "SEC-6": clinician][rule.id] ?? ReviewRule.Attendance()
      #expect(rule.attendance == wanted, "\(rule.id)")
      #expect(rule.unlessAuthorisedBy == (rule.id == "SEC-1" ? .psychiatrist : nil))
    }
  }

  @Test(arguments: [
    ("{every: 2 h}", "{every: 0 h}"), ("{every: 2 h}", "{every: 2}"), ("{every: 2 h}", "{}"),
    ("{every: 2 h}", "{every: 0.1 min}"), ("{every: 2 h}", "{every: 2 h, once-after: 1 h}"),
    ("{months: 3}", "{months: 3, days: 7}"), ("{months: 3}", "{}"), ("by-policy", "sometimes"),
    ("seen: yes", "seen: maybe"), ("by: plan", "by: nobody"),
  ])
  func `data that say nothing clear are refused`(part: String, change: String) throws {
    let texts = try Catalogue.embeddedFiles.map { name in
      let url = EmbeddedCatalogueTests.folder.appending(path: name)
      let text = try String(contentsOf: url, encoding: .utf8)
      return (file: name, text: name == "reviews.yaml" ? text.replacing(part, with: change) : text)
    }
    let log = DiagnosticLog()
    #expect(CatalogueDocuments(texts, log: log).catalogue() == nil)
    #expect(Set(log.diagnostics.map(\.range.file)) == ["reviews.yaml"])
  }
}
