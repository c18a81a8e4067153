/// A change to a setting or a practice (Equality Act 2010: reasonable adjustment), or an offer to a
/// person.
public struct Adjustment: Hashable, Sendable {
  public enum Restrictive: String, Hashable, Sendable, CaseIterable {
    case no
    /// It becomes restrictive when it is imposed, cannot be left, or falls on everyone.
    case ifImposed = "if-imposed"
    case yes
  }

  public let id: String
  /// How it reads in a sentence, without a verb.
  public var name: String
  public let group: String
  public let restrictive: Restrictive
  public let source: String
  /// What is to be done; `nil` for what restricts, which is never recommended.
  public var offer: Offer?
  /// Of what restricts: what has to be there wherever it is in use.
  public let gate: String?

  public init(
    id: String,
    name: String,
    group: String,
    restrictive: Restrictive,
    source: String,
    offer: Offer?,
    gate: String? = nil
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.restrictive = restrictive
    self.source = source
    self.offer = offer
    self.gate = gate
  }
}

extension Adjustment {
  /// Where it acts, and on whom.
  public enum Reach: Hashable, Sendable {
    /// The whole place: everyone who is there.
    case setting
    /// One space of such a use: everyone who spends time in it.
    case space(Set<SpaceUse>)
    /// What is agreed with one person; nobody else is touched by it.
    case individual
    /// Worn, carried or put on a person: it bridges, and never counts towards a target.
    case worn
  }

  public enum Effort: String, Hashable, Sendable, CaseIterable {
    case small
    case medium
    case large
  }

  /// When it helps: before distress, when early signs show, or afterwards.
  public enum Tier: String, Hashable, Sendable, CaseIterable {
    case proactive
    case active
    case reactive
  }

  /// How good the evidence is that it helps; shown with every suggestion.
  public enum EvidenceGrade: String, Hashable, Sendable, CaseIterable {
    case trial
    case review
    case observed
    case guidance
    case practice
    /// A trial showed no effect on what it is best known for.
    case noneShown = "none-shown"
    /// A duty, whatever its effect.
    case law
  }

  /// Somebody who does it.
  public struct Role: Hashable, Sendable {
    public let id: String
    public let name: String
    /// True for those who are with people on every shift, and can begin something tonight.
    public let isOnShift: Bool

    public init(id: String, name: String, isOnShift: Bool = false) {
      self.id = id
      self.name = name
      self.isOnShift = isOnShift
    }
  }

  /// Material that absorbs sound, from which a room's reverberation can be computed.
  public struct Absorber: Hashable, Sendable {
    /// The position of the reading that is the reverberation time.
    public let reading: Int
    /// The most of it that is put into one room, in m².
    public let area: Double
    /// The part of sound that it absorbs, 0-1.
    public let coefficient: Double
    /// The height of a room in m, from which its ceiling is estimated: no more of it fits.
    public let height: Double
    public let basis: Basis
    public let source: String

    public init(
      reading: Int,
      area: Double,
      coefficient: Double,
      height: Double,
      basis: Basis,
      source: String
    ) {
      self.reading = reading
      self.area = area
      self.coefficient = coefficient
      self.height = height
      self.basis = basis
      self.source = source
    }
  }

  /// Everything that is said of an adjustment that may be offered.
  public struct Offer: Hashable, Sendable {
    public let tier: Tier
    /// What to do, as an instruction.
    public let instruction: String
    /// What could change, as a literal sentence on a page that the person reads.
    public let plain: String
    /// Of what becomes restrictive when imposed: the sentence that makes it an offer.
    public let condition: String?
    /// True if it takes a restriction away.
    public let liftsRestriction: Bool
    public let reach: Reach
    public var effects: [Effect]
    public let absorber: Absorber?
    /// Ids of what calms people that it makes available.
    public let provides: [String]
    /// In pounds.
    public var cost: Sourced<ClosedRange<Double>>
    /// In days.
    public var lead: Sourced<ClosedRange<Int>>
    public let effort: Effort
    public let who: [Role]
    public let evidence: EvidenceGrade
    public let contraindications: [Contraindication]
    public let cautions: [String]
    /// Ids of what has to be done first.
    public let needs: [String]
    /// Ids of what it cannot be done together with.
    public let excludes: [String]

    public init(
      tier: Tier,
      instruction: String,
      plain: String,
      condition: String?,
      liftsRestriction: Bool,
      reach: Reach,
      effects: [Effect],
      absorber: Absorber?,
      provides: [String],
      cost: Sourced<ClosedRange<Double>>,
      lead: Sourced<ClosedRange<Int>>,
      effort: Effort,
      who: [Role],
      evidence: EvidenceGrade,
      contraindications: [Contraindication],
      cautions: [String],
      needs: [String],
      excludes: [String]
    ) {
      self.tier = tier
      self.instruction = instruction
      self.plain = plain
      self.condition = condition
      self.liftsRestriction = liftsRestriction
      self.reach = reach
      self.effects = effects
      self.absorber = absorber
      self.provides = provides
      self.cost = cost
      self.lead = lead
      self.effort = effort
      self.who = who
      self.evidence = evidence
      self.contraindications = contraindications
      self.cautions = cautions
      self.needs = needs
      self.excludes = excludes
    }
  }
}
