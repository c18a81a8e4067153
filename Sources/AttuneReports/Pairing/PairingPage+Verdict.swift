internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension PairingPage {
  /// The level and its range, and how much is known.
  var verdict: [Block] {
    let score = detail.explanation.score
    let conventions = detail.catalogue.conventions
    var blocks: [Block] = []
    if detail.pairing.isConfined, detail.livesHere {
      blocks.append(
        .paragraph(
          "The person lives here now. This is \(mark: .blocker, "not a place to be offered: it is what to end")."
        )
      )
    } else if detail.pairing.isBlocked {
      let home = detail.livesHere ? " The person lives here now." : ""
      blocks.append(
        .paragraph("\(mark: .blocker, "Cannot be offered"): see the flags below.\(home)")
      )
    } else if detail.livesHere {
      blocks.append(.paragraph("The person lives here now."))
    }
    blocks.append(.paragraph(levelLine))
    let middle = conventions.scoreText(ofLoad: score.load)
    let low = conventions.scoreText(ofLoad: score.loadLow)
    let high = conventions.scoreText(ofLoad: score.loadHigh)
    let sentence =
      if score.isNotEnoughKnown {
        "The strain score (0 to 100, lower is better) can be \(low) to \(high). Its middle, "
          + "\(middle), is not to be relied on."
      } else if low == high {
        "Strain score \(middle) of 100 (lower is better)."
      } else {
        "Strain score \(middle) of 100 (lower is better); with what is not exactly known it can be "
          + "\(low) to \(high)."
      }
    blocks.append(.paragraph(Line(sentence)))
    blocks.append(.paragraph(Line(coverageSentence)))
    blocks.append(.paragraph(Line(dates)))
    return blocks
  }

  /// Of which day the audit and the profile are, and until when they hold.
  private var dates: String {
    let (assessed, profile) = (detail.assessment.assessed, detail.profile)
    let who = detail.naming.isRedacted ? "" : " by \(assessed.by)"
    let changed = detail.assessment.updates.map { ", which changes that of \($0)" } ?? ""
    return "Audit of \(day(assessed.on))\(who)\(changed); to be reviewed by \(assessed.reviewDue). "
      + "Profile of \(day(profile.reviewed)); to be reviewed by \(profile.reviewDue)."
  }

  private func day(_ date: CalendarDate) -> String {
    date > detail.explanation.view.asOf ? "\(date) (after the day of asking)" : "\(date)"
  }

  /// "Level of mismatch: very high. By the readings alone it is high; flags raise it."
  private var levelLine: Line {
    let score = detail.explanation.score
    let level = detail.pairing.level
    var line: Line = "Level of mismatch: \(Wording.mark(level))."
    if score.isNotEnoughKnown {
      let why = level == nil ? "" : " The flags alone set this level."
      return "\(line)\(why) Too little is known of what matters to this person to name a level by "
        + "the readings\(allowed(score))."
    }
    if let level, level != score.estimatedLevel {
      line =
        "\(line) By the readings alone it is \(Wording.mark(score.estimatedLevel)); flags raise it."
    }
    let conventions = detail.catalogue.conventions
    let from = conventions.level(ofLoad: detail.likely.lowerBound)
    let to = conventions.level(ofLoad: detail.likely.upperBound)
    guard from != score.estimatedLevel || to != score.estimatedLevel else { return line }
    let range = from == to ? from.name : "\(from.name) to \(to.name)"
    return "\(line) By the readings most likely \(score.estimatedLevel.name); \(range) is possible."
  }

  /// What the readings leave open; that what is not known may be low is never said.
  private func allowed(_ score: PairingScore) -> String {
    switch (score.levelLow, score.levelHigh) {
    case (.low, .low): ""
    case (.low, let high): ": they would allow any up to \(high.name)"
    case (let low, let high): ": they would allow \(low.name) to \(high.name)"
    }
  }

  private var coverageSentence: String {
    let known = percent(detail.explanation.score.coverage)
    let defaults = detail.explanation.defaultAnchorShare
    let rest =
      defaults > 0
      ? " \(percent(defaults)) of the load rests on values that are Attune's defaults, not evidence."
      : ""
    return detail.explanation.score.coverage == 1
      ? "Everything that Attune counts for this person is known here.\(rest)"
      : "\(known) of what matters to this person is known here.\(rest)"
  }
}
