internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// One factor as its data file has it.
struct FactorKeys: Sendable {
  /// A factor before the grounds that all share are known.
  struct Found: Sendable {
    struct Row: Sendable {
      let period: Period?
      let comfortable: Sourced<Double>
      let intolerable: Sourced<Double>
      let atEnd: Bool
      let plausibleInUnit: ClosedRange<Double>
      let plausibleInHome: ClosedRange<Double>
    }

    let factor: @Sendable (FactorGrounds) -> Factor
  }

  let need: Shape<Int>

  var shape: Shape<Found> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let reading = list.required("reading", .word, "The key that audits write.")
    let name = list.required("name", .freeText, "Its name.")
    let about = list.required("about", .freeText, "What it is and why it matters.")
    let how = list.required("how", .freeText, "How to take the reading.")
    let plain = list.required("plain", Self.plain, "What it is in plain words.")
    let taken = list.required(
      "taken",
      .oneOf([("setting", true), ("space", false)], called: "a place where readings are taken"),
      "Whether it is read once for the setting or in each space."
    )
    let domain = list.required("domain", .word, "The heading it stands under.")
    let need = list.required("need", need, "What it acts on.")
    let unit = list.required("unit", .word, "Its unit.")
    let worse = list.required(
      "worse",
      Shape<Factor.Direction>.cases(called: "high or low"),
      "Which way is worse."
    )
    let uses = list.optional("where", .list(of: .use), "The uses of space it applies in.")
    let when = list.optional("when", .list(of: .period), "The periods it applies in.")
    let core = list.required("core", .word, "For whom it counts.")
    let combine = list.required(
      "combine",
      Shape<Factor.Combine>.cases(called: "a way of joining"),
      "How contributions join."
    )
    let possible = list.required("possible", DataShapes.range, "What can be at all.")
    let weight = list.required("weight", DataShapes.number, "w of the method.")
    let anchors = list.required("anchors", .list(of: Self.row), "The anchors, by period.")
    return .object(list.finished) { fields in
      guard let id = fields[id], let reading = fields[reading], let name = fields[name],
        let about = fields[about], let how = fields[how], let plain = fields[plain],
        let taken = fields[taken],
        let domain = fields[domain], let need = fields[need], let unit = fields[unit],
        let worse = fields[worse], let core = fields[core], let combine = fields[combine],
        let possible = fields[possible], let weight = fields[weight], let rows = fields[anchors]
      else { return nil }
      let uses = fields[uses].map(Set.init)
      let periods = fields[when] ?? Period.allCases
      return Found { grounds in
        Factor(
          id: id,
          reading: reading,
          name: name,
          domain: domain,
          need: need,
          unit: Unit(symbol: unit),
          worse: worse,
          uses: uses,
          core: Self.core(core),
          combine: combine,
          possible: grounds.possible.ground(of: possible),
          weight: grounds.weight.ground(of: weight),
          anchors: Self.anchors(rows, in: periods, grounds),
          about: about,
          how: how,
          plain: plain,
          isOfWholeSetting: taken
        )
      }
    }
  }

  private static var plain: Shape<Factor.PlainWords> {
    var list = KeyList()
    let hard = list.required("hard", .freeText, "Said where it presses on the person.")
    let easy = list.required("easy", .freeText, "Said where it is comfortable.")
    let ask = list.required("ask", .freeText, "What nobody has looked at, as a clause.")
    return .object(list.finished) { fields in
      guard let hard = fields[hard], let easy = fields[easy], let ask = fields[ask] else {
        return nil
      }
      return Factor.PlainWords(hard: hard, easy: easy, ask: ask)
    }
  }

  private static func core(_ word: String) -> Factor.Core {
    switch word {
    case "yes": .always
    case "no": .onlyIfNamed
    case "if-more": .ifMore
    default: .condition(word)
    }
  }

  /// A row without a period holds in every period in which the factor applies.
  private static func anchors(
    _ rows: [Found.Row],
    in periods: [Period],
    _ grounds: FactorGrounds
  ) -> ByPeriod<Anchors?> {
    ByPeriod { period in
      guard periods.contains(period),
        let row = rows.first(where: { $0.period == period })
          ?? rows.first(where: { $0.period == nil })
      else { return nil }
      return Anchors(
        comfortable: row.comfortable,
        intolerable: row.intolerable,
        atEnd: row.atEnd,
        plausibleInUnit: grounds.plausible.ground(of: row.plausibleInUnit),
        plausibleInHome: grounds.plausible.ground(of: row.plausibleInHome)
      )
    }
  }

  private static var row: Shape<Found.Row> {
    var list = KeyList()
    let period = list.optional("period", .period, "The period it is for.")
    let comfortable = list.required("comfortable", DataShapes.sourcedNumber, "Where it begins.")
    let intolerable = list.required(
      "intolerable",
      DataShapes.sourcedNumber,
      "Where it cannot be borne."
    )
    let atEnd = list.optional(
      "at-end",
      .yesNo,
      "Whether 'comfortable' is an end of what is possible."
    )
    let unit = list.required("plausible-unit", DataShapes.range, "What may be in a unit.")
    let home = list.required("plausible-home", DataShapes.range, "What may be in a home.")
    return .object(list.finished) { fields in
      guard let comfortable = fields[comfortable], let intolerable = fields[intolerable],
        let unit = fields[unit], let home = fields[home]
      else { return nil }
      return Found.Row(
        period: fields[period],
        comfortable: comfortable,
        intolerable: intolerable,
        atEnd: fields[atEnd] ?? false,
        plausibleInUnit: unit,
        plausibleInHome: home
      )
    }
  }
}
