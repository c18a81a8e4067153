/// What a plan must keep to.
public struct PlanLimits: Hashable, Sendable {
  /// In pounds; `nil` is no limit.
  public var budget: Double?
  /// How many actions it may have; `nil` is no limit.
  public var most: Int?
  /// Within how many days everything must be done; `nil` is no limit.
  public var days: Int?
  /// Headings of the factors that may be changed; empty is all.
  public var domains: Set<String>
  /// Ids of adjustments that are not wanted.
  public var excluded: Set<String>

  public init(
    budget: Double? = nil,
    most: Int? = nil,
    days: Int? = nil,
    domains: Set<String> = [],
    excluded: Set<String> = []
  ) {
    self.budget = budget
    self.most = most
    self.days = days
    self.domains = domains
    self.excluded = excluded
  }
}
