public import AttuneModel
internal import AttuneScoring

/// The walk round a place, on paper: every core reading by space and period.
public struct AuditForm: Sendable {
  private let catalogue: Catalogue
  private let naming: Naming
  /// What is known already; `nil` for a place that was never audited.
  private let assessment: Assessment?
  private let lookup: ReadingLookup?

  /// - Parameters:
  ///   - assessment: The newest audit, whose values are printed beside the blanks.
  ///   - asOf: The day of asking: what is past its review date then is not printed.
  ///   - catalogue: What is to be read.
  ///   - naming: What the place is called.
  public init(
    _ assessment: Assessment?,
    asOf: CalendarDate,
    catalogue: Catalogue,
    naming: Naming
  ) {
    self.assessment = assessment
    lookup = assessment.map { ReadingLookup($0, asOf: asOf) }
    self.catalogue = catalogue
    self.naming = naming
  }

  public func report(_ provenance: Provenance) -> Report {
    let name = assessment.map { naming.name($0.setting) } ?? "a place"
    return Report(
      title: "Walking round \(name)",
      blocks: head + spaces.flatMap(page) + whole + rest + how + [.provenance(provenance)],
      manner: .form
    )
  }

  private var head: [Block] {
    let known = assessment.map {
      "Small print in a blank is what the audit of \($0.assessed.on) says. Read again, and write what "
        + "you find, also where it is the same. "
    }
    return [
      .paragraph(
        Line(
          (known ?? "")
            + "Walk round with an autistic person who knows such places. Take readings on an ordinary "
            + "day, with people about. A box is as good as a number: what is not known is never counted as fine."
        )
      ),
      .form(
        [
          FormField("Name of the place, and its kind"), FormField("Date and times"),
          FormField("Who walks round (name and role), and with whom"),
          FormField("Instruments, and when they were last checked"),
          FormField("How many people live here, and how many are in today"),
          FormField("What is not as usual today"),
        ]
      ),
    ]
  }

  private struct Room {
    let title: String
    let use: SpaceUse
    /// The position among the spaces of the audit.
    let position: Int?
  }

  /// The spaces of the audit, or one of each kind that every place has.
  private var spaces: [Room] {
    guard let assessment, let spaces = assessment.spaces, !spaces.isEmpty else {
      return [SpaceUse.bedroom, .bathroom, .lounge, .dining].map {
        Room(title: "A \($0.rawValue): name or number", use: $0, position: nil)
      }
    }
    return spaces.enumerated().map { position, space in
      let id = naming.id(space, in: assessment)
      let use = space.use.rawValue.replacing("-", with: " ")
      return Room(
        title: id == use ? id : "\(id) (\(use))",
        use: space.use,
        position: position
      )
    }
  }

  private func page(_ room: Room) -> [Block] {
    let factors = readings { !$0.isOfWholeSetting && $0.applies(in: room.use) }
    guard !factors.isEmpty else { return [] }
    return [
      .heading(room.title, level: .first), .table(table(factors, in: room.position)),
    ]
  }

  private var whole: [Block] {
    [
      .heading("The whole place", level: .first),
      .table(table(readings(where: \.isOfWholeSetting), in: nil)),
    ]
  }

  /// The core factors of a kind, one for each reading.
  private func readings(where isMeant: (Factor) -> Bool) -> [Int] {
    var seen: Set<String> = []
    return catalogue.factors.indices.filter { position in
      let factor = catalogue.factors[position]
      return factor.core == .always && isMeant(factor) && seen.insert(factor.reading).inserted
    }
  }

  private func table(_ factors: [Int], in space: Int?) -> Table {
    Table(
      columns: [Table.Column("Feature", wraps: true)]
        + Period.allCases.map { Table.Column($0.name) }
        + [
          Table.Column("How it was taken", wraps: true),
          Table.Column("If not read", wraps: true),
        ],
      rows: factors.map { position in
        let factor = catalogue.factors[position]
        let kinds = catalogue.factors.filter { $0.reading == factor.reading }.map(\.name).uniqued()
        return [Line("\(kinds.joined(separator: " / "))\(unit(factor))")]
          + Period.allCases.map { Line(blank(position, in: space, $0)) }
          + ["", "☐\u{A0}not\u{A0}asked ☐\u{A0}not\u{A0}known"]
      },
      use: .form
    )
  }

  private func unit(_ factor: Factor) -> String {
    if factor.unit.isYesNo { return ": yes or no" }
    let ends = factor.possible.value
    return factor.unit.symbol == "level"
      ? ": level \(decimal(ends.lowerBound, places: 0)) to \(decimal(ends.upperBound, places: 0))"
      : ": \(factor.unit.symbol)"
  }

  /// What the last audit says, or nothing; a dash where the feature has no reading.
  private func blank(_ position: Int, in space: Int?, _ period: Period) -> String {
    let factor = catalogue.factors[position]
    guard factor.anchors[period] != nil else { return "-" }
    guard let reading = catalogue.reading(factor.reading),
      let found = lookup?.found(
        reading,
        space: space,
        period: period
      ),
      found.isOfSpace == (space != nil), let value = found.reading.measurement?.value
    else { return "" }
    return "was \(factor.unit.text(value))"
  }

  private var rest: [Block] {
    [
      .heading("Also", level: .first),
      .form(
        [
          FormField("Adjustments already made (what, where, since when)"),
          FormField("How alarms and calls reach people: by sound, light, vibration"),
          FormField("What can be had here that calms people"),
          FormField(
            "Restrictions: what, for whom, who needs it, on what authority, reviewed when, which rights it "
              + "touches, and who formed a view on liberty, when",
            lines: 3
          ),
          FormField("What those who live here say of it, in their words", lines: 4),
        ]
      ),
    ]
  }

  /// How to take each reading, once.
  private var how: [Block] {
    let all = readings { _ in true }
    return [
      .heading("How to take each reading", level: .first),
      .list(
        all.map { position in
          let factor = catalogue.factors[position]
          return ListItem("\(strong: factor.name): \(factor.how)")
        }
      ),
    ]
  }
}
