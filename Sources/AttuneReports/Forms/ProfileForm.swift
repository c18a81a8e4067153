public import AttuneModel

/// The conversation with a person, on paper: what a profile asks for, in an order to talk in.
public struct ProfileForm: Sendable {
  private let catalogue: Catalogue

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  public func report(_ provenance: Provenance) -> Report {
    Report(
      title: "What this person needs: a conversation",
      blocks: head + own + places + senses + needs + limits + distress + health
        + [.provenance(provenance)],
      manner: .form
    )
  }

  private static let open = "☐\u{A0}not\u{A0}asked ☐\u{A0}not\u{A0}known"

  private var head: [Block] {
    [
      .paragraph(
        "Ask the person first, in the way they communicate, over as many days as they like. They may stop, "
          + "skip or change anything. Write their words as they are. A box is as good as an answer: what is "
          + "not known is never counted as fine. Write a pseudonym, never a name."
      ),
      .form(
        [
          FormField("Pseudonym, and age band (11-17, 18-64, 65 and over)"),
          FormField("How the person wishes to be described"),
          FormField("Date, who talked with them (role), who else was there"),
          FormField("How it was answered: said, typed, communication aid, seen, by family"),
          FormField(
            "Consent to use this to: ☐ assess ☐ compare places ☐ look at a shared home ☐ plan changes"
          ),
          FormField("Given by: ☐ the person ☐ best-interests decision (reference)"),
        ]
      ),
    ]
  }

  private var own: [Block] {
    [
      .heading("In your own words", level: .first),
      .form(
        [
          FormField("What do you want people to know first?", lines: 4),
          FormField("What is good about where you live? What is not?", lines: 3),
          FormField("What do you not agree with in what others wrote?", lines: 2),
        ]
      ),
    ]
  }

  private var places: [Block] {
    [
      .heading("Where to live", level: .first),
      .form(
        [
          FormField("Where do you live now? Where do you want to live, and why?", lines: 2),
          FormField("Is there a place you say no to, and why?"),
          FormField("Do you want to share a home?  ☐ yes ☐ no ☐ not asked"),
          FormField("Whom do you want to be near, and how near?"),
          FormField("Where do you spend your day, evening and night (hours)?"),
        ]
      ),
    ]
  }

  private var senses: [Block] {
    let terms = Term.allCases.map(\.rawValue)
    let rows = Sense.allCases.map { sense -> [Line] in
      [Line(sense.rawValue)] + [Line](repeating: "", count: 4) + [Line(Self.open)]
    }
    return [
      .heading("Senses", level: .first),
      .paragraph(
        Line(
          "Beside most people of this age: \(joined(terms, by: "or")). Notices: how soon it is too much. "
            + "Avoids: gets away from it. Seeks: looks for more of it. Misses: does not notice it."
        )
      ),
      .table(
        Table(
          columns: [
            Table.Column("Sense"), Table.Column("Notices"), Table.Column("Avoids"),
            Table.Column("Seeks"), Table.Column("Misses"),
            Table.Column("If not answered", wraps: true),
          ],
          rows: rows,
          use: .form
        )
      ),
      .paragraph("☐ What is not filled in was considered, and is similar to most people."),
    ]
  }

  private var needs: [Block] {
    let rows = catalogue.needs.filter { $0.kind == .other }.map { need -> [Line] in
      ["\(strong: need.name): \(need.more)", "", "", Line(Self.open)]
    }
    return [
      .heading("Needs", level: .first),
      .paragraph("How much beside most people, and how much it matters to the person, 0 to 5."),
      .table(
        Table(
          columns: [
            Table.Column("Need; 'more' means", wraps: true), Table.Column("How much"),
            Table.Column("Matters 0-5"), Table.Column("If not answered", wraps: true),
          ],
          rows: rows,
          use: .form
        )
      ),
    ]
  }

  /// The core features, for limits that the person states.
  private var limits: [Block] {
    let factors = catalogue.factors.filter { $0.core == .always && !$0.unit.isYesNo }
    let rows = factors.map { factor -> [Line] in
      let unit = factor.unit.symbol == "level" ? "" : " (\(factor.unit.symbol))"
      let isTwice = factors.count { $0.name == factor.name } > 1
      let way = isTwice ? (factor.worse == .high ? ", too high" : ", too low") : ""
      return [Line("\(factor.name)\(unit)\(way)"), "", "", "", "☐"]
    }
    return [
      .heading("Limits", level: .first),
      .paragraph(
        "Only what the person states. Examples help: a fridge is about 40 dB, talk about 60, a vacuum "
          + "cleaner about 75. Leave out what does not matter to them."
      ),
      .table(
        Table(
          columns: [
            Table.Column("Feature", wraps: true), Table.Column("Comfortable up to, or from"),
            Table.Column("Cannot be borne from"), Table.Column("Other at night"),
            Table.Column("Goes back to trauma"),
          ],
          rows: rows,
          use: .form
        )
      ),
      .form(
        [
          FormField("What must be there, or no place will do (such as a door I can lock)"),
          FormField("What must never be there, and what happens if it is"),
        ]
      ),
    ]
  }

  private var distress: [Block] {
    let calming = catalogue.vocabularies.calming.map { "☐ \($0.name)" }
    let relied = catalogue.vocabularies.reliedOn.map { "☐ \($0.name)" }
    return [
      .heading("Distress, and what helps", level: .first),
      .form(
        [
          FormField("How distress shows:  ☐ inward ☐ outward ☐ both ☐ not known. Early signs"),
          FormField("What helps or calms:  \(calming.joined(separator: "  "))"),
          FormField("What I rely on:  \(relied.joined(separator: "  "))"),
          FormField(
            "What was there before force or distress in the past (what, where, when)",
            lines: 3
          ),
          FormField("What I bring to a shared home (sounds, times), and for how long"),
        ]
      ),
    ]
  }

  private var health: [Block] {
    let conditions = catalogue.vocabularies.conditions.map { "☐ \($0.name)" }
    return [
      .heading("Health", level: .first),
      .form(
        [
          FormField("Pain and health were last checked on"),
          FormField("Conditions:  \(conditions.joined(separator: "  "))"),
          FormField("Results of instruments (name, date, scores; no items are copied)"),
          FormField("To be talked through again on"),
        ]
      ),
    ]
  }
}
