/// For whom a page is: the same result, said to different readers.
public enum ReportView: String, Hashable, Sendable, CaseIterable {
  /// All of it: every number with its ground.
  case clinician
  /// One sheet for those who decide: order, certainty, reasons for no, and room for the decision.
  case panel
  /// What to do tonight.
  case careStaff = "care-staff"
  /// Plain and literal, without scores, for the person and those close to them.
  case person
}

extension Report {
  /// A page for the person, in large letters.
  init(title: String, plain blocks: [Block], _ provenance: Provenance) {
    self.init(title: title, blocks: blocks + [.provenance(provenance)], manner: .plain)
  }

  /// A page that is to fit on one sheet.
  init(title: String, panel blocks: [Block], _ provenance: Provenance) {
    self.init(title: title, blocks: blocks + [.provenance(provenance)], manner: .sheet)
  }
}
