internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// The list of words to avoid.
  static var languageRules: Shape<[LanguageRule]> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let avoid = list.required("avoid", .list(of: phrase), "The words, in each of their forms.")
    let except = list.optional("except", .list(of: phrase), "Longer phrases that are no problem.")
    let write = list.required("write", .freeText, "What to write instead.")
    let ground = GroundKeys(&list)
    return file(
      "language/1",
      "words",
      .object(list.finished) { fields in
        let (id, avoid, except) = (fields[id], fields[avoid], fields[except] ?? [])
        let instead = fields[write].flatMap { ground.sourced($0, fields) }
        guard let id, let avoid, let instead else { return nil }
        return LanguageRule(
          id: id,
          avoid: avoid,
          except: except,
          write: instead.value,
          basis: instead.basis,
          source: instead.source
        )
      }
    )
  }

  private static var phrase: Shape<LanguageRule.Phrase> {
    Shape<String>.word.making { (text) throws(InvalidPhrase) in
      try LanguageRule.Phrase(text)
    }
  }
}
