public import AttuneModel

/// A record as a file that people go on with and that is read again.
///
/// What is read of the text is the same record, to the last digit.
public struct IncidentText {
  let incident: Incident
  let catalogue: Catalogue
  private let schema: String?

  /// - Parameters:
  ///   - incident: The record.
  ///   - catalogue: What its readings are of, and the clock that its times are by.
  ///   - schema: Where editors find the schema, as a path from the file; `nil` for no word of it.
  public init(_ incident: Incident, catalogue: Catalogue, schema: String? = nil) {
    self.incident = incident
    self.catalogue = catalogue
    self.schema = schema
  }

  public var text: String {
    lines.joined(separator: "\n") + "\n"
  }

  var lines: [String] {
    (schema.map { ["# yaml-language-server: $schema=\($0)"] } ?? [])
      + head + forceLines + personLines + accountLines + afterwardsLines + confinementLines
  }

  private var head: [String] {
    var lines = [
      "attune: incident/1", "incident: \(incident.id)", "setting: \(incident.setting)",
      "person: \(incident.person)", "began: \(moment(incident.began))",
    ]
    if let duration = incident.duration { lines.append("duration: \(minutes(duration))") }
    if let space = incident.space { lines.append("in: \(space)") }
    if let place = incident.place { lines.append("place: \(quoted(place))") }
    return lines
  }

  private var confinementLines: [String] {
    guard let confinement = incident.confinement else { return [] }
    var lines = ["confinement:", "  from: \(moment(confinement.from))"]
    if let until = confinement.until { lines.append("  until: \(moment(until))") }
    if let authority = confinement.authorisedBy {
      lines.append("  authorised-by: \(authority.rawValue)")
    }
    if let room = confinement.room { lines.append("  room: \(quoted(room))") }
    if let plan = confinement.plan {
      let parts = ["on: \(plan.on)", plan.isCopyGiven.map { "copy-given: \(yesNo($0))" }]
      lines.append("  plan: \(inBraces(parts))")
    }
    if let reviews = confinement.reviews {
      lines += list("  reviews", reviews.map(review))
    }
    return lines
  }

  private func review(_ review: Confinement.Review) -> String {
    inBraces([
      "kind: \(review.kind.rawValue)", "at: \(moment(review.at))",
      review.by.map { "by: \(quoted($0))" }, review.nurses.map { "nurses: \($0)" },
      review.hasUninvolved.map { "not-involved: \(yesNo($0))" },
      review.hasResponsibleClinician.map { "responsible-clinician: \(yesNo($0))" },
    ])
  }
}

extension IncidentText {
  /// A time by the local clock, with the name of the time in force where the clock showed it twice.
  func moment(_ moment: Moment) -> String {
    let shown = catalogue.clock.time(at: moment)
    let isOne = catalogue.clock.moments(showing: shown).count == 1
    return isOne ? "\(shown)" : catalogue.clock.text(moment)
  }

  func minutes(_ minutes: Recorded<Double>) -> String {
    minutes.known.map { "\(decimalText($0)) min" } ?? "unknown"
  }

  func yesNo(_ isSo: Bool) -> String { isSo ? "yes" : "no" }

  func yesNo(_ isSo: Recorded<Bool>) -> String { isSo.known.map(yesNo) ?? "unknown" }

  /// A mapping on one line; parts that are `nil` are left out.
  func inBraces(_ parts: [String?]) -> String {
    "{\(parts.compactMap(\.self).joined(separator: ", "))}"
  }

  /// A list of entries, one on a line; `[]` if there are none.
  func list(_ key: String, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return ["\(key): []"] }
    let indent = key.prefix { $0 == " " } + "  "
    return ["\(key):"] + entries.map { "\(indent)- \($0)" }
  }

  /// A list of texts on one line.
  func texts(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }
}
