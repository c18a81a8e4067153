internal import AttuneModel
internal import AttuneScoring

/// Puts into words where the load of one pairing comes from.
struct DriverText {
  private let explanation: Explanation
  private let wording: Wording

  init(_ explanation: Explanation, wording: Wording) {
    self.explanation = explanation
    self.wording = wording
  }

  /// A share, its factor, and the reading where the most of it comes from, with the person's own
  /// limit beside it.
  func item(_ driver: (factor: Int, share: Double)) -> ListItem {
    let head: Line =
      "\(percent(driver.share)) of the load: \(strong: wording.title(driver.factor))"
    guard let (place, part, share) = mostOf(driver.factor) else { return ListItem(head) }
    // A place stands for the whole share only if all of it comes from there.
    let lead =
      if percent(share) != percent(driver.share) {
        ", of which \(percent(share)) \(place.isEmpty ? "by the whole setting's reading" : "in \(place)"): "
      } else {
        place.isEmpty ? ": " : ": \(place): "
      }
    return ListItem(
      "\(head)\(lead)\(reading(part)); \(wording.limits(part.anchors, of: part.factor))"
    )
  }

  /// The place from which the most of a factor's share comes, by that for which readings were
  /// given; the largest part there, and what all parts there come to.
  private func mostOf(_ factor: Int) -> (place: String, part: Explanation.Part, share: Double)? {
    var places: [(place: String, part: Explanation.Part, share: Double)] = []
    for part in explanation.parts where part.factor == factor {
      let given = explanation.view.given(slot: part.slot, cell: part.cell)
      let place = wording.place(given.space, given.period)
      if let known = places.firstIndex(where: { $0.place == place }) {
        places[known].share += part.share
      } else {
        places.append((place, part, part.share))
      }
    }
    return places.max { $0.share < $1.share }
  }

  private func reading(_ part: Explanation.Part) -> String {
    let factor = wording.factor(part.factor)
    if let value = part.reading { return wording.value(value, of: part.factor) }
    let period = explanation.view.cells[part.cell].period
    guard let range = factor.anchors[period]?.plausible(in: wording.assessment.kind) else {
      return "not read"
    }
    return factor.unit.isYesNo
      ? "not read; it may be yes or no"
      : "not read; it may be \(decimal(range.lowerBound, places: 2)) to "
        + wording.value(range.upperBound, of: part.factor)
  }
}
