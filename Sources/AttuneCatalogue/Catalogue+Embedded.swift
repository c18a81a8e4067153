internal import AttuneDocuments
public import AttuneModel
internal import Diagnostics

extension Catalogue {
  /// The catalogue that is built into the program.
  ///
  /// A test holds that it reads without diagnostics, so there is nothing to handle here.
  public static let embedded: Catalogue = {
    let log = DiagnosticLog()
    guard let catalogue = CatalogueDocuments(EmbeddedData.documents, log: log).catalogue() else {
      preconditionFailure("built-in catalogue: \(log.diagnostics)")
    }
    return catalogue
  }()

  /// The data files that are built in, by name.
  public static var embeddedFiles: [String] { EmbeddedData.documents.map(\.file) }
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
