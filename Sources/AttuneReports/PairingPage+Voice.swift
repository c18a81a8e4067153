internal import AttuneModel
internal import AttunePlacement

extension PairingPage {
  /// The person's own words, verbatim, and what they want and do not agree with.
  var voice: [Block] {
    guard !detail.naming.isRedacted else {
      return [.paragraph("The person's own words are left out here.")]
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
    for words in profile.disagrees {
      blocks.append(.quote(words, attribution: "does not agree with this in the file"))
    }
    return blocks
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
