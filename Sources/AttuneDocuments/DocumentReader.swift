public import AttuneModel
public import Diagnostics
public import YAMLReading

/// Reads profiles, assessments, plans, records of incidents, monthly returns and what services say of
/// themselves against one catalogue.
///
/// Each file is read on its own, so several may be read at once; what concerns more than one
/// file is checked by ``People``, ``Settings``, ``Incidents``, ``GovernanceFiles`` and ``Returns``.
public struct DocumentReader: Sendable {
  public let catalogue: Catalogue
  let shapes: CatalogueShapes
  private let profileShape: Shape<Located<SensoryProfile>>
  private let assessmentShape: Shape<Located<Assessment>>
  private let planShape: Shape<Located<SavedPlan>>
  private let incidentShape: Shape<Located<Incident>>
  private let governanceShape: Shape<Located<Governance>>
  private let returnShape: Shape<Located<MonthlyReturn>>
  private let profileLanguage: LanguageWarnings?
  private let assessmentLanguage: LanguageWarnings?
  private let planLanguage: LanguageWarnings?
  private let incidentLanguage: LanguageWarnings?
  private let governanceLanguage: LanguageWarnings?
  private let returnLanguage: LanguageWarnings?

  /// - Parameters:
  ///   - catalogue: What files can name.
  ///   - words: Words to warn of in what others wrote about a person; without them, which is
  ///     quicker, no text is looked through.
  public init(catalogue: Catalogue, warningOf words: LanguageRules? = nil) {
    self.catalogue = catalogue
    shapes = CatalogueShapes(catalogue)
    let profile = ProfileShape(shapes).shape
    let assessment = AssessmentShape(shapes).shape
    let plan = PlanShape(shapes).shape
    let incident = IncidentShape(shapes).shape
    let governance = GovernanceShape().shape
    let monthly = ReturnShape().shape
    profileShape = profile
    assessmentShape = assessment
    planShape = plan
    incidentShape = incident
    governanceShape = governance
    returnShape = monthly
    let warnings = { (schema: Schema) in
      words.map { LanguageWarnings(rules: $0, texts: FreeTexts(in: schema)) }
    }
    profileLanguage = warnings(profile.schema)
    assessmentLanguage = warnings(assessment.schema)
    planLanguage = warnings(plan.schema)
    incidentLanguage = warnings(incident.schema)
    governanceLanguage = warnings(governance.schema)
    returnLanguage = warnings(monthly.schema)
  }

  /// What a profile must look like.
  public var profileSchema: Schema { profileShape.schema }

  /// What an assessment must look like.
  public var assessmentSchema: Schema { assessmentShape.schema }

  /// What a saved plan must look like.
  public var planSchema: Schema { planShape.schema }

  /// What a record of an incident must look like.
  public var incidentSchema: Schema { incidentShape.schema }

  /// What a service says of itself must look like.
  public var governanceSchema: Schema { governanceShape.schema }
  /// What a monthly return must look like.
  public var returnSchema: Schema { returnShape.schema }

  public func plan(_ bytes: [UInt8], file: String) -> FileOutcome<SavedPlan> {
    outcome(bytes, file, planShape, planLanguage, idKey: "setting")
  }

  public func profile(_ bytes: [UInt8], file: String) -> FileOutcome<SensoryProfile> {
    outcome(bytes, file, profileShape, profileLanguage, idKey: "person")
  }

  public func assessment(_ bytes: [UInt8], file: String) -> FileOutcome<Assessment> {
    outcome(bytes, file, assessmentShape, assessmentLanguage, idKey: "setting")
  }

  public func incident(_ bytes: [UInt8], file: String) -> FileOutcome<Incident> {
    outcome(bytes, file, incidentShape, incidentLanguage, idKey: "incident")
  }

  public func governance(_ bytes: [UInt8], file: String) -> FileOutcome<Governance> {
    outcome(bytes, file, governanceShape, governanceLanguage, idKey: "setting")
  }

  public func monthlyReturn(_ bytes: [UInt8], file: String) -> FileOutcome<MonthlyReturn> {
    outcome(bytes, file, returnShape, returnLanguage, idKey: "setting")
  }

  private func outcome<Value>(
    _ bytes: [UInt8],
    _ file: String,
    _ shape: Shape<Located<Value>>,
    _ language: LanguageWarnings?,
    idKey: String
  ) -> FileOutcome<Value> {
    let log = DiagnosticLog()
    let document = YAMLDocument.parse(bytes, file: file, log: log)
    let located = document.flatMap { shape($0.root, log) }
    let words = document.flatMap { language?($0) } ?? []
    var hash = FNV1a()
    hash.add(bytes)
    return FileOutcome(
      file: file,
      hash: hash.text,
      located: located,
      diagnostics: (log.diagnostics + words).sorted(),
      claimedID: log.hasErrors ? document?.claimedID(idKey) ?? claimedID(idKey, in: bytes) : nil
    )
  }
}

/// What became of one file.
public struct FileOutcome<Value: Sendable>: Sendable {
  public let file: String
  /// FNV-1a over its bytes; empty if it could not be read.
  public let hash: String
  /// What was read.
  ///
  /// With an error among the ``diagnostics`` it is incomplete, and not used.
  public let located: Located<Value>?
  public let diagnostics: [Diagnostic]
  /// In a file with errors, the id it seems to be of, however broken the rest of it is.
  public let claimedID: String?

  public init(
    file: String,
    hash: String = "",
    located: Located<Value>?,
    diagnostics: [Diagnostic],
    claimedID: String? = nil
  ) {
    self.file = file
    self.hash = hash
    self.located = located
    self.diagnostics = diagnostics
    self.claimedID = claimedID
  }

  /// The same, with more that is wrong in it.
  ///
  /// - Parameters:
  ///   - more: What was found by looking at other files too.
  ///   - id: The id of the file, which it keeps if it cannot be used.
  /// - Returns: The same outcome if there is nothing more.
  func adding(_ more: [Diagnostic], id: String?) -> FileOutcome {
    guard !more.isEmpty else { return self }
    let isRefused = more.contains { $0.severity == .error }
    return FileOutcome(
      file: file,
      hash: hash,
      located: located,
      diagnostics: (diagnostics + more).sorted(),
      claimedID: claimedID ?? (isRefused ? id : nil)
    )
  }

  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// What identifies the file in an output.
  public var stamp: FileStamp { FileStamp(name: file, hash: hash) }

  /// What was read, if all of it was.
  var valid: Located<Value>? { hasErrors ? nil : located }
}
