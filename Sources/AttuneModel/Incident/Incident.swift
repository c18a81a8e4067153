/// What happened to one person, once, and what was done: distress, and force if any was used.
///
/// It has the sixteen items that section 6(5) of the Mental Health Units (Use of Force) Act 2018
/// asks of a record, named here by their letters, and what was there before, during and after.
/// `nil` is what the record does not say; an empty list says that there was none. Names stand in no
/// file, so of them it has where they are kept.
public struct Incident: Hashable, Sendable {
  public let id: IncidentID
  public let setting: SettingID
  public let person: PersonID
  /// When it began: part of (b).
  public let began: Moment
  /// How long it lasted, in minutes: part of (b).
  public var duration: Recorded<Double>?
  /// The space of the audit in which it was: part of (b).
  public var space: SpaceID?
  /// Where it was, in words, where no space of the audit fits: part of (b).
  public var place: String?
  /// The types of force, (c), with whether each was in the care plan, (d), and how, (f).
  ///
  /// Empty is distress that nobody met with force.
  public let types: [Force]
  /// Why force was used: (a).
  public var reason: String?
  /// Where the person's name, (e), their identifier, (g), and the names of staff, (h), are kept.
  public var kept: Kept?
  /// Who of the staff used force, by their jobs: (h).
  public var staff: [Colleague]?
  /// Who else was involved, and why: (i); empty is nobody.
  public var others: [Outsider]?
  /// The person's mental disorder, if known: (j).
  public var diagnosis: Recorded<String>?
  /// How much of the relevant characteristics is in the clinical record: (k).
  public var characteristics: Characteristics?
  /// Whether the person has a learning disability: (l).
  public var hasLearningDisability: Recorded<Bool>?
  /// Whether the person is autistic: (l).
  public var isAutistic: Recorded<Bool>?
  /// How it ended: (m).
  public var outcome: String?
  /// Whether the person died or was hurt: (n).
  public var harm: Harm?
  /// What was done to avoid force: (o); empty says that nothing was tried.
  public var triedFirst: [String]?
  /// Who was told, of those whom the care plan names: (p).
  public var notified: Notified?
  /// What was there, as far as it was looked at.
  public var environment: Environment?
  /// What was seen before.
  public var before: String?
  /// What was seen during it.
  public var during: String?
  /// What was seen after.
  public var after: String?
  /// What the person says of it.
  public var words: Words?
  public var debriefs: Debriefs?
  /// The documented review of what happened.
  public var review: Review?
  /// What is to be done so that it does not happen again; empty is nothing.
  public var actions: [Action]?
  /// Of seclusion and long-term segregation, from when to when, and who looked.
  public var confinement: Confinement?

  public init(
    id: IncidentID,
    setting: SettingID,
    person: PersonID,
    began: Moment,
    types: [Force]
  ) {
    self.id = id
    self.setting = setting
    self.person = person
    self.began = began
    self.types = types
  }
}

public typealias IncidentID = Identifier<Incident>
