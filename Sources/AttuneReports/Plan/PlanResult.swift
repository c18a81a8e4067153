public import AttuneModel
public import AttunePlacement
public import AttunePlanning
internal import AttuneScoring

/// Everything that `plan` knows of a plan.
public struct PlanResult: Sendable {
  let plan: Plan
  let catalogue: Catalogue
  let naming: Naming
  /// People who live there and whose files may not be used for this.
  let withoutConsent: [PersonID]
  /// People who live there and of whom there is no profile.
  let withoutProfile: [PersonID]

  public init(
    _ plan: Plan,
    catalogue: Catalogue,
    naming: Naming,
    withoutConsent: [PersonID] = [],
    withoutProfile: [PersonID] = []
  ) {
    self.plan = plan
    self.catalogue = catalogue
    self.naming = naming
    self.withoutConsent = withoutConsent
    self.withoutProfile = withoutProfile
  }

  /// The pairings with the plan made.
  public var pairings: [Pairing] { plan.outcomes.map(\.after) }

  /// The plan as it is kept.
  public var saved: SavedPlan { plan.saved(catalogue) }

  var assessment: Assessment { plan.setting.assessment }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  /// What it costs altogether, in pounds.
  var cost: ClosedRange<Double> {
    let costs = plan.actions.map(\.candidate.cost)
    return costs.reduce(0) { $0 + $1.lowerBound }...costs.reduce(0) { $0 + $1.upperBound }
  }

  /// The sum of all loads, before and after: what the parts of actions are parts of.
  var drop: Double {
    plan.outcomes.reduce(0) { $0 + $1.before.score.load - $1.after.score.load }
  }

  /// An action's part of the drop, 0-1; all of them sum to 1, or are 0 where nothing drops.
  func share(_ action: Plan.Action) -> Double { drop == 0 ? 0 : action.part / drop }

  /// The points of the strain score that the plan takes off, of one person.
  func points(_ outcome: Plan.Outcome) -> Double {
    outcome.before.score.strainScore - outcome.after.score.strainScore
  }

  /// "lounge-1", "the whole place", "with p-014", "lounge-1, in the evening only".
  func place(_ candidate: Candidate) -> String {
    var place = space(candidate) ?? "the whole place"
    if !candidate.people.isEmpty { place = "with \(joined(candidate.people.map(naming.id)))" }
    return candidate.period.map { "\(place), in the \($0.name) only" } ?? place
  }

  /// The one space in which it is done, as output calls it; `nil` for the whole place.
  func space(_ candidate: Candidate) -> String? { space(at: candidate.space) }

  func space(at position: Int?) -> String? {
    position.flatMap { assessment.spaces?[$0] }.map { naming.id($0, in: assessment) }
  }

  /// The day on which it is done at the latest.
  func ready(_ action: Plan.Action) -> CalendarDate {
    plan.asOf.adding(days: action.lead)
  }

  /// The day on which it is looked at again.
  func review(_ action: Plan.Action) -> CalendarDate {
    ready(action).adding(days: Int(catalogue.conventions[.trialDays]))
  }
}
