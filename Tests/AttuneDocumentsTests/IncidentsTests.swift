import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Records together, and beside the profiles and the audits.
struct IncidentsTests {
  @Test func `two records with one id are told, and neither is used`() {
    let read = ReadIncidents([
      Documents.incident(id: "i-1"), Documents.incident(id: "i-2"),
      Documents.incident(id: "⟦incident/duplicate-id⟧i-1"),
      Documents.incident("⟦yaml/unknown-key⟧x: 1", id: "i-3"),
    ])
    let incidents = Incidents(read.outcomes)
    #expect(incidents.diagnostics.map(\.fileMark) == read.marks)
    #expect(incidents.diagnostics[0].notes.map(\.range.file) == ["1.yaml"])
    #expect(incidents.incidents.map(\.id.text) == ["i-2"])
    #expect(incidents.filesLeftOut == ["1.yaml", "3.yaml", "4.yaml"])
    #expect(incidents.idsLeftOut == ["i-1", "i-3"])
    #expect(incidents.files.count == 1)
  }

  @Test(arguments: 0..<4)
  func `they are by setting, time and id, whatever the order of files`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let outcomes = ReadIncidents([
      Documents.incident(id: "i-4", setting: "b", began: "2026-01-01 10:00"),
      Documents.incident(id: "i-3", setting: "a", began: "2026-01-02 10:00"),
      Documents.incident(id: "i-2", setting: "a", began: "2026-01-02 10:00"),
      Documents.incident(id: "i-9", setting: "a", began: "2026-01-01 10:00"),
    ]).outcomes.shuffled(using: &random)
    #expect(Incidents(outcomes).incidents.map(\.id.text) == ["i-9", "i-2", "i-3", "i-4"])
  }

  @Test func `what no other file is of, and what is yet to come, are warnings`() throws {
    let read = ReadIncidents([
      Documents.incident(
        "in: ⟦incident/unknown-space⟧lounges",
        person: "⟦incident/unknown-person⟧p-041",
        began: "⟦document/after-today⟧2026-11-02 00:00"
      ),
      Documents.incident("in: lounge", id: "i-2", began: "2026-11-01 23:59"),
      Documents.incident(
        "in: anywhere",
        id: "i-3",
        setting: "⟦incident/unknown-setting⟧alder-wards"
      ),
    ])
    let rooms = "spaces: [{id: room-4, use: bedroom}, {id: lounge, use: lounge}]\n"
    let kitchen = "spaces: [{id: kitchen, use: kitchen}]\n"
    let warnings = CrossChecks(asOf: try CalendarDate("2026-11-01")).incidents(
      read.outcomes,
      people: ReadProfiles([Documents.profile(person: "p-014")]).outcomes,
      settings: ReadAudits([
        Documents.assessment(rooms), Documents.assessment(kitchen, on: "2026-10-04"),
      ])
      .outcomes,
      clock: Documents.catalogue.clock
    )
    #expect(Set(warnings.map(\.fileMark)) == Set(read.marks))
    #expect(warnings.count == read.marks.count)
    #expect(warnings.allSatisfy { $0.severity == .warning })
    let helps = warnings.sorted().compactMap(\.help)
    #expect(helps.contains("did you mean 'lounge'?"))
    #expect(helps.contains("did you mean 'alder-ward'?"))
    #expect(!helps.contains { $0.contains("p-0") })
  }

  @Test func `the words of a record are looked through, but not the person's own`() {
    let reader = DocumentReader(catalogue: .embedded, warningOf: .embedded)
    let marked = MarkedText(
      Documents.incident(
        """
        reason: "she was ⟦language/avoid⟧aggressive"
        tried-first: ["⟦language/avoid⟧time-out"]
        words: "they call me aggressive"

        """,
        types: "[{type: physical-restraint, how: \"a ⟦language/avoid⟧safe hold\"}]"
      )
    )
    let outcome = reader.incident(Array(marked.text.utf8), file: "a.yaml")
    #expect(outcome.diagnostics.map(\.mark) == marked.marks)
  }

  /// Whoever wrote it may have written a name: no diagnostic repeats a value of a record.
  @Test func `no diagnostic repeats what somebody wrote`() {
    let canary = "Zebedee Quartz"
    let places = [
      "incident: §", "setting: §", "person: §", "began: §", "duration: §", "in: §", "types: §",
      "types: [{type: §, duration: §, in-care-plan: §}]", "staff: §", "others: §", "harm: §",
      "characteristics: §", "autistic: §", "notified: §", "debriefs: §", "review: {on: §}",
      "environment: {readings: {noise.level: §}, people: §, pain: §}", "actions: [{due: §}]",
      "confinement: {from: §, authorised-by: §, reviews: [{kind: §, at: §, nurses: §}]}",
    ]
    for place in places {
      let read = ReadIncident(place.replacing("§", with: canary))
      #expect(!read.outcome.diagnostics.isEmpty)
      for diagnostic in read.outcome.diagnostics {
        #expect(!"\(diagnostic)".contains("Zebedee"), "\(place)")
      }
    }
  }
}
