internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Report {
  /// The readers for whom there is a page on settings side by side.
  public static let comparisonViews: [ReportView] = [.clinician, .panel, .person]

  /// Settings side by side for one person: what they want first, then the order and how sure it is.
  ///
  /// - Precondition: The view is one of ``comparisonViews``.
  public init(_ result: ComparisonResult, provenance: Provenance, view: ReportView = .clinician) {
    precondition(Self.comparisonViews.contains(view), "a comparison has no such page")
    let page = ComparisonPage(result)
    let person = result.naming.id(result.profile.person)
    let title = "\(person): \(count(result.candidates.count, "setting", "settings")) compared"
    if view == .person {
      let page = ComparisonPersonPage(result: result)
      self.init(title: page.title, plain: page.blocks, provenance)
      return
    }
    if view == .panel {
      self.init(title: "\(title), for a panel", panel: page.panel, provenance)
      return
    }
    self.init(
      title: title,
      blocks: page.wishes + page.blockers + page.order + page.table + page.sureness + page.domains
        + page.highPoints + page.restrictions + page.unknown + page.whyNot
        + Report.decision(profile: result.profile, result.naming) + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on settings side by side.
struct ComparisonPage {
  let result: ComparisonResult

  init(_ result: ComparisonResult) {
    self.result = result
  }

  var profile: SensoryProfile { result.profile }

  /// What the person wants, and where they live now.
  var wishes: [Block] {
    let voice = VoiceBlocks(profile: profile, naming: result.naming)
    let prefers = profile.prefers.flatMap { wish in
      voice.preference(
        wish,
        as: "Wants to live in \(strong: result.naming.name(wish.setting))\(absent(wish.setting))."
      )
    }
    let none: [Block] =
      profile.prefers.isEmpty ? [.paragraph("Which of these they would choose: not recorded.")] : []
    let shown = result.candidates.map(\.setting.setting)
    return voice.words + prefers + none + [voice.sharing]
      + voice.wishes(besides: shown) + [home] + voice.disagreements
  }

  private func absent(_ setting: SettingID) -> String {
    result.candidates.contains { $0.setting.setting == setting } ? "" : ", which is not among these"
  }

  private var home: Block {
    guard let home = result.comparison.home else {
      return .paragraph(
        profile.livesAt.map {
          "Lives in \(result.naming.id($0)) now, of which there is no audit to compare with."
        } ?? "Where they live now is not recorded."
      )
    }
    let others = result.candidates.count - 1
    guard others > 0 else { return .paragraph("Lives in \(strong: result.name(home)) now.") }
    return .paragraph(
      "Lives in \(strong: result.name(home)) now. "
        + (others == 1
          ? "The other is a move, and a move" : "Each of the other \(others) is a move, and a move")
        + " is itself a change: no number here counts it."
    )
  }

  /// What forbids a setting, before any number.
  var blockers: [Block] {
    let items = result.candidates.indices.flatMap { place in
      result.candidates[place].flags.filter { $0.severity == .blocker }.map { flag in
        ListItem(
          "\(strong: result.name(place)): \(result.wording(place).sentence(flag))",
          details: [Line("Source: \(flag.source).")]
        )
      }
    }
    return items.isEmpty ? [] : [.heading("Cannot be offered", level: .first), .list(items)]
  }

  /// One line for each setting, in order.
  var order: [Block] {
    let items = result.candidates.indices.map { place -> ListItem in
      let isKnown = Standing(result.candidates[place].pairing) == .known
      let name = isKnown ? "\(place + 1). \(result.name(place))" : result.name(place)
      return ListItem(
        "\(strong: name): \(level(place))\(home(place))",
        details: [isKnown ? next(place) : nil].compactMap(\.self)
      )
    }
    return [
      .heading("The order", level: .first),
      .paragraph(
        "By level after flags, then by load. What cannot be offered, and what is not known well "
          + "enough, has no number in it. It orders places for this person, and is no recommendation."
      ),
      .list(items),
    ]
  }

  private func home(_ place: Int) -> String {
    result.candidates[place].isHome ? "; the person lives here now" : ""
  }

  private func level(_ place: Int) -> Line {
    let pairing = result.candidates[place].pairing
    let blocked: Line =
      switch Standing(pairing) {
      case .known: ""
      case .notKnown where pairing.isOpen:
        "\(mark: .unknown, "cannot be offered until more is known"); "
      case .notKnown: ""
      case .cannotBeOffered, .confines: "\(mark: .blocker, "cannot be offered"); "
      }
    return "\(blocked)level \(Wording.mark(pairing.level)), \(score(place))"
  }

  /// "strain score 45 (41 to 69)".
  private func score(_ place: Int) -> String {
    let (score, conventions) = (
      result.candidates[place].pairing.score, result.catalogue.conventions
    )
    let ends =
      "\(conventions.scoreText(ofLoad: score.loadLow)) to "
      + conventions.scoreText(ofLoad: score.loadHigh)
    return score.isNotEnoughKnown
      ? "strain score anywhere from \(ends)"
      : "strain score \(conventions.scoreText(ofLoad: score.load)) (\(ends))"
  }

  /// How far a setting is from the one behind it.
  private func next(_ place: Int) -> Line? {
    let other = place + 1
    guard other < result.candidates.count,
      Standing(result.candidates[other].pairing) == .known
    else { return nil }
    let points =
      result.candidates[other].pairing.score.strainScore
      - result.candidates[place].pairing.score.strainScore
    let name = result.name(other)
    let distance =
      abs(points) < 0.5
      ? "Less than a point of strain score from \(name), the next"
      : "\(count(Int(abs(points) + 0.5), "point", "points")) of strain score "
        + "\(points > 0 ? "less" : "more") than \(name), the next"
    let pair = result.comparison.pair(place, other)
    return "\(distance); \(SurenessText(result).clause(pair, of: place))."
  }
}
