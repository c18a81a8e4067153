internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Match {
  /// People and settings made ready on all cores.
  static func compiled(
    _ profiles: [SensoryProfile],
    _ assessments: [Assessment],
    _ engine: Engine,
    asOf date: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) async -> Match {
    let settings = await inParallel(assessments.count, inRunsOf: 16) { run in
      run.map { engine.compile(assessments[$0], asOf: date) }
    }
    let people = await inParallel(profiles.count, inRunsOf: 32) { run in
      run.map { engine.compile(profiles[$0]) }
    }
    return Match(people, settings, engine: engine, asOf: date, use: use)
  }

  /// The pairings of everyone with everything, scored on all cores.
  func allRows() async -> [[Pairing]] {
    let progress = Progress("scoring", of: people.count)
    defer { progress.finish() }
    return await inParallel(people.count, inRunsOf: 32, progress: progress.show) { run in
      rows(run)
    }
  }
}
