import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// A plan for one person, and what it would do to whoever else lives there.
struct OthersTests {
  private static let seeks = "{hearing: {seeking: much more}}"

  /// Music adds 3 dB to the lounge: p-1 looks for it, and p-2 said that more than 50 dB is too much.
  private func music(_ keys: [String: String] = [:]) -> WrittenPlan {
    WrittenPlan(
      ["senses": Self.seeks].merging(keys) { _, new in new },
      others: [("p-2", ["triggers": "[{factor: noise.level, above: 50 dB, severity: serious}]"])]
    ) {
      $0.readings["sound.choice"] = "0"
      $0.readings["noise.level"] = "{day: 47.5 dB, evening: 47.5 dB, night: 25 dB}"
    }
  }

  /// Quiet hours take sound from p-2, who said how much of it there has to be, and is in the lounge
  /// when the test says.
  private func quiet(_ day: String) -> WrittenPlan {
    WrittenPlan(
      ["senses": "{hearing: {sensitivity: much more}}"],
      others: [
        ("p-2", ["limits": "{sound.choice: {comfortable: 2.5, intolerable: 2}}", "day": day])
      ]
    ) {
      $0.readings["noise.level"] = "{day: 50 dB, evening: 50 dB, night: 25 dB}"
      $0.readings["sound.choice"] = "3"
    }
  }

  private func expectNobodyIsRaised(_ plan: Plan) {
    for other in plan.others { #expect(other.after.levels(above: other.before) < 1) }
  }

  @Test func `what would raise somebody in a shared room is done in the person's own`() throws {
    let plan = try music().plan()
    let told = try #require(plan.resolutions.first)
    #expect(plan.resolutions.count == 1)
    #expect(told.candidate.adjustment.id == "N13" && told.candidate.space == 2)
    #expect(told.way == .ownSpace)
    #expect(told.person.text == "p-2")
    #expect(told.before == .low && told.after == .high)
    #expect(plan.actions.map(\.candidate.space) == [0])
    expectNobodyIsRaised(plan)
  }

  @Test func `nothing is said where nobody is raised`() throws {
    var home = music()
    home.others[0].keys["triggers"] = "[{factor: noise.level, above: 60 dB, severity: serious}]"
    let plan = try home.plan()
    #expect(plan.resolutions.isEmpty)
    #expect(Set(plan.actions.map(\.candidate.space)) == [0, 2])
    expectNobodyIsRaised(plan)
  }

  @Test func `who is not looked at stops nothing`() throws {
    var home = music()
    home.others = []
    #expect(try home.plan().resolutions.isEmpty)
  }

  /// A minute a day in one's own room is no reason to spend anything on it.
  @Test
  func `a room of one's own is named only if the plan does something there`() throws {
    let plan = try music([
      "day":
        "[{in: lounge, at: day, hours: 11.95}, {in: bedroom, at: day, hours: 0.05}, "
        + "{in: lounge, at: evening, hours: 4}, {in: lounge, at: night, hours: 8}]"
    ]).plan()
    #expect(!plan.resolutions.isEmpty)
    for told in plan.resolutions where told.way == .ownSpace {
      #expect(
        plan.actions.contains {
          $0.candidate.adjustment == told.candidate.adjustment && $0.candidate.space == 0
        }
      )
    }
    expectNobodyIsRaised(plan)
  }

  @Test func `what would raise somebody in the evening is done by day`() throws {
    let day = "[{in: lounge, at: evening, hours: 3}, {in: bedroom, at: day, hours: 12}]"
    let plan = try quiet(day).plan(nil, PlanLimits(budget: 0))
    let told = try #require(plan.resolutions.first { $0.candidate.adjustment.id == "N09" })
    #expect(told.way == .onePeriod(.day))
    #expect(told.person.text == "p-2")
    let hours = try #require(plan.actions.first { $0.candidate.adjustment.id == "N09" })
    #expect(hours.candidate.period == .day)
    expectNobodyIsRaised(plan)
    let outcome = try #require(plan.outcomes.first)
    #expect(outcome.after.score.load < outcome.before.score.load)
  }

  @Test func `what would raise somebody whenever it is done is dropped`() throws {
    let day = "[{in: lounge, at: evening, hours: 3}, {in: lounge, at: day, hours: 6}]"
    let plan = try quiet(day).plan(nil, PlanLimits(budget: 0))
    let told = try #require(plan.resolutions.first { $0.candidate.adjustment.id == "N09" })
    #expect(told.way == .dropped)
    #expect(!plan.ids.contains("N09"))
    expectNobodyIsRaised(plan)
  }

  /// A swing is somewhat louder for p-2; it is the music that passes what they said.
  @Test
  func `what raises nobody is not given up for what does`() throws {
    let home = WrittenPlan(
      ["senses": "{hearing: {seeking: much more}, movement: {seeking: much more}}"],
      others: [
        ("p-2", ["triggers": "[{factor: noise.level, above: 50 dB, severity: critical}]"])
      ]
    ) {
      $0.readings["sound.choice"] = "0"
      $0.readings["noise.level"] = "{day: 47.5 dB, evening: 47.5 dB, night: 25 dB}"
      $0.readings["space.movement"] = "0"
      $0.readings["noise.peak"] = "{day: 75 dB, evening: 75 dB, night: 40 dB}"
    }
    let limits = PlanLimits(excluded: ["N01", "N03", "N11", "N14"])
    let plan = try home.plan(nil, limits)
    #expect(plan.resolutions.map(\.candidate.adjustment.id) == ["N13"])
    #expect(
      plan.actions.contains { ($0.candidate.adjustment.id, $0.candidate.space) == ("X08", 2) }
    )
    expectNobodyIsRaised(plan)
  }

  @Test func `the load of the others is told before and after`() throws {
    let home = music()
    let plan = try home.plan()
    let other = try #require(plan.others.first)
    #expect(other.person.person.text == "p-2")
    let planner = try home.planner()
    let chosen = plan.actions.map(\.candidate)
    #expect(try abs(other.after.score.load - planner.load(of: "p-2", with: chosen)) < 1e-9)
    #expect(try abs(other.before.score.load - planner.load(of: "p-2", with: [])) < 1e-9)
  }

  @Test(arguments: [("p-028", "orchard-house"), ("p-014", "alder-ward"), ("p-007", "beech-grove")])
  func `no plan for one of the example people raises another`(
    id: String,
    setting: String
  ) throws {
    let examples = try ExampleFiles.shared.get()
    let pairing = try #require(examples.pairing(id, setting))
    let others = examples.people.filter {
      $0.profile.livesAt?.text == setting && $0.person.text != id
    }
    let plan = pairing.planner(others: others).plan(PlanRequest(target: nil, limits: PlanLimits()))
    #expect(plan.others.count == others.count)
    expectNobodyIsRaised(plan)
  }
}
