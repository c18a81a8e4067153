import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import AttunePlanning
import AttuneScoring
import Foundation
import Measuring

/// `plan-bench FOLDER ARRAYS [ROUNDS]`: plans for a home of eight people and twelve spaces, and for
/// two hundred pairings, in one thread; and the linear shadow of the first, for `plan_scipy.py`.
@main
struct PlanBench {
  let engine = Engine(catalogue: .embedded)
  let date: CalendarDate
  let settings: [CompiledSetting]
  let people: [CompiledProfile]

  static func main() throws {
    let arguments = CommandLine.arguments
    let bench = try PlanBench(Corpus(arguments.count > 1 ? arguments[1] : "corpus"))
    let folder = URL(filePath: arguments.count > 2 ? arguments[2] : "arrays")
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bench.home(rounds, folder)
    bench.pairings()
  }

  init(_ corpus: Corpus) throws {
    let reader = DocumentReader(catalogue: .embedded)
    let (engine, date) = (engine, try CalendarDate("2026-11-20"))
    self.date = date
    settings = corpus.assessments.prefix(60)
      .compactMap { reader.assessment($0.bytes, file: $0.name).located?.value }
      .map { engine.compile($0, asOf: date) }
    people = corpus.profiles.prefix(60)
      .compactMap { reader.profile($0.bytes, file: $0.name).located?.value }
      .map(engine.compile)
  }

  private func planner(_ people: [CompiledProfile], in setting: CompiledSetting) -> Planner {
    Planner(for: people, others: [], in: setting, engine: engine, asOf: date)
  }

  /// Eight people at once, among 24 adjustments, in the audits with twelve spaces or more.
  private func home(_ rounds: Int, _ folder: URL) throws {
    let homes = settings.filter { ($0.assessment.spaces?.count ?? 0) >= 12 }.prefix(5)
    let eight = Array(people.prefix(8))
    let requests: [(String, PlanRequest)] = [
      ("to moderate", PlanRequest(target: .moderate, limits: PlanLimits())),
      ("within £5,000", PlanRequest(target: nil, limits: PlanLimits(budget: 5000))),
      ("the least load", PlanRequest(target: nil, limits: PlanLimits())),
    ]
    print("plans for 8 people in a home of 12 spaces or more, \(homes.count) homes, one thread")
    for (name, request) in requests {
      var times = Rounds()
      var worst = (seconds: 0.0, sets: 0, isExact: true)
      for (number, home) in homes.enumerated() {
        let key = "\(name) \(number)"
        for _ in 0..<rounds {
          let plan = times.time(key) { planner(eight, in: home).plan(request) }
          worst.sets = max(worst.sets, plan.search.sets)
          worst.isExact = worst.isExact && plan.search.isExact
        }
        worst.seconds = max(worst.seconds, times.median(key))
      }
      print(
        "  \(name)  \(text(worst.seconds, 2)) s for the slowest, \(worst.sets) sets, "
          + (worst.isExact ? "exact" : "stopped")
      )
    }
    guard let home = homes.first else { return }
    try shadow(of: home, eight, folder)
  }

  /// What each adjustment would do alone, added up as if they did not overlap: what a program for
  /// linear problems can look at.
  private func shadow(
    of home: CompiledSetting,
    _ eight: [CompiledProfile],
    _ folder: URL
  ) throws {
    let one = planner([eight[0]], in: home)
    let before = engine.score(eight[0], in: home).load
    let found = engine.catalogue.adjustments.flatMap { one.candidates(of: $0, in: nil) }
      .map { candidate in
        let after = one.whatIf([], with: [candidate]).after.pairing.score.load
        return (drop: before - after, cost: candidate.countedCost)
      }
      .filter { $0.drop > 0 }.sorted { $0.drop > $1.drop }.prefix(24)
    var times = Rounds()
    let request = PlanRequest(target: nil, limits: PlanLimits(budget: 5000))
    for _ in 0..<7 { _ = times.time("one") { one.plan(request) } }
    let rows = found.map { "[\($0.drop), \($0.cost)]" }.joined(separator: ", ")
    print("  Attune, one of them within £5,000  \(text(times.median("one") * 1000, 1)) ms")
    try Data(
      "{\"budget\": 5000, \"seconds\": \(times.median("one")), \"candidates\": [\(rows)]}".utf8
    )
    .write(to: folder.appending(path: "plan.json"))
  }

  private func pairings() {
    var times = Rounds()
    let request = PlanRequest(target: .moderate, limits: PlanLimits())
    var stopped = 0
    times.time("all") {
      for person in people.prefix(20) {
        for setting in settings.prefix(10) {
          let plan = planner([person], in: setting).plan(request)
          if !plan.search.isExact { stopped += 1 }
        }
      }
    }
    print("plans for 200 pairings, one thread")
    print("  \(text(times.median("all"), 2)) s, \(stopped) searches stopped")
  }
}
