internal import AttuneModel

/// A key of a record that a column can fill, as a map of columns names it.
///
/// The names are those of the keys of a record, with a point where one stands in another.
enum ColumnTarget: Hashable, Sendable {
  case field(ColumnField)
  /// What is said of one type of force.
  case force(type: String, ForceField)

  enum ForceField: String, Hashable, Sendable, CaseIterable {
    case duration
    case isInCarePlan = "in-care-plan"
    case how
  }

  var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .force(let type, let field): "\(type).\(field.rawValue)"
    }
  }

  /// Every one there is, in the order of a record; those of force for each type that is force.
  static func all(_ catalogue: Catalogue) -> [ColumnTarget] {
    let types = catalogue.vocabularies.typesOfForce.map(\.id)
    return ColumnField.allCases.flatMap { field -> [ColumnTarget] in
      guard field == .types else { return [.field(field)] }
      return [.field(.types)]
        + types.flatMap { type in ForceField.allCases.map { .force(type: type, $0) } }
    }
  }

  /// The key that has to be filled in the same row for this one to mean anything, if there is one.
  var needed: ColumnField? {
    switch self {
    case .field(.notifiedOn): .notifiedWho
    case .field(.personDebriefOn), .field(.personDebriefTaken): .personDebriefOffered
    case .field(.staffDebriefOn), .field(.staffDebriefTaken): .staffDebriefOffered
    case .field(.reviewExternal), .field(.reviewBy): .reviewOn
    case .field(.confinedUntil), .field(.confinedBy), .field(.confinedIn): .confinedFrom
    case .force: .types
    default: nil
    }
  }
}

/// The keys of a record that are the same whatever the catalogue knows.
enum ColumnField: String, Hashable, Sendable, CaseIterable {
  case incident
  case setting
  case person
  case began
  /// The day of the beginning, where a column of its own has it.
  case date
  /// The time of the beginning, where a column of its own has it.
  case time
  case duration
  case space = "in"
  case place
  case types
  case reason
  case keptName = "kept.name"
  case keptIdentifier = "kept.identifier"
  case keptStaff = "kept.staff"
  case staff
  case others
  case diagnosis
  case characteristics
  case learningDisability = "learning-disability"
  case autistic
  case outcome
  case harm
  case triedFirst = "tried-first"
  case notifiedWho = "notified.who"
  case notifiedOn = "notified.on"
  case people = "environment.people"
  case staffFaces = "environment.staff-faces"
  case unfamiliarStaff = "environment.unfamiliar-staff"
  case change = "environment.change"
  case demand = "environment.demand"
  case hunger = "environment.hunger"
  case pain = "environment.pain"
  case before
  case during
  case after
  case words
  case personDebriefOffered = "debriefs.person.offered"
  case personDebriefOn = "debriefs.person.on"
  case personDebriefTaken = "debriefs.person.taken"
  case staffDebriefOffered = "debriefs.staff.offered"
  case staffDebriefOn = "debriefs.staff.on"
  case staffDebriefTaken = "debriefs.staff.taken"
  case reviewOn = "review.on"
  case reviewExternal = "review.external"
  case reviewBy = "review.by"
  case confinedFrom = "confinement.from"
  case confinedUntil = "confinement.until"
  case confinedBy = "confinement.authorised-by"
  case confinedIn = "confinement.room"
}
