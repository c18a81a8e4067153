import AttuneModel
import AttunePlacement
import AttunePlanning
import AttuneReports
import AttuneScoring
import Foundation
import TestPairings
import Testing

/// The pages of one result for different readers.
struct ViewTests {
  /// Every sentence of a report that this program says, without what people said themselves.
  private func sentences(_ report: Report) -> [String] {
    let lines = report.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text, _): [text]
      case .paragraph(let line), .note(let line): [line.plainText]
      case .list(let items): items.flatMap { [$0.line.plainText] + $0.details.map(\.plainText) }
      case .form(let fields): fields.map(\.label.plainText)
      case .table(let table):
        table.rows.flatMap { $0.map(\.plainText) } + table.columns.map(\.title)
      case .quote(_, let attribution): [attribution]
      case .measures, .chart: ["a picture"]
      case .provenance: []
      }
    }
    return lines.flatMap { line in
      line.split(whereSeparator: { ".?!:".contains($0) }).map(String.init)
    }
  }

  private func personPages() throws -> [(name: String, report: Report)] {
    let reports = try ExampleReports.shared.get()
    let pairings = reports.details.map { detail in
      (
        "\(detail.pairing.person) \(detail.pairing.setting)",
        Report(detail, provenance: reports.provenance, view: .person)
      )
    }
    let planning = try PlanningReports()
    let comparison = try planning.comparison(
      "p-022",
      ["beech-grove", "orchard-house", "mill-lane"]
    )
    let plan = try planning.plan(["p-014"], "alder-ward", .moderate)
    let everyone = try planning.plan(
      ["p-019", "p-028", "p-033"],
      "orchard-house",
      nil,
      PlanLimits(budget: 2000)
    )
    let provenance = planning.provenance
    return pairings + [
      ("compare", Report(comparison, provenance: provenance, view: .person)),
      ("plan", Report(plan, provenance: provenance, view: .person)),
      ("plan everyone", Report(everyone, provenance: provenance, view: .person)),
    ]
  }

  @Test func `a page for the person has short sentences and no score`() throws {
    var longest = 0
    for (name, report) in try personPages() {
      for sentence in sentences(report) {
        let words = sentence.split(separator: " ").count
        longest = max(longest, words)
        #expect(words <= 15, "\(name): \(sentence)")
        for word in ["score", "strain", "load", "%", " dB", "mismatch", "escalation"] {
          #expect(!sentence.contains(word), "\(name): \(sentence)")
        }
      }
      #expect(report.manner == .plain)
    }
    // Else nothing was measured.
    #expect(longest >= 12)
  }

  @Test func `it is never called Easy Read, and ends with what people decide`() throws {
    for (name, report) in try personPages() {
      let text = TextRenderer(width: 2000).render(report)
      #expect(text.contains("This is not Easy Read."), "\(name)")
      #expect(text.contains("What do you think about this? Your own words."), "\(name)")
      for line in ["Who decided?", "When?", "What did they decide, and why?"] {
        #expect(text.contains(line), "\(name)")
      }
    }
  }

  @Test func `the person's own words come before anything about the place`() throws {
    let reports = try ExampleReports.shared.get()
    for detail in reports.details {
      for view in Report.pairingViews {
        let report = Report(detail, provenance: reports.provenance, view: view)
        let quote = report.blocks.firstIndex { if case .quote = $0 { true } else { false } }
        let list = report.blocks.firstIndex { if case .list = $0 { true } else { false } }
        if let quote, let list { #expect(quote < list, "\(report.title) \(view)") }
      }
    }
  }

  @Test func `what nobody knows is never among what is good`() throws {
    let pairing = try WrittenPairing { $0.readings["privacy.lock"] = "unknown" }.read()
    let report = Report(pairing.detail(), provenance: pairing.provenance, view: .person)
    let factors = pairing.catalogue.factors
    let text = TextRenderer(width: 400).render(report)
    for part in pairing.detail().explanation.parts where part.reading == nil {
      #expect(!text.contains(factors[part.factor].plain.easy))
    }
  }

  @Test func `every flag that is serious or worse is said in plain words`() throws {
    let pairing = try RedactionTests.written().read()
    let text = TextRenderer(width: 400)
      .render(Report(pairing.detail(), provenance: pairing.provenance, view: .person))
    for sentence in [
      "You said no to this place.", "You cannot lock your room with your own key.",
      "Other people decide when you can leave here.",
      "There are limits here on stimming.", "This is more than you can bear.",
      "There is a rule for everyone here that you do not need.",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test func `a sheet for a panel has the order, how sure it is, reasons and room to decide`()
    throws
  {
    let planning = try PlanningReports()
    let comparison = try planning.comparison("p-022", ["beech-grove", "orchard-house"])
    let report = Report(comparison, provenance: planning.provenance, view: .panel)
    let text = TextRenderer(width: 200).render(report)
    #expect(report.manner == .sheet)
    #expect(text.contains("1. Beech Grove"))
    #expect(text.contains("cannot be separated on present evidence"))
    #expect(text.contains("Decided by (name and role)"))
    let blockers = comparison.pairings.filter(\.isBlocked)
    #expect(text.split(separator: "cannot be offered").count - 1 >= blockers.count)
  }

  @Test func `five things at most are asked of one shift`() throws {
    let planning = try PlanningReports()
    let plan = try planning.plan(
      ["p-014"],
      "alder-ward",
      nil,
      PlanLimits(most: Report.tonight, days: 7)
    )
    let text = TextRenderer(width: 400)
      .render(Report(plan, provenance: planning.provenance, view: .careStaff))
    #expect(text.contains("Five things to begin tonight"))
    #expect(text.contains("\n- 5. ") && !text.contains("\n- 6. "))
    #expect(text.contains("Early signs:"))
    #expect(text.contains("quiet here does not mean well"))
  }

  @Test func `nothing that was written or named is left in any view without identities`() throws {
    let pairing = try RedactionTests.written().read()
    for view in Report.pairingViews {
      let closed = HTMLRenderer().render(
        Report(pairing.detail(isRedacted: true), provenance: pairing.provenance, view: view)
      )
      #expect(!closed.lowercased().contains(RedactionTests.canary), "\(view)")
      let open = HTMLRenderer().render(
        Report(pairing.detail(), provenance: pairing.provenance, view: view)
      )
      #expect(open.lowercased().contains(RedactionTests.canary), "\(view)")
    }
  }
}
