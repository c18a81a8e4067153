internal import AttuneModel
internal import AttunePlacement

extension Report {
  /// One pairing explained: the person's words first, then the level, why, and what to do next.
  public init(_ detail: PairingDetail, provenance: Provenance) {
    let page = PairingPage(detail)
    self.init(
      title: "\(detail.naming.id(detail.pairing.person)) in "
        + detail.naming.name(detail.pairing.setting),
      blocks: page.voice + page.verdict + page.flags + page.drivers + page.shares + page.unknown
        + page.background + Report.decision(profile: detail.profile, detail.naming)
        + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on one pairing.
struct PairingPage {
  let detail: PairingDetail
  let wording: Wording

  init(_ detail: PairingDetail) {
    self.detail = detail
    wording = detail.wording
  }
}

extension Array where Element: Hashable {
  /// The elements, each at its first place only.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
