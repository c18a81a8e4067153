import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// What holds for every page of `compare`, `household` and `place`.
struct PlanningReportTests {
  @Test(arguments: [80, 50])
  func `no line is wider than the page`(width: Int) throws {
    for (name, report) in try PlanningReports.shared.get().pages {
      for line in lines(of: TextRenderer(width: width).render(report)) {
        #expect(line.unicodeScalars.count <= width, "\(name): \(line)")
      }
    }
  }

  /// But for what decides nothing: a place alone, what to do tonight, facts for a view, and what was.
  @Test func `every page that helps to decide ends with who decided, when and why`() throws {
    let deciding = try PlanningReports.shared.get().pages
      .filter {
        !["audit", "plan-tonight", "liberty", "trends", "trend-alder-ward"].contains($0.name)
      }
    // Pages for the person say the same in plain words, which have a test of their own.
    for (name, report) in deciding where report.manner != .plain {
      let forms = report.blocks.compactMap { block -> [String]? in
        if case .form(let fields) = block { fields.map(\.label.plainText) } else { nil }
      }
      let fields = forms.last ?? []
      #expect(fields.contains { $0.hasPrefix("Decided by") }, "\(name)")
      #expect(fields.contains("When"), "\(name)")
      #expect(fields.contains { $0.contains("Departs") }, "\(name)")
      #expect(fields.contains { $0.contains("own view") }, "\(name)")
    }
  }

  @Test func `no page has a word that blames, promises or predicts`() throws {
    for (name, report) in try PlanningReports.shared.get().pages {
      let text = TextRenderer(width: 10_000).render(report).lowercased()
      for word in ForbiddenWordsTests.words { #expect(!text.contains(word), "\(word) in \(name)") }
      #expect(!text.contains("unplaceable"))
    }
  }

  @Test func `what is said of sharing says that there is no validated tool`() throws {
    for (name, report) in try PlanningReports.shared.get().pages where name.contains("household") {
      let text = TextRenderer(width: 10_000).render(report)
      // On one sheet it is said once, at the top; to the person in plain words.
      if report.manner == .plain {
        #expect(text.contains("Nobody has a test that can say who should share a home."))
        continue
      }
      let times = report.manner == .sheet ? 1 : 2
      #expect(text.ranges(of: "No validated tool").count == times, "\(name)")
    }
    let names = ["household.json", "household.csv", "own-household.json", "own-household.csv"]
    let data = try PlanningReports.shared.get().data
    for (name, text) in data where names.contains(name) || name == "place.json" {
      #expect(text.contains("No validated tool"), "\(name)")
    }
  }

  @Test func `programs find room for who decided, and nothing in it`() throws {
    // A calendar has days, and no room for anything else.
    for (name, text) in try PlanningReports.shared.get().data where !name.hasSuffix("ics") {
      #expect(text.contains("decided_by"), "\(name)")
      if name.hasSuffix("json") { #expect(text.contains("\"decided_by\":null"), "\(name)") }
    }
  }

  @Test func `with identities removed no id, name or text is left`() throws {
    let examples = try ExampleFiles.shared.get()
    let profiles = examples.people.map(\.profile)
    var words = ["kitchen locked between meals", "long-term segregation: kept"]
    for restriction in examples.histories.joined().flatMap({ $0.restrictions ?? [] }) {
      words += [restriction.what] + restriction.alternativesTried
      words += [restriction.reason, restriction.stepDown, restriction.decidedBy].compactMap(\.self)
    }
    for setting in examples.settings { words += [setting.setting.text, setting.assessment.name] }
    for profile in profiles {
      words += [profile.person.text] + profile.near.map(\.who)
      words += profile.prefers.compactMap(\.why) + profile.vetoes.compactMap(\.why)
      words += profile.triggers.compactMap(\.note)
    }
    let redacted = try PlanningReports.redacted.get()
    let texts =
      redacted.pages.map { TextRenderer(width: 10_000).render($0.report) }
      + redacted.pages.map { HTMLRenderer().render($0.report) }
      + redacted.data.map(\.text)
    for text in texts {
      for word in words where word.count > 4 { #expect(!text.contains(word), "\(word)") }
    }
  }
}
