internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Settings side by side, said to the person.
struct ComparisonPersonPage {
  let result: ComparisonResult

  var title: String { "\(result.naming.id(result.profile.person)): places for you" }

  /// Those that can be offered, and where the person lives now; the others have a line.
  private var shown: [Int] {
    result.candidates.indices.filter {
      !result.candidates[$0].pairing.isBlocked || result.candidates[$0].isHome
    }
  }

  var blocks: [Block] {
    let voice = VoiceBlocks(profile: result.profile, naming: result.naming)
    let home = result.comparison.home.map {
      [Block.paragraph(Line("You live here now: \(result.name($0))."))]
    }
    return Report.plainOpening("This page is about you and places to live.") + voice.plain
      + (home ?? []) + voice.plainWishes(nil) + order + ordered.flatMap(place) + unordered + others
      + Report.plainRights + Report.plainDecision
  }

  private var ordered: [Int] {
    shown.filter { Standing(result.candidates[$0].pairing) == .known }
  }

  /// Places of which nobody can say where they would stand.
  private var unordered: [Block] {
    let places = shown.filter { !ordered.contains($0) }
    return places.isEmpty
      ? []
      : [.heading("Places that are not in this order", level: .first)] + places.flatMap(place)
  }

  /// Places that cannot be offered, each with what forbids it.
  private var others: [Block] {
    let items = result.candidates.indices.filter { !shown.contains($0) }.map { place -> ListItem in
      let text = PlainText(wording: result.wording(place), person: result.profile.person)
      let flags = result.candidates[place].flags.filter { $0.severity == .blocker }
      return ListItem(
        "\(strong: result.name(place))",
        details: text.reasons(flags).map(\.line)
      )
    }
    return items.isEmpty
      ? []
      : [
        .heading("Places that cannot be offered to you now", level: .first), .list(items),
      ]
  }

  /// What the order below is, and whether it is sure.
  private var order: [Block] {
    let known = ordered
    guard !known.isEmpty else { return [] }
    var lines = known.count > 1 ? ["The places that look less hard for you come first."] : []
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
    let text = PlainText(wording: result.wording(place), person: result.profile.person)
    let reasons = text.reasons(candidate.flags)
    let hard = text.hardest(candidate.explanation, most: 3, besides: reasons)
    let easy = text.easiest(candidate.explanation, besides: candidate.flags, most: 3)
    let checks = candidate.pairing.isOpen ? text.openChecks(candidate.flags) : []
    let open: [Block] =
      checks.isEmpty
      ? []
      : [.paragraph("This place cannot be offered to you until people check this:"), .list(checks)]
    return [
      .heading(result.name(place), level: .second),
      .paragraph("\(strong: PlainText.level(candidate.pairing.level))"),
    ] + open + (reasons.isEmpty ? [] : [.list(reasons)])
      + (hard.isEmpty ? [] : [.paragraph("What can be hard:"), .list(hard)])
      + (easy.isEmpty ? [] : [.paragraph("What can be good:"), .list(easy)])
  }
}
