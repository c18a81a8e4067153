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
      LibertyFacts(of: person, in: home, register: register, engine: files.engine),
      naming: naming
    )
  }

  /// The pages on restrictive practice, by a name for each.
  func practicePages() throws -> [(name: String, report: Report)] {
    [
      ("restrictions", Report(restrictions(), provenance: provenance)),
      ("restrictions-ash-suite", Report(restrictions(["ash-suite"]), provenance: provenance)),
      ("restrictions-alder-ward", Report(restrictions(["alder-ward"]), provenance: provenance)),
      ("liberty", Report(try liberty("p-028", "orchard-house"), provenance: provenance)),
    ]
  }

  /// The same as JSON and CSV.
  func practiceData() -> [(name: String, text: String)] {
    let result = restrictions()
    var (json, csv) = ("", "")
    JSONReport(provenance).write(result, to: &json)
    CSVReport(provenance).write(result, to: &csv)
    return [("restrictions.json", json), ("restrictions.csv", csv)]
  }
}
