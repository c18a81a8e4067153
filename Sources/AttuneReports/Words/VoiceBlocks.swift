internal import AttuneModel

/// What a person said of themselves, of where and how they want to live, and of their file.
///
/// None of it changes a number.
struct VoiceBlocks {
  let profile: SensoryProfile
  let naming: Naming

  /// How the person wishes to be described, and their own words, verbatim.
  var words: [Block] {
    guard !naming.isRedacted else {
      return [.paragraph("The person's own words are left out here.")]
    }
    let described = profile.words.map { [Block.paragraph("Describes themselves as: \($0).")] } ?? []
    switch profile.voice {
    case .said(let sayings) where !sayings.isEmpty:
      return described + sayings.map { .quote($0.words, attribution: Self.attribution($0)) }
    case .declined:
      return described + [.paragraph("Asked for their own words, the person declined.")]
    default: return described + [.paragraph("The person's own words: not asked yet.")]
    }
  }

  /// Whether the person wants to share a home.
  var sharing: Block {
    switch profile.wantsToShare {
    case .yes: .paragraph("Wants to share a home.")
    case .no: .paragraph("Does not want to share a home.")
    case .notAsked, nil: .paragraph("Whether they want to share a home: not asked.")
    }
  }

  /// A setting the person wants, in a sentence, and why.
  func preference(_ wish: SensoryProfile.Preference, as sentence: Line) -> [Block] {
    guard !naming.isRedacted, let why = wish.why else { return [.paragraph(sentence)] }
    return [.paragraph(sentence), .quote(why, attribution: wish.on?.description ?? "")]
  }

  /// Whom the person wants to be near, and the settings they said no to.
  ///
  /// - Parameter shown: Settings whose own flags say so already.
  /// - Returns: Nothing where nothing is known.
  func wishes(besides shown: [SettingID]) -> [Block] {
    var wishes: [Block] = []
    let near = profile.near.map { near in
      (naming.isRedacted ? "somebody" : near.who)
        + (near.within.map { " within \(decimal($0, places: 1)) miles" } ?? "")
    }
    if !near.isEmpty {
      wishes.append(
        .paragraph("Wants to be near: \(joined(near)). Attune does not know how far it is.")
      )
    }
    let elsewhere = profile.vetoes.compactMap { veto -> String? in
      guard case .setting(let setting) = veto.subject, !shown.contains(setting),
        !naming.isRedacted
      else { return nil }
      return setting.text + (naming.quoted(veto.why).map { " (\($0))" } ?? "")
    }
    if !elsewhere.isEmpty {
      wishes.append(.paragraph("Said no to other settings: \(joined(elsewhere))."))
    }
    return wishes
  }

  /// What the person does not agree with in their file, verbatim.
  var disagreements: [Block] {
    guard !naming.isRedacted else { return [] }
    return profile.disagrees.map {
      .quote($0, attribution: "does not agree with this in the file")
    }
  }

  static func attribution(_ saying: SensoryProfile.Saying) -> String {
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
