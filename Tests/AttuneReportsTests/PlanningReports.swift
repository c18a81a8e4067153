import AttuneModel
import AttunePlacement
import AttunePlanning
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// What `compare`, `household` and `place` print of the examples, without the command line.
struct PlanningReports: Sendable {
  /// Made once for all tests.
  static let shared = Result { try PlanningReports().made() }
  static let redacted = Result { try PlanningReports(isRedacted: true).made() }

  /// All pages, by a name for each, and all data.
  struct Made: Sendable {
    let hash: String
    let pages: [(name: String, report: Report)]
    let data: [(name: String, text: String)]
  }

  let files: ExampleFiles
  let isRedacted: Bool

  init(isRedacted: Bool = false) throws {
    files = try ExampleFiles.shared.get()
    self.isRedacted = isRedacted
  }

  var provenance: Provenance {
    Provenance(version: "1.2.3", catalogue: files.engine.catalogue, asOf: files.asOf)
  }

  var naming: Naming {
    isRedacted
      ? Naming(redacting: files.people.map(\.person), files.settings.map(\.setting))
      : Naming(files.settings.map(\.assessment))
  }

  func comparison(_ person: String, _ settings: [String]) throws -> ComparisonResult {
    let match = files.match([person], settings)
    let person = try #require(match.people.first)
    let draws = JointDraws(person, in: match.settings, engine: files.engine)
    let comparison = Comparison(
      person,
      loads: draws.loads(0..<draws.count / 16),
      of: draws,
      engine: files.engine,
      asOf: files.asOf
    )
    return ComparisonResult(
      comparison,
      likely: comparison.candidates.map {
        $0.pairing.score.loadLow...$0.pairing.score.loadHigh
      },
      remedies: comparison.candidates.indices.map(comparison.remedy),
      naming: naming
    )
  }

  func household(_ setting: String, _ newcomers: [String]) throws -> HouseholdResult {
    let home = try #require(files.settings.first { $0.setting.text == setting })
    let people = files.people.filter { person in
      home.assessment.isHome(of: person.profile) || newcomers.contains(person.person.text)
    }
    let household = Household(of: people, in: home, engine: files.engine, asOf: files.asOf)
    return HouseholdResult(household, homes: [:], naming: naming)
  }

  func placement(allowsMoves: Bool = false, _ accept: [Acceptance.Kind] = []) -> PlacementResult {
    let agreed = files.people.filter { $0.profile.consents(to: .place, asOf: files.asOf) }
    let match = files.match(agreed.map(\.person.text))
    let problem = PlacementProblem(
      match,
      pairings: match.rows(0..<match.people.count),
      objective: .sum,
      acceptance: Acceptance(Set(accept)),
      allowsMoves: allowsMoves
    )
    let placement = problem.solved()
    let others = files.people.filter { !$0.profile.consents(to: .place, asOf: files.asOf) }
    var search = ConflictSearch(problem, others: others)
    let conflicts = search.conflicts(in: placement)
    let changes = placement.columns.indices
      .filter { !placement.isAcceptable[$0] }
      .compactMap { row in problem.change(for: row, in: placement).map { (row, $0) } }
    return PlacementResult(
      problem,
      placement,
      conflicts: conflicts,
      unseen: problem.unseen(in: placement, others: others),
      alternative: conflicts.isEmpty ? nil : search.alternative(to: placement),
      changes: Dictionary(uniqueKeysWithValues: changes),
      gaps: problem.gaps(match.people.indices.map(problem.unmetNeeds)),
      withoutConsent: others.map(\.person),
      filesLeftOut: 0,
      naming: naming
    )
  }

  /// A plan for some of those who live in a home, or for somebody who would come.
  func plan(
    _ people: [String],
    _ setting: String,
    _ target: Level?,
    _ limits: PlanLimits = PlanLimits()
  ) throws -> PlanResult {
    let home = try #require(files.settings.first { $0.setting.text == setting })
    let living = files.people.filter { home.assessment.isHome(of: $0.profile) }
    let agreed = living.filter { $0.profile.consents(to: .plan, asOf: files.asOf) }
    let planner = Planner(
      for: files.people.filter { people.contains($0.person.text) },
      others: agreed.filter { !people.contains($0.person.text) },
      in: home,
      engine: files.engine,
      asOf: files.asOf
    )
    let request = PlanRequest(target: target, limits: limits, wantsFrontier: target == nil)
    return PlanResult(
      planner.plan(request),
      catalogue: files.engine.catalogue,
      naming: naming,
      withoutConsent: living.map(\.person).filter { person in
        !agreed.contains { $0.person == person }
      },
      withoutProfile: Set(home.assessment.residents ?? []).subtracting(living.map(\.person))
        .sorted()
    )
  }

  private func made() throws -> Made {
    Made(
      hash: files.engine.catalogue.dataHash,
      pages: try pages() + practicePages(),
      data: try data() + practiceData()
    )
  }

  /// Every page of the three commands, by a name for it.
  private func pages() throws -> [(name: String, report: Report)] {
    let home = try household("orchard-house", ["p-014"])
    let own = try #require(OwnHouseholdResult(home, of: try PersonID("p-033")))
    return try views(home) + [
      (
        "compare",
        Report(
          try comparison("p-022", ["beech-grove", "orchard-house", "willow-respite"]),
          provenance: provenance
        )
      ),
      ("household", Report(home, provenance: provenance)),
      ("own-household", Report(own, provenance: provenance)),
      ("place", Report(placement(), provenance: provenance)),
      ("place-moves", Report(placement(allowsMoves: true, [.unknown]), provenance: provenance)),
      ("plan", Report(try plan(["p-014"], "alder-ward", .moderate), provenance: provenance)),
      (
        "plan-everyone",
        Report(
          try plan(["p-019", "p-028", "p-033"], "orchard-house", nil, PlanLimits(budget: 2000)),
          provenance: provenance
        )
      ),
    ]
  }

  /// The pages for other readers, and those of a place alone.
  private func views(_ home: HouseholdResult) throws -> [(name: String, report: Report)] {
    let comparison = try comparison("p-022", ["beech-grove", "orchard-house"])
    let plan = try plan(["p-022"], "beech-grove", .low)
    let tonight = try self.plan(
      ["p-014"],
      "alder-ward",
      nil,
      PlanLimits(most: Report.tonight, days: 7)
    )
    let ward = try #require(files.settings.first { $0.setting.text == "alder-ward" })
    let audit = AuditResult(
      ward.assessment,
      previous: nil,
      asOf: files.asOf,
      catalogue: files.engine.catalogue,
      naming: naming
    )
    return [
      ("compare-panel", Report(comparison, provenance: provenance, view: .panel)),
      ("compare-person", Report(comparison, provenance: provenance, view: .person)),
      ("household-panel", Report(home, provenance: provenance, view: .panel)),
      ("plan-panel", Report(plan, provenance: provenance, view: .panel)),
      ("plan-person", Report(plan, provenance: provenance, view: .person)),
      ("plan-tonight", Report(tonight, provenance: provenance, view: .careStaff)),
      ("audit", Report(audit, provenance: provenance)),
    ]
  }

  /// The same as JSON and CSV.
  private func data() throws -> [(name: String, text: String)] {
    let comparison = try comparison("p-022", ["beech-grove", "orchard-house"])
    let home = try household("orchard-house", ["p-014"])
    let place = placement(allowsMoves: true)
    let own = try #require(OwnHouseholdResult(home, of: try PersonID("p-033")))
    let plan = try plan(["p-019"], "orchard-house", nil, PlanLimits(budget: 2000))
    let (json, csv) = (JSONReport(provenance), CSVReport(provenance))
    let text = { (write: (inout String) -> Void) in
      var text = ""
      write(&text)
      return text
    }
    return [
      ("compare.json", text { json.write(comparison, to: &$0) }),
      ("compare.csv", text { csv.write(comparison, to: &$0) }),
      ("household.json", text { json.write(home, to: &$0) }),
      ("household.csv", text { csv.write(home, to: &$0) }),
      ("own-household.json", text { json.write(own, to: &$0) }),
      ("own-household.csv", text { csv.write(own, to: &$0) }),
      ("place.json", text { json.write(place, to: &$0) }),
      ("place.csv", text { csv.write(place, to: &$0) }),
      ("plan.json", text { json.write(plan, to: &$0) }),
      ("plan.csv", text { csv.write(plan, to: &$0) }),
      ("plan.ics", text { CalendarReport(provenance).write(plan, to: &$0) }),
    ]
  }
}
