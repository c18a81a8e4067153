internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Settings side by side, said to the person.
struct ComparisonPersonPage {
  let result: ComparisonResult

  var title: String { "Places for you" }

  var blocks: [Block] {
    let voice = VoiceBlocks(profile: result.profile, naming: result.naming)
    return Report.plainOpening("This page is about you and places to live.") + voice.plain + wishes
      + order + result.candidates.indices.flatMap(place) + Report.plainRights
      + Report.plainDecision
  }

  private var wishes: [Block] {
    let wanted = result.profile.prefers.map { wish in
      Block.paragraph(
        Line("You said that you want to live here: \(result.naming.name(wish.setting)).")
      )
    }
    let home = result.comparison.home.map {
      [Block.paragraph(Line("You live here now: \(result.name($0))."))]
    }
    return wanted + (home ?? [])
  }

  /// What the order below is, and whether it is sure.
  private var order: [Block] {
    let known = result.candidates.indices.filter {
      Standing(result.candidates[$0].pairing) == .known
    }
    var lines = ["The places that look less hard for you come first."]
    if known.count > 1 {
      let sureness = result.comparison.pair(known[0], known[1]).sureness
      switch sureness {
      case .better: break
      case .probablyBetter: lines.append("We are not fully sure which of the first two is first.")
      case .cannotBeSeparated, .notEnoughKnown:
        lines.append("We do not know which of the first two is better for you.")
      }
    }
    return [.heading("The places", level: .first)] + lines.map { .paragraph(Line($0)) }
  }

  private func place(_ place: Int) -> [Block] {
    let candidate = result.candidates[place]
    let text = PlainText(wording: result.wording(place))
    let reasons = text.reasons(candidate.flags)
    let blocked =
      candidate.pairing.isBlocked && !candidate.isHome
      ? [Block.paragraph("As it is now, this place cannot be offered to you.")] : []
    let hard = text.hardest(candidate.explanation, most: 3, besides: reasons)
    let easy = text.easiest(candidate.explanation, most: 3)
    return [
      .heading(result.name(place), level: .second),
      .paragraph("\(strong: PlainText.level(candidate.pairing.level))"),
    ] + blocked + (reasons.isEmpty ? [] : [.list(reasons)])
      + (hard.isEmpty ? [] : [.paragraph("What can be hard:"), .list(hard)])
      + (easy.isEmpty ? [] : [.paragraph("What can be good:"), .list(easy)])
  }
}
