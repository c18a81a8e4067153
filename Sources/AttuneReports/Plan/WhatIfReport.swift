public import AttuneModel
public import AttunePlacement
public import AttunePlanning
internal import AttuneScoring

/// Everything that `what-if` knows.
public struct WhatIfResult: Sendable {
  let whatIf: WhatIf
  let catalogue: Catalogue
  let naming: Naming

  public init(_ whatIf: WhatIf, catalogue: Catalogue, naming: Naming) {
    self.whatIf = whatIf
    self.catalogue = catalogue
    self.naming = naming
  }

  /// The pairing with the changes made.
  public var pairing: Pairing { whatIf.after.pairing }

  var assessment: Assessment { whatIf.setting.assessment }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  func space(_ position: Int?) -> Space? { position.flatMap { assessment.spaces?[$0] } }

  /// For each domain in which anything presses, how much it does before and after, as parts of all that
  /// presses before.
  ///
  /// Points of the score would not do: they sum to it, so that a domain in which nothing changes has
  /// more of them as soon as another has less.
  var domains: [(domain: String, before: Double, after: Double)] {
    // Added up in the order of the catalogue: another order gives other last digits.
    let amounts = [whatIf.before, whatIf.after].map(\.explanation.amounts)
    let sum = { (side: [Int: Double], domain: String?) in
      catalogue.factors.indices.reduce(0.0) { sum, factor in
        domain == nil || catalogue.factors[factor].domain == domain
          ? sum + side[factor, default: 0] : sum
      }
    }
    let all = sum(amounts[0], nil)
    guard all > 0 else { return [] }
    return catalogue.factors.map(\.domain).uniqued()
      .map { ($0, sum(amounts[0], $0) / all, sum(amounts[1], $0) / all) }
      .filter { $0.1 > 0 || $0.2 > 0 }
  }
}

extension Report {
  /// A pairing before and after, side by side.
  public init(_ result: WhatIfResult, provenance: Provenance) {
    let page = WhatIfPage(result)
    let (whatIf, naming) = (result.whatIf, result.naming)
    self.init(
      title:
        "What if: \(naming.id(whatIf.person.person)) in \(naming.name(whatIf.setting.setting))",
      blocks: VoiceBlocks(profile: whatIf.person.profile, naming: naming).words + page.changes
        + page.sides + page.domains + page.flags
        + Report.decision(profile: whatIf.person.profile, naming) + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on what would be.
struct WhatIfPage {
  let result: WhatIfResult

  init(_ result: WhatIfResult) {
    self.result = result
  }

  private var whatIf: WhatIf { result.whatIf }
  private var wording: Wording { result.wording }

  /// What is taken to be different, and what to know of it.
  var changes: [Block] {
    let readings = whatIf.readings.map { reading -> ListItem in
      let factor = result.catalogue.readings[reading.reading].factors[0]
      let place = wording.place(result.space(reading.space), reading.period)
      let name = wording.title(factor) + (place.isEmpty ? "" : " (\(place))")
      let nothing =
        whatIf.withoutEffect.contains(reading)
        ? "; it changes no number, because it does not count for this person or does not apply there"
        : ""
      return ListItem("\(name): \(wording.value(reading.value, of: factor))\(nothing)")
    }
    let made = whatIf.candidates.map { candidate -> ListItem in
      let place = result.space(candidate.space).map {
        ", \(result.naming.id($0, in: result.assessment))"
      }
      return ListItem(
        "\(candidate.adjustment.name) (\(candidate.adjustment.id))\(place ?? "")",
        details: whatIf.warnings.filter { $0.adjustment == candidate.adjustment }
          .map { Line("Would not be offered: \(warning($0.reason))") }.uniqued()
          + whatIf.questions.filter {
            candidate.offer.contraindications.contains($0.contraindication)
          }
          .map { Line("Ask first: \(result.naming.id($0.person)). \($0.contraindication.why)") }
          .uniqued()
      )
    }
    return [.heading("Taken to be so", level: .first), .list(readings + made)]
  }

  private func warning(_ reason: LeftOut.Reason) -> String {
    PlanPage.reason(reason, result.naming)
  }

  /// Level, score, range and coverage of both.
  var sides: [Block] {
    let conventions = result.catalogue.conventions
    let row = { (name: String, text: (WhatIf.Side) -> Line) in
      [Line(name), text(whatIf.before), text(whatIf.after)]
    }
    let score = { (load: KeyPath<PairingScore, Double>) in
      { (side: WhatIf.Side) in
        Line(conventions.scoreText(ofLoad: side.pairing.score[keyPath: load]))
      }
    }
    return [
      .heading("Before and after", level: .first),
      .table(
        Table(
          columns: [Table.Column(""), Table.Column("Now"), Table.Column("Then")],
          rows: [
            row("Level of mismatch") { Wording.mark($0.pairing.level) },
            row("Strain score", score(\.load)), row("At the least", score(\.loadLow)),
            row("At the most", score(\.loadHigh)),
            row("Known of what matters") { Line(percent($0.pairing.score.coverage)) },
          ]
        )
      ),
    ]
  }

  var domains: [Block] {
    guard !result.domains.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: "What presses, by domain, in parts of all that presses now",
          columns: [
            Table.Column("Domain"), Table.Column("Now", alignment: .trailing),
            Table.Column("Then", alignment: .trailing),
          ],
          rows: result.domains.map { domain in
            [
              Line(domain.domain), Line(percent(domain.before)), Line(percent(domain.after)),
            ]
          }
        )
      )
    ]
  }

  /// Which flags would go, come and stay.
  var flags: [Block] {
    let told = { (flags: [Flag]) in flags.filter { $0.severity != .note } }
    let (before, after) = (told(whatIf.before.flags), told(whatIf.after.flags))
    let item = { (flag: Flag) in
      ListItem("\(wording.line(of: flag))")
    }
    // One that is about the same with another value has neither gone nor come.
    let isSame = { (one: Flag, other: Flag) in
      one.rule == other.rule && one.severity == other.severity && one.factors == other.factors
    }
    let parts: [(String, [Flag])] = [
      ("Flags that would go", before.filter { flag in !after.contains { isSame($0, flag) } }),
      ("Flags that would come", after.filter { flag in !before.contains { isSame($0, flag) } }),
      ("Flags that stay", after.filter { flag in before.contains { isSame($0, flag) } }),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { title, flags -> [Block] in
      [.heading(title, level: .first), .list(flags.map(item))]
    }
  }
}
