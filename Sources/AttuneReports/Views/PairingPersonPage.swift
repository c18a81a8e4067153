internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// One pairing, said to the person.
struct PairingPersonPage {
  let detail: PairingDetail

  private var text: PlainText { PlainText(wording: detail.wording, person: detail.pairing.person) }
  private var name: String { detail.naming.name(detail.pairing.setting) }

  var title: String { "\(detail.naming.id(detail.pairing.person)): you and \(name)" }

  var blocks: [Block] {
    let voice = VoiceBlocks(profile: detail.profile, naming: detail.naming)
    return Report.plainOpening("This page is about you and \(name).") + voice.plain + wishes + level
      + hard + easy + unknown + Report.plainRights + Report.plainDecision
  }

  private var wishes: [Block] {
    let voice = VoiceBlocks(profile: detail.profile, naming: detail.naming)
    let home: [Block] = detail.livesHere ? [.paragraph("You live here now.")] : []
    return home + voice.plainWishes(detail.assessment)
  }

  private var reasons: [ListItem] { text.reasons(detail.flags) }

  /// What forbids it comes before how it may be.
  private var level: [Block] {
    let blocked: [Block] =
      detail.pairing.isBlocked && !detail.livesHere
      ? [.paragraph("\(strong: "As it is now, this place cannot be offered to you.")")] : []
    let checks = detail.pairing.isOpen ? text.openChecks(detail.flags) : []
    let open: [Block] =
      checks.isEmpty
      ? []
      : [
        .paragraph("\(strong: "This place cannot be offered to you until people check this:")"),
        .list(checks),
      ]
    let why: [Block] =
      reasons.isEmpty ? [] : [.heading("Why", level: .second), .list(reasons)]
    return [.heading("What this place may be like for you", level: .first)] + blocked + open
      + [.paragraph("\(strong: PlainText.level(detail.pairing.level))")] + why
  }

  private var hard: [Block] {
    let items = text.hardest(detail.explanation, most: 5, besides: reasons)
    return items.isEmpty ? [] : [.heading("What can be hard here", level: .first), .list(items)]
  }

  private var easy: [Block] {
    let items = text.easiest(detail.explanation, besides: detail.flags, most: 5)
    return items.isEmpty ? [] : [.heading("What can be good here", level: .first), .list(items)]
  }

  private var unknown: [Block] {
    let items = text.unknown(
      detail.narrowings.map(\.input),
      in: detail.explanation,
      most: 5
    )
    return items.isEmpty
      ? []
      : [
        .heading("What nobody knows yet", level: .first), .list(items),
        .paragraph("Not known does not mean good."),
      ]
  }
}
