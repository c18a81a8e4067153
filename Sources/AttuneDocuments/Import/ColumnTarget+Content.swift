internal import AttuneModel

/// What can stand in a cell that fills a key.
enum ColumnContent: Hashable, Sendable {
  case text
  case words([String], called: String)
  case id
  /// The number of a record, of which an id is made.
  case recordNumber
  /// A code, for which a file of its own has the pseudonym.
  case code
  case day
  case timeOfDay
  /// A day and a time.
  case moment
  /// How long something was, in a unit that the map says; or unknown.
  case span
  /// How many of something there were.
  case count

  /// True if words of the other system can be made into others.
  var takesValues: Bool {
    switch self {
    case .text, .words, .id, .span, .count: true
    case .recordNumber, .code, .day, .timeOfDay, .moment: false
    }
  }
}

extension ColumnTarget {
  /// What a cell that fills it has to be.
  ///
  /// - Parameter types: The types of force there are.
  /// - Returns: For the types of force themselves, those words.
  func content(types: [String]) -> ColumnContent {
    switch self {
    case .field(let field): field.content(types: types)
    case .force(_, .duration): .span
    case .force(_, .isInCarePlan): .recordedYesNo
    case .force(_, .how): .text
    }
  }

  /// True if a cell can hold several, and a record has a list.
  var isList: Bool {
    switch self {
    case .field(.types), .field(.staff), .field(.others), .field(.triedFirst), .field(.notifiedWho):
      true
    default: false
    }
  }

  /// What it means, for whoever writes the map.
  var about: String {
    switch self {
    case .force(let type, .duration): "(b) For how long \(type) was used; needs its unit."
    case .force(let type, .isInCarePlan): "(d) Whether \(type) was part of the care plan."
    case .force(let type, .how): "(f) How \(type) was used."
    case .field(let field): field.about
    }
  }
}

extension ColumnContent {
  static let yesNo = Self.words(["yes", "no"], called: "yes or no")
  static let recordedYesNo = Self.words(["yes", "no", "unknown"], called: "yes, no or unknown")

  static func cases<Value: CaseIterable & RawRepresentable>(
    of _: Value.Type,
    called what: String
  ) -> Self where Value.RawValue == String {
    .words(Value.allCases.map(\.rawValue), called: what)
  }
}

extension ColumnField {
  func content(types: [String]) -> ColumnContent {
    switch self {
    case .incident: .recordNumber
    case .setting, .space: .id
    case .person: .code
    case .began, .confinedFrom, .confinedUntil: .moment
    case .date, .notifiedOn, .personDebriefOn, .staffDebriefOn, .reviewOn: .day
    case .time: .timeOfDay
    case .duration: .span
    case .types: .words(types, called: "a type of force")
    case .people, .staffFaces, .unfamiliarStaff: .count
    case .learningDisability, .autistic, .hunger, .pain: .recordedYesNo
    case .personDebriefOffered, .personDebriefTaken, .staffDebriefOffered, .staffDebriefTaken,
      .reviewExternal:
      .yesNo
    case .harm: .cases(of: Incident.Harm.self, called: "a harm")
    case .characteristics:
      .cases(
        of: Incident.Characteristics.self,
        called: "what is recorded of the relevant characteristics"
      )
    case .confinedBy:
      .cases(of: Confinement.Authority.self, called: "somebody who decides on a confinement")
    case .place, .reason, .keptName, .keptIdentifier, .keptStaff, .staff, .others, .diagnosis,
      .outcome, .triedFirst, .notifiedWho, .change, .demand, .before, .during, .after, .words,
      .reviewBy, .confinedIn:
      .text
    }
  }

  fileprivate var about: String {
    switch self {
    case .incident: "The number of the record, of which its id is made."
    case .setting: "The setting in which it was, by id."
    case .person: "The code of the person, for which the file of people has a pseudonym."
    case .began: "(b) The day and the time when it began, where one column has both."
    case .date: "(b) The day on which it began, where a column of its own has it."
    case .time: "(b) The time when it began, where a column of its own has it."
    case .duration: "(b) How long it lasted; needs its unit."
    case .space: "(b) The space in which it was, by its id in the audit."
    case .place: "(b) Where it was, in words, if none of the audit's spaces fits."
    case .types: "(c) The types of force that were used; [] is distress that was met without force."
    case .reason: "(a) Why force was used."
    case .keptName: "(e) Where the person's name is kept; mostly a constant."
    case .keptIdentifier: "(g) Where the person's identifier is kept; mostly a constant."
    case .keptStaff: "(h) Where the names of the staff are kept; mostly a constant."
    case .staff: "(h) The jobs of those who used force, never names."
    case .others: "(i) Who else was involved, without names."
    case .diagnosis: "(j) The person's mental disorder, if known."
    case .characteristics: "(k) Whether the relevant characteristics are in the clinical record."
    case .learningDisability: "(l) Whether the person has a learning disability."
    case .autistic: "(l) Whether the person is autistic."
    case .outcome: "(m) How it ended."
    case .harm: "(n) Whether the person died or was hurt: the worst of it."
    case .triedFirst: "(o) What was done to avoid force."
    case .notifiedWho: "(p) Who was told, of those whom the care plan names."
    case .notifiedOn: "(p) When they were told."
    case .people: "How many people were in the space."
    case .staffFaces: "How many different members of staff the person had met that day."
    case .unfamiliarStaff: "How many of the staff there the person had not met before."
    case .change: "What had changed."
    case .demand: "What was being asked of the person."
    case .hunger: "Whether the person was hungry."
    case .pain: "Whether the person was in pain."
    case .before: "What was seen before."
    case .during: "What was seen during it."
    case .after: "What was seen after."
    case .words: "What the person says of it, verbatim; or not-asked, or declined."
    case .personDebriefOffered: "Whether talking about it was offered to the person."
    case .personDebriefOn: "When it was offered to the person."
    case .personDebriefTaken: "Whether the person talked about it."
    case .staffDebriefOffered: "Whether talking about it was offered to the staff."
    case .staffDebriefOn: "When it was offered to the staff."
    case .staffDebriefTaken: "Whether the staff talked about it."
    case .reviewOn: "When the documented review was."
    case .reviewExternal: "Whether somebody from outside the service led it."
    case .reviewBy: "By whom: a role, not a name."
    case .confinedFrom: "When the person was in fact shut in or kept apart."
    case .confinedUntil: "When that ended; without it, it goes on."
    case .confinedBy: "Who decided on it."
    case .confinedIn: "In which room."
    }
  }
}
