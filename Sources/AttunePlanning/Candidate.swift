public import AttuneModel
internal import AttuneScoring

/// An adjustment in a place, as it may be chosen for a plan.
public struct Candidate: Hashable, Sendable {
  public let adjustment: Adjustment
  public let offer: Adjustment.Offer
  /// The one space in which it would be done, by position among those of the assessment; `nil` for
  /// the whole place, and for what is agreed with a person.
  public let space: Int?
  /// The one period in which it would be done, where that spares somebody else; `nil` is all.
  public let period: Period?
  /// Of what is agreed with one person: with whom.
  public let people: [PersonID]

  init(
    _ adjustment: Adjustment,
    _ offer: Adjustment.Offer,
    space: Int? = nil,
    period: Period? = nil,
    people: [PersonID] = []
  ) {
    self.adjustment = adjustment
    self.offer = offer
    self.space = space
    self.period = period
    self.people = people
  }

  /// In pounds, over everyone it is done for.
  public var cost: ClosedRange<Double> {
    let times = Double(max(1, people.count))
    return offer.cost.value.lowerBound * times...offer.cost.value.upperBound * times
  }

  /// What a budget and a search count: the dearest that it may be, so that money does not run out
  /// half-way.
  public var countedCost: Double { cost.upperBound }

  /// What a search counts, in days: the longest that it may take.
  public var countedLead: Int { offer.lead.value.upperBound }

  /// The same, in one period only.
  func only(in period: Period) -> Candidate {
    Candidate(adjustment, offer, space: space, period: period, people: people)
  }
}

extension Candidate {
  /// Ids first, then the whole place before its spaces.
  static func comesFirst(_ lhs: Candidate, _ rhs: Candidate) -> Bool { lhs.key < rhs.key }

  private var key: (String, Int, Int) {
    (adjustment.id, space ?? -1, period?.rawValue ?? -1)
  }
}
