import AttuneModel
import AttunePractice
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

extension PlanningReports {
  /// The registers of these settings, or of all.
  func restrictions(_ settings: [String] = []) -> RestrictionsResult {
    let places = files.settings.indices
      .filter { settings.isEmpty || settings.contains(files.settings[$0].setting.text) }
      .map { place in
        let assessment = files.settings[place].assessment
        return RestrictionsResult.Place(
          Register(
            of: assessment,
            history: files.histories[place],
            asOf: files.asOf,
            catalogue: files.engine.catalogue
          ),
          residents: files.people.map(\.profile).filter { assessment.isHome(of: $0) },
          engine: files.engine
        )
      }
    return RestrictionsResult(
      places,
      isOverview: settings.isEmpty,
      catalogue: files.engine.catalogue,
      asOf: files.asOf,
      naming: naming
    )
  }

  func liberty(_ person: String, _ setting: String) throws -> LibertyResult {
    let home = try #require(files.settings.first { $0.setting.text == setting })
    let person = try #require(files.people.first { $0.person.text == person })
    let register = Register(
      of: home.assessment,
      history: [],
      asOf: files.asOf,
      catalogue: files.engine.catalogue
    )
    return LibertyResult(
      LibertyFacts(
        of: person,
        in: home,
        register: register,
        records: files.incidents,
        engine: files.engine
      ),
      naming: naming
    )
  }

  func records() -> RecordsResult {
    RecordsResult(
      files.incidents,
      in: files.settings.map(\.assessment),
      filesLeftOut: 0,
      catalogue: files.engine.catalogue,
      asOf: files.asOf,
      naming: naming
    )
  }

  /// In the night in which the clock was put back, with a seclusion going on.
  func timers() throws -> TimersResult {
    TimersResult(
      files.incidents,
      in: files.settings.map(\.assessment),
      at: try files.engine.catalogue.clock.moment("2026-10-25 05:00"),
      asOf: files.asOf,
      filesLeftOut: 0,
      catalogue: files.engine.catalogue,
      naming: naming
    )
  }

  /// Force over time in these settings, or in all that have a return.
  func trends(_ settings: [String] = []) -> TrendResult {
    let statements = files.returns.filter {
      settings.isEmpty || settings.contains($0.setting.text)
    }
    return TrendResult(
      statements.map(trend),
      isOverview: settings.isEmpty,
      scope: IncidentScope(),
      sourceOfDay: .monthlyReturn,
      withoutPlace: [],
      recordsElsewhere: 0,
      filesLeftOut: 0,
      returnsLeftOut: 0,
      catalogue: files.engine.catalogue,
      asOf: files.asOf,
      naming: naming
    )
  }

  private func trend(_ statement: MonthlyReturn) -> TrendResult.Place {
    let place = files.settings.firstIndex { $0.setting == statement.setting }
    let history = place.map { files.histories[$0] } ?? []
    let assessment = place.map { files.settings[$0].assessment }
    return TrendResult.Place(
      SettingTrend(
        statement,
        incidents: files.year,
        history: history,
        residents: files.people.map(\.profile).filter { assessment?.isHome(of: $0) == true },
        scope: IncidentScope(),
        engine: files.engine,
        asOf: files.asOf
      ),
      assessment: assessment,
      history: history,
      notLookedAt: []
    )
  }

  /// The pages on restrictive practice, by a name for each.
  func practicePages() throws -> [(name: String, report: Report)] {
    [
      ("restrictions", Report(restrictions(), provenance: provenance)),
      ("restrictions-ash-suite", Report(restrictions(["ash-suite"]), provenance: provenance)),
      ("restrictions-alder-ward", Report(restrictions(["alder-ward"]), provenance: provenance)),
      ("records", Report(records(), provenance: provenance)),
      ("timers", Report(try timers(), provenance: provenance)),
      ("trends", Report(trends(), provenance: provenance)),
      ("trend-alder-ward", Report(trends(["alder-ward"]), provenance: provenance)),
      ("liberty", Report(try liberty("p-028", "orchard-house"), provenance: provenance)),
    ]
  }

  /// The same as JSON and CSV.
  func practiceData() throws -> [(name: String, text: String)] {
    let (restrictions, records, timers) = (restrictions(), records(), try timers())
    let trends = trends()
    let (json, csv) = (JSONReport(provenance), CSVReport(provenance))
    let text = { (write: (inout String) -> Void) in
      var text = ""
      write(&text)
      return text
    }
    return [
      ("restrictions.json", text { json.write(restrictions, to: &$0) }),
      ("restrictions.csv", text { csv.write(restrictions, to: &$0) }),
      ("records.json", text { json.write(records, to: &$0) }),
      ("records.csv", text { csv.write(records, to: &$0) }),
      ("timers.json", text { json.write(timers, to: &$0) }),
      ("timers.csv", text { csv.write(timers, to: &$0) }),
      ("trends.json", text { json.write(trends, to: &$0) }),
      ("trends.csv", text { csv.write(trends, to: &$0) }),
    ]
  }
}
