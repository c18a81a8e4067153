public import AttuneModel

extension Incident {
  /// The confinements among the types of force, where the record does not say from when they were.
  ///
  /// Nothing about reviews of them can be reckoned then. Empty where it says so, or there is none.
  public var confinementsWithoutTimes: [Confinement.Kind] {
    guard confinement == nil else { return [] }
    let types = Set(types.map(\.type))
    return Confinement.Kind.allCases.filter { types.contains($0.rawValue) }
  }
}
