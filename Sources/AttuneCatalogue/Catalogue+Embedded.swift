internal import AttuneDocuments
public import AttuneModel
internal import Diagnostics

extension Catalogue {
  /// The catalogue that is built into the program.
  ///
  /// A test holds that it reads without diagnostics, so there is nothing to handle here.
  public static let embedded: Catalogue = {
    let log = DiagnosticLog()
    let documents = CatalogueDocuments(EmbeddedData.documents, log: log)
    guard let catalogue = documents.catalogue(practice: { .embedded }) else {
      preconditionFailure("built-in catalogue: \(log.diagnostics)")
    }
    return catalogue
  }()

  /// The data files that are built in, by name.
  public static var embeddedFiles: [String] { EmbeddedData.documents.map(\.file) }
}

extension PracticeRules {
  /// What is asked of restrictive practice, as built into the program.
  static let embedded: PracticeRules = {
    let log = DiagnosticLog()
    let method = Catalogue.embedded
    let rules = CatalogueDocuments(EmbeddedData.documents, log: log)
      .practice(factors: method.factors, words: method.vocabularies)
    guard let rules, !log.hasErrors else {
      preconditionFailure("built-in rules of practice: \(log.diagnostics)")
    }
    return rules
  }()
}

extension Problem {
  /// What each kind of problem in a file means, as built into the program.
  public static let embedded = CatalogueDocuments(EmbeddedData.documents, log: DiagnosticLog())
    .problems()
}

extension LanguageRule {
  /// Words that do not belong in what is written about a person, as built into the program.
  public static let embedded = CatalogueDocuments(EmbeddedData.documents, log: DiagnosticLog())
    .languageRules()
}

extension LanguageRules {
  /// The words to avoid that are built into the program.
  public static let embedded = LanguageRules(LanguageRule.embedded)
}
