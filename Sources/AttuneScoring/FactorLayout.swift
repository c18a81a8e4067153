public import AttuneModel

/// The order in which the engine walks the factors: grouped by need.
///
/// A slot is the place of a factor in that order. Everything the kernel reads is laid out by slot.
public struct FactorLayout: Sendable {
  /// For each slot, the position of its factor in the catalogue.
  public let factors: [Int]
  /// For each factor of the catalogue, its slot.
  public let slots: [Int]
  /// For each need that has factors, its position in the catalogue and its slots.
  public let groups: [(need: Int, slots: Range<Int>)]

  public init(_ catalogue: Catalogue) {
    let order = catalogue.factors.indices.sorted {
      (catalogue.factors[$0].need, $0) < (catalogue.factors[$1].need, $1)
    }
    factors = order
    var slots = [Int](repeating: 0, count: order.count)
    for (slot, factor) in order.enumerated() { slots[factor] = slot }
    self.slots = slots
    var groups: [(need: Int, slots: Range<Int>)] = []
    for slot in order.indices {
      let need = catalogue.factors[order[slot]].need
      if groups.last?.need == need {
        groups[groups.count - 1].slots = groups[groups.count - 1].slots.lowerBound..<slot + 1
      } else {
        groups.append((need, slot..<slot + 1))
      }
    }
    self.groups = groups
  }

  public var count: Int { factors.count }
}
