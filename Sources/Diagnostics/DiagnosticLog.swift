/// Collects the problems of one file while it is read, so that all are told in one run.
///
/// A log belongs to the one task that reads the file; only its ``diagnostics`` travel.
public final class DiagnosticLog {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}
