internal import AttuneModel

/// Whether a record says how long force was used: part of (b) of section 6(5).
///
/// How long the distress lasted is not how long somebody was held. It answers only for a medicine, which
/// has no length of its own; for other force it leaves the answer open.
struct ForceDurations {
  private let incident: Incident
  private let words: Vocabularies

  init(_ facts: IncidentFacts) {
    incident = facts.incident
    words = facts.catalogue.vocabularies
  }

  /// Of each type.
  var areRecorded: Truth { incident.types.map(isRecorded).all }

  private func isRecorded(_ force: Incident.Force) -> Truth {
    if let own = force.duration { return IncidentFacts.answered(own) }
    if let confinement = incident.confinement(of: force) {
      return confinement.minutes == nil ? .unknown : .yes
    }
    switch words.force(ofType: force.type) {
    case .chemical: return IncidentFacts.answered(incident.duration)
    case .physical, .mechanical, .isolation, nil:
      return incident.duration == nil ? .no : .unknown
    }
  }
}
