public import AttuneModel
public import Diagnostics
public import YAMLReading

/// Reads profiles and assessments against one catalogue.
///
/// Each file is read on its own, so several may be read at once; what concerns more than one
/// file is checked by ``People`` and ``Settings``.
public struct DocumentReader: Sendable {
  public let catalogue: Catalogue
  private let shapes: CatalogueShapes
  private let profileShape: Shape<Located<SensoryProfile>>
  private let assessmentShape: Shape<Located<Assessment>>
  private let planShape: Shape<Located<SavedPlan>>

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    shapes = CatalogueShapes(catalogue)
    profileShape = ProfileShape(shapes).shape
    assessmentShape = AssessmentShape(shapes).shape
    planShape = PlanShape(shapes).shape
  }

  /// What a profile must look like.
  public var profileSchema: Schema { profileShape.schema }

  /// What an assessment must look like.
  public var assessmentSchema: Schema { assessmentShape.schema }

  /// What a saved plan must look like.
  public var planSchema: Schema { planShape.schema }

  public func plan(_ bytes: [UInt8], file: String) -> FileOutcome<SavedPlan> {
    outcome(bytes, file, planShape, idKey: "setting")
  }

  public func profile(_ bytes: [UInt8], file: String) -> FileOutcome<SensoryProfile> {
    outcome(bytes, file, profileShape, idKey: "person")
  }

  public func assessment(_ bytes: [UInt8], file: String) -> FileOutcome<Assessment> {
    outcome(bytes, file, assessmentShape, idKey: "setting")
  }

  private func outcome<Value>(
    _ bytes: [UInt8],
    _ file: String,
    _ shape: Shape<Located<Value>>,
    idKey: String
  ) -> FileOutcome<Value> {
    let log = DiagnosticLog()
    let document = YAMLDocument.parse(bytes, file: file, log: log)
    let located = document.flatMap { shape($0.root, log) }
    return FileOutcome(
      file: file,
      located: located,
      diagnostics: log.diagnostics.sorted(),
      claimedID: log.hasErrors ? document?.claimedID(idKey) ?? claimedID(idKey, in: bytes) : nil
    )
  }
}

extension DocumentReader {
  /// A reading as an argument gives it: `noise.level=45 dB`, in one space and period
  /// `noise.level@lounge/night=45 dB`.
  ///
  /// - Returns: `nil`, and reports, if there is no such reading or period, or the value is none of it.
  public func givenReading(_ argument: String, log: DiagnosticLog) -> GivenReading? {
    guard let equals = argument.firstIndex(of: "=") else {
      log.report(
        Diagnostic(
          .invalidValue,
          at: SourceRange(wholeFile: argument),
          "a reading and its value are wanted",
          help:
            "write 'noise.level=45 dB', or 'noise.level@lounge/night=45 dB' for one place and time"
        )
      )
      return nil
    }
    var name = argument[..<equals]
    var (space, period): (String?, Period?)
    if let slash = name.firstIndex(of: "/") {
      guard let found = value(String(name[name.index(after: slash)...]), .period, log) else {
        return nil
      }
      period = found
      name = name[..<slash]
    }
    if let at = name.firstIndex(of: "@") {
      space = String(name[name.index(after: at)...])
      name = name[..<at]
    }
    let text = String(argument[argument.index(after: equals)...])
    guard let reading = value(String(name), shapes.reading, log),
      let quantity = value(text, shapes.quantities[reading], log)
    else { return nil }
    return GivenReading(reading: reading, space: space, period: period, value: quantity.value)
  }

  private func value<Value>(_ text: String, _ shape: Shape<Value>, _ log: DiagnosticLog) -> Value? {
    YAMLDocument.parse(Array(text.utf8), file: text, log: log).flatMap { shape($0.root, log) }
  }
}

/// A reading that an argument gives.
public struct GivenReading: Hashable, Sendable {
  /// The position of the reading in the catalogue.
  public let reading: Int
  /// The id of a space, as it was written; `nil` is everywhere.
  public let space: String?
  /// `nil` is always.
  public let period: Period?
  /// In the unit of the reading.
  public let value: Double
}

/// What became of one file.
public struct FileOutcome<Value: Sendable>: Sendable {
  public let file: String
  /// What was read.
  ///
  /// With an error among the ``diagnostics`` it is incomplete, and not used.
  public let located: Located<Value>?
  public let diagnostics: [Diagnostic]
  /// In a file with errors, the id it seems to be of, however broken the rest of it is.
  public let claimedID: String?

  public init(
    file: String,
    located: Located<Value>?,
    diagnostics: [Diagnostic],
    claimedID: String? = nil
  ) {
    self.file = file
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
      located: located,
      diagnostics: (diagnostics + more).sorted(),
      claimedID: claimedID ?? (isRefused ? id : nil)
    )
  }

  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// What was read, if all of it was.
  var valid: Located<Value>? { hasErrors ? nil : located }
}
