public import AttuneModel
public import AttunePlacement
public import AttuneScoring

/// Everything that `assess` knows of one pairing.
public struct PairingDetail: Sendable {
  public let pairing: Pairing
  public let explanation: Explanation
  public let flags: [Flag]
  public let likely: ClosedRange<Double>
  public let narrowings: [Narrowing]
  let catalogue: Catalogue
  let naming: Naming

  public init(
    pairing: Pairing,
    explanation: Explanation,
    flags: [Flag],
    likely: ClosedRange<Double>,
    narrowings: [Narrowing],
    catalogue: Catalogue,
    naming: Naming
  ) {
    self.pairing = pairing
    self.explanation = explanation
    self.flags = flags
    self.likely = likely
    self.narrowings = narrowings
    self.catalogue = catalogue
    self.naming = naming
  }

  var assessment: Assessment { explanation.view.assessment }
  var profile: SensoryProfile { explanation.person.profile }
  var livesHere: Bool { assessment.isHome(of: profile) }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }
}

extension Report {
  /// One pairing explained: the person's words first, then the level, why, and what to do next.
  public init(_ detail: PairingDetail, provenance: Provenance) {
    let page = PairingPage(detail)
    self.init(
      title: "\(detail.naming.id(detail.pairing.person)) in "
        + detail.naming.name(detail.pairing.setting),
      blocks: page.voice + page.verdict + page.flags + page.drivers + page.shares + page.unknown
        + page.background + Report.decision(profile: detail.profile, detail.naming)
        + Report.provenance(provenance)
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
    return blocks
  }

  /// "Level: very high. By the readings alone: high; most likely moderate to high."
  private var levelLine: Line {
    let score = detail.explanation.score
    let level = detail.pairing.level
    var line: Line = "Level: \(Wording.mark(level))."
    if score.isNotEnoughKnown {
      let why = level == nil ? "" : " The flags alone set this level."
      return "\(line)\(why) Too little is known of what matters to this person to name a level by "
        + "the readings: they would allow \(score.levelLow.name) to \(score.levelHigh.name)."
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

  private var coverageSentence: String {
    let known = percent(detail.explanation.score.coverage)
    let defaults = detail.explanation.defaultAnchorShare
    let rest =
      defaults > 0
      ? " \(percent(defaults)) of the load rests on values that are Attune's defaults, not evidence."
      : ""
    return "\(known) of what matters to this person is known here.\(rest)"
  }

  var flags: [Block] {
    let raised = detail.flags.filter { $0.severity != .notChecked && $0.severity != .note }
    let notes = detail.flags.filter { $0.severity == .note }
    let unchecked = detail.flags.filter { $0.severity == .notChecked }
    var blocks: [Block] = [.heading("Flags", level: .first)]
    if raised.isEmpty {
      blocks.append(.paragraph("No rule found anything critical or serious in what is known."))
    } else {
      blocks.append(.list(raised.map(item)))
    }
    if !notes.isEmpty {
      blocks += [.heading("Notes", level: .second), .list(notes.map(note))]
    }
    if !unchecked.isEmpty {
      blocks += [
        .heading("Not checked, because not known", level: .second),
        .list(unchecked.map { ListItem(Line(wording.sentence($0))) }.uniqued()),
      ]
    }
    return blocks
  }

  private func note(_ flag: Flag) -> ListItem {
    ListItem(Line(wording.sentence(flag)), details: [Line("Source: \(flag.source).")])
  }

  private func item(_ flag: Flag) -> ListItem {
    ListItem(
      "\(wording.mark(flag.severity)): \(wording.sentence(flag))",
      details: [Line("Source: \(flag.source).")]
    )
  }
}

extension Array where Element: Hashable {
  /// The elements, each at its first place only.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Wording {
  /// A severity in a word, marked for renderers that colour.
  func mark(_ severity: FlagSeverity) -> Line {
    switch severity {
    case .blocker: "\(mark: .blocker, "Blocker")"
    case .critical: "\(mark: .critical, "Critical")"
    case .serious: "\(mark: .serious, "Serious")"
    case .note: "\(mark: .note, "Note")"
    case .notChecked: "\(mark: .unknown, "Not checked")"
    }
  }
}
