internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension CatalogueShapes {
  /// A sentence that answers something, such as why force was used.
  ///
  /// One that says only that nothing is known is no answer: it is reported, and not read. A person's own
  /// words are never read so.
  var account: Shape<String> { account(not: noAnswers) }

  /// The same, where it is an answer that there was none.
  var accountOrNone: Shape<String> {
    let words = catalogue.vocabularies
    return account(not: words.sayNothing.union(words.sayElsewhere))
  }

  /// Where something is kept: that it stands elsewhere is an answer.
  var whereKept: Shape<String> {
    let words = catalogue.vocabularies
    return account(not: words.sayNothing.union(words.sayNone))
  }

  private var noAnswers: Set<String> {
    let words = catalogue.vocabularies
    return words.sayNothing.union(words.sayNone).union(words.sayElsewhere)
  }

  private func account(not words: Set<String>) -> Shape<String> {
    Shape(Shape<String>.freeText.schema) { node, log in
      guard let text = Shape<String>.freeText(node, log) else { return nil }
      guard saysNothing(text, words) else { return text }
      log.report(
        Diagnostic(
          .saysNothing,
          .warning,
          at: node.range,
          "this does not answer what is asked here, and counts as not written",
          help: "ask somebody who was there; leave the key out until it is known"
        )
      )
      return nil
    }
  }

  /// Several of them; one that answers nothing makes it as if nothing were written.
  ///
  /// An empty list says that there was none, so that leaving one out would say more than is known.
  var accounts: Shape<[String]> {
    let (words, texts) = (noAnswers, Shape<[String]>.list(of: .freeText))
    return Shape(texts.schema) { node, log in
      guard let found = texts(node, log) else { return nil }
      let empty = node.isSequence ? node.items.filter { saysNothing($0.text, words) } : []
      for item in empty {
        log.report(
          Diagnostic(
            .saysNothing,
            .warning,
            at: item.range,
            "this does not answer what is asked here, and the list counts as not written",
            help: "write [] if there was none; leave the key out until it is known"
          )
        )
      }
      return empty.isEmpty ? found : nil
    }
  }
}

private func saysNothing(_ text: String, _ words: Set<String>) -> Bool {
  var bare = text.lowercased()[...]
  while let last = bare.last, last == "." || last == " " || last == "!" { bare.removeLast() }
  while bare.first == " " { bare.removeFirst() }
  return words.contains(String(bare)) || words.contains(text)
}
