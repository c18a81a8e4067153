internal import AttuneModel
internal import AttunePlacement

extension Report {
  /// The readers for whom there is a page on one pairing.
  public static let pairingViews: [ReportView] = [.clinician, .panel, .person]

  /// One pairing explained: the person's words first, then the level, why, and what to do next.
  ///
  /// - Precondition: The view is one of ``pairingViews``.
  public init(_ detail: PairingDetail, provenance: Provenance, view: ReportView = .clinician) {
    precondition(Self.pairingViews.contains(view), "a pairing has no such page")
    let page = PairingPage(detail)
    let title =
      "\(detail.naming.id(detail.pairing.person)) in "
      + detail.naming.name(detail.pairing.setting)
    if view == .person {
      let page = PairingPersonPage(detail: detail)
      self.init(title: page.title, plain: page.blocks, provenance)
      return
    }
    if view == .panel {
      self.init(title: "\(title), for a panel", panel: page.panel, provenance)
      return
    }
    self.init(
      title: title,
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
