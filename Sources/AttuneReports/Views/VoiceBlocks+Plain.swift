internal import AttuneModel

extension VoiceBlocks {
  /// The person's own words, on a page that speaks to them.
  var plain: [Block] {
    [.heading("What you said", level: .first)]
      + (naming.isRedacted ? [.paragraph("Your words are left out here.")] : said)
      + disagreed
  }

  private var disagreed: [Block] {
    naming.isRedacted
      ? []
      : profile.disagrees.map {
        .quote($0, attribution: "You do not agree with what others wrote.")
      }
  }

  /// Where and how the person wants to live, on a page that is about one place, or about several.
  func plainWishes(_ place: Assessment?) -> [Block] {
    let sharing =
      profile.wantsToShare == .no
      ? ["You do not want to share a home."]
        + ((place?.places?.capacity ?? 0) > 1 ? ["Other people live in this place."] : [])
      : []
    let wishes = profile.prefers.flatMap { wish -> [Block] in
      let sentence =
        wish.setting == place?.setting
        ? "You want to live here." : "You want to live at \(naming.name(wish.setting))."
      let why = naming.isRedacted ? nil : wish.why
      return [Block.paragraph(Line(sentence))]
        + (why.map { [Block.quote($0, attribution: "")] } ?? [])
    }
    return sharing.map { .paragraph(Line($0)) } + wishes
  }

  private var said: [Block] {
    switch profile.voice {
    case .said(let sayings) where !sayings.isEmpty:
      sayings.map { .quote($0.words, attribution: Self.plainly($0)) }
    case .declined: [.paragraph("People asked you. You did not want to say.")]
    default: [.paragraph("Nobody has asked you yet.")]
    }
  }

  private static func plainly(_ saying: SensoryProfile.Saying) -> String {
    switch saying.how {
    case .said: "You said this."
    case .typed: "You typed this."
    case .communicationAid: "You said this with your communication aid."
    case .observed: "People saw this. You did not say it."
    case .family: "Your family said this. You did not say it."
    }
  }
}
