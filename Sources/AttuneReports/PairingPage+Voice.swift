internal import AttuneModel
internal import AttunePlacement

extension PairingPage {
  /// The person's own words, verbatim, and what they want and do not agree with.
  var voice: [Block] {
    guard !detail.naming.isRedacted else {
      return [.paragraph("The person's own words are left out here.")]
        + wishes.map { .paragraph(Line($0)) }
    }
    let profile = detail.profile
    var blocks: [Block] = []
    if let words = profile.words { blocks.append(.paragraph("Describes themselves as: \(words).")) }
    switch profile.voice {
    case .said(let sayings) where !sayings.isEmpty:
      blocks += sayings.map { .quote($0.words, attribution: Self.attribution($0)) }
    case .declined: blocks.append(.paragraph("Asked for their own words, the person declined."))
    default: blocks.append(.paragraph("The person's own words: not asked yet."))
    }
    for wish in profile.prefers where wish.setting == detail.pairing.setting {
      blocks.append(.paragraph("Wants to live here."))
      if let why = wish.why {
        blocks.append(.quote(why, attribution: wish.on?.description ?? ""))
      }
    }
    blocks += wishes.map { .paragraph(Line($0)) }
    for words in profile.disagrees {
      blocks.append(.quote(words, attribution: "does not agree with this in the file"))
    }
    return blocks
  }

  /// What the person said of where and how they want to live; none of it changes a number.
  private var wishes: [String] {
    let profile = detail.profile
    var wishes: [String] = []
    if profile.wantsToShare == .no, let capacity = detail.assessment.places?.capacity, capacity > 1
    {
      wishes.append("Does not want to share a home. This place is for \(capacity) people.")
    } else if profile.wantsToShare == .yes {
      wishes.append("Wants to share a home.")
    }
    let near = profile.near.map { near in
      (detail.naming.isRedacted ? "somebody" : near.who)
        + (near.within.map { " within \(decimal($0, places: 1)) miles" } ?? "")
    }
    if !near.isEmpty {
      wishes.append("Wants to be near: \(joined(near)). Attune does not know how far it is.")
    }
    let elsewhere = profile.vetoes.compactMap { veto -> String? in
      guard case .setting(let setting) = veto.subject, setting != detail.pairing.setting,
        !detail.naming.isRedacted
      else { return nil }
      return setting.text + (detail.naming.quoted(veto.why).map { " (\($0))" } ?? "")
    }
    if !elsewhere.isEmpty { wishes.append("Said no to other settings: \(joined(elsewhere)).") }
    return wishes
  }

  private static func attribution(_ saying: SensoryProfile.Saying) -> String {
    let how =
      switch saying.how {
      case .said: "said"
      case .typed: "typed"
      case .communicationAid: "by communication aid"
      case .observed: "seen in what the person did"
      case .family: "the family's view, not the person's"
      }
    return [how, saying.on?.description].compactMap(\.self).joined(separator: ", ")
  }
}
