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
    let home = try planning.household("orchard-house", ["p-014"])
    let own = try ["p-014", "p-033"].map { person in
      let result = try #require(OwnHouseholdResult(home, of: try PersonID(person)))
      return ("household of \(person)", Report(result, provenance: provenance))
    }
    return pairings + own + [
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
    let comparison = try planning.comparison(
      "p-022",
      ["beech-grove", "orchard-house", "quay-street"]
    )
    let report = Report(comparison, provenance: planning.provenance, view: .panel)
    let text = TextRenderer(width: 200).render(report)
    #expect(report.manner == .sheet)
    #expect(text.contains("1. Beech Grove"))
    #expect(text.contains("cannot be separated on present evidence"))
    #expect(text.contains("Decided by (name and role)"))
    let blockers = comparison.pairings.filter(\.isBlocked)
    #expect(!blockers.isEmpty)
    #expect(text.split(separator: "cannot be offered").count - 1 >= blockers.count)
  }

  @Test func `what is good or hard about a place is nothing that nobody has checked`() throws {
    let reports = try ExampleReports.shared.get()
    for detail in reports.details {
      let text = TextRenderer(width: 2000)
        .render(Report(detail, provenance: reports.provenance, view: .person))
      for factor in reports.match.engine.catalogue.factors {
        let isOpen = text.contains("Nobody has checked \(factor.plain.ask) yet.")
        let isTold = text.contains(factor.plain.hard) || text.contains(factor.plain.easy)
        #expect(!(isOpen && isTold), "\(report(detail)): \(factor.id)")
        #expect(!(text.contains(factor.plain.hard) && text.contains(factor.plain.easy)))
      }
    }
  }

  private func report(_ detail: PairingDetail) -> String {
    "\(detail.pairing.person) in \(detail.pairing.setting)"
  }

  @Test func `what must be known first is said to every reader`() throws {
    let pairing = try WrittenPairing {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.spaces = [WrittenSpace("room-1", "bedroom", readings: ["privacy.lock": "unknown"])]
    }.read()
    let pages = Report.pairingViews.map { view in
      TextRenderer(width: 400)
        .render(Report(pairing.detail(), provenance: pairing.provenance, view: view))
    }
    #expect(pages[0].contains("cannot be offered until known."))
    #expect(pages[1].contains("cannot be offered until known."))
    #expect(pages[2].contains("This place cannot be offered to you until people check this:"))
    #expect(pages[2].contains("People need to check whether you have a key to lock your room."))
  }

  @Test func `a loud place is not called quiet because it is no strain for somebody`() throws {
    let pairing = try WrittenPairing {
      let band = "{comfortable: 75 dB, intolerable: 90 dB}"
      $0.person["limits"] = "{noise.level: {day: \(band), evening: \(band), night: \(band)}}"
      $0.readings["noise.level"] = "70 dB"
    }.read()
    let text = TextRenderer(width: 400)
      .render(Report(pairing.detail(), provenance: pairing.provenance, view: .person))
    #expect(!text.contains("It is quiet here most of the time."))
    #expect(text.contains("What can be good here"))
  }

  @Test func `what would be so is not said as what is so`() throws {
    let reports = try ExampleReports.shared.get()
    let pages = { (person: String) in
      reports.details.filter {
        $0.pairing.person.text == person && $0.pairing.setting.text == "ash-suite"
      }
      .map {
        TextRenderer(width: 400).render(Report($0, provenance: reports.provenance, view: .person))
      }
    }
    #expect(pages("p-014").contains { $0.contains("You would be kept away from other people") })
    #expect(pages("p-044").contains { $0.contains("You are kept away from other people") })
  }

  @Test func `a thing the other way round is not said the hard way`() throws {
    let pairing = try WrittenPairing {
      $0.person["triggers"] = "[{factor: noise.level, below: 40 dB, severity: critical}]"
      $0.readings["noise.level"] = "30 dB"
    }.read()
    let text = TextRenderer(width: 400)
      .render(Report(pairing.detail(), provenance: pairing.provenance, view: .person))
    #expect(text.contains("Something here is not right for you: sound level."))
    #expect(!text.contains("It can be loud here."))
  }

  @Test func `tonight is told as it is, and not as it would be`() throws {
    let planning = try PlanningReports()
    let plan = try planning.plan(["p-014"], "alder-ward", nil, PlanLimits(most: 5, days: 7))
    let text = TextRenderer(width: 400)
      .render(Report(plan, provenance: planning.provenance, view: .careStaff))
    #expect(text.contains("Critical: Audible alarms and buzzers: 5 per week"))
    let know = try #require(text.firstRange(of: "Know this")?.lowerBound)
    let begin = try #require(text.firstRange(of: "things to begin tonight")?.lowerBound)
    #expect(know < begin)
  }

  @Test func `nothing that may harm somebody is begun tonight, though they use it`() throws {
    let planning = try PlanningReports()
    let people = ["p-019", "p-028", "p-033"]
    // With no action to fill the five, what is worn comes first.
    let plan = try planning.plan(people, "orchard-house", nil, PlanLimits(most: 0, days: 7))
    let text = TextRenderer(width: 400)
      .render(Report(plan, provenance: planning.provenance, view: .careStaff))
    // p-028 has pica and asthma, and uses chewables and scents.
    #expect(text.contains("pica"))
    for id in ["(S10)", "(S03)"] { #expect(!text.contains(id), "\(id)") }
    let whole = TextRenderer(width: 400).render(Report(plan, provenance: planning.provenance))
    #expect(whole.contains("Used, and not offered: Small or chewable things may be swallowed."))
  }

  @Test func `tonight says also that no condition is recorded`() throws {
    let planning = try PlanningReports()
    let plan = try planning.plan(["p-019", "p-033"], "orchard-house", nil, PlanLimits(most: 0))
    let text = TextRenderer(width: 400)
      .render(Report(plan, provenance: planning.provenance, view: .careStaff))
    let health = text.split(separator: "\n").filter { $0.contains("Health: ") }
    let told = plan.pairings.count
    #expect(health.count == told && told == 2)
  }

  @Test func `pages for different people have different titles`() throws {
    let reports = try ExampleReports.shared.get()
    let titles = reports.details.map {
      Report($0, provenance: reports.provenance, view: .person).title
    }
    #expect(Set(titles).count == titles.count)
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
