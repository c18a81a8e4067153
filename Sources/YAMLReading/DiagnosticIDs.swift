public import Diagnostics

extension DiagnosticID {
  // The text as YAML.
  static let syntax = Self("yaml/syntax")
  static let tab = Self("yaml/tab")
  static let empty = Self("yaml/empty")
  static let notUTF8 = Self("yaml/not-utf8")
  static let controlCharacter = Self("yaml/control-character")
  static let tooLarge = Self("yaml/too-large")
  static let tooDeep = Self("yaml/too-deep")
  static let secondDocument = Self("yaml/second-document")
  static let unknownAlias = Self("yaml/unknown-alias")
  static let aliasExpansion = Self("yaml/alias-expansion")
  static let tag = Self("yaml/tag")
  static let mergeKey = Self("yaml/merge-key")
  static let keyNotText = Self("yaml/key-not-text")
  public static let duplicateKey = Self("yaml/duplicate-key")

  // Keys and values against what is expected.
  public static let unknownKey = Self("yaml/unknown-key")
  public static let missingKey = Self("yaml/missing-key")
  public static let wrongKind = Self("yaml/wrong-kind")
  public static let emptyValue = Self("yaml/empty-value")
  public static let unknownWord = Self("yaml/unknown-word")
  public static let notNumber = Self("yaml/not-a-number")
  public static let outOfRange = Self("yaml/out-of-range")
  public static let invalidValue = Self("yaml/invalid-value")
  public static let cutByComment = Self("yaml/cut-by-comment")
}
