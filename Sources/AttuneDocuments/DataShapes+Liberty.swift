internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// What is gathered for a view on somebody's liberty.
  static func liberty(factors: [Factor], words: Vocabularies) -> Shape<LibertySheet> {
    var list = KeyList()
    let head = list.required("attune", .format("liberty/1"), "What kind of file this is.")
    let tests = list.required("tests", .list(of: libertyTest), "How a view is formed, by day.")
    let headings = list.required(
      "headings",
      .list(of: libertyHeading(factors: factors, words: words)),
      "The facts, in the order of the sheet."
    )
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let tests = fields[tests], let headings = fields[headings] else { return nil }
      return LibertySheet(tests: tests, headings: headings)
    }
  }

  private static var libertyTest: Shape<LibertySheet.Test> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let name = list.required("name", .freeText, "What it is called.")
    let about = list.required("about", .freeText, "How a view is formed on it.")
    let source = list.required("source", .freeText, "Where it is written.")
    let nations = list.optional(
      "nations",
      .list(of: Shape<Nation>.cases(called: "a nation")),
      "Whose law it is of; without it, of all."
    )
    let from = list.optional("from", .date, "The first day of it.")
    let until = list.optional("until", .date, "The last day of it.")
    return .object(list.finished) { fields in
      let (from, until) = (fields[from], fields[until])
      let nations = fields[nations] ?? []
      guard let id = fields[id], let name = fields[name], let about = fields[about],
        let source = fields[source]
      else { return nil }
      return LibertySheet.Test(
        id: id,
        name: name,
        about: about,
        source: source,
        nations: nations,
        from: from,
        until: until
      )
    }
  }

  private static func libertyHeading(
    factors: [Factor],
    words: Vocabularies
  ) -> Shape<LibertySheet.Heading> {
    let factor = Shape<Int>.position(
      in: NameTable(factors.map(\.id)),
      called: "a factor",
      id: .unknownFactor
    )
    let type = Shape<String>.vocabulary(
      words.restrictionTypes.map(\.id),
      called: "a type of restriction"
    )
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let name = list.required("name", .freeText, "What it is called.")
    let told = list.required("factors", .list(of: factor), "Features of the place.")
    let types = list.required("types", .list(of: type), "Types of restriction.")
    let ask = list.required("ask", .freeText, "What no file has.")
    return .object(list.finished) { fields in
      guard let id = fields[id], let name = fields[name], let factors = fields[told],
        let types = fields[types], let ask = fields[ask]
      else { return nil }
      return LibertySheet.Heading(id: id, name: name, factors: factors, types: types, ask: ask)
    }
  }
}
