/// Collects the problems of one file while it is read, so that all are told in one run.
///
/// A log belongs to the one task that reads the file; only its ``diagnostics`` travel. It takes
/// so many and no more: a file of which everything is wrong must not cost minutes, and nobody
/// reads on after the first screens.
public final class DiagnosticLog {
  /// How many problems of one file are told.
  public static let most = 200

  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// Adds a problem; one that is not taken any more is not even put into words.
  public func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard diagnostics.count <= Self.most else { return }
    let diagnostic = diagnostic()
    if diagnostics.count < Self.most {
      diagnostics.append(diagnostic)
    } else {
      diagnostics.append(
        Diagnostic(
          .tooManyProblems,
          at: diagnostic.range,
          "more than \(Self.most) problems; the rest of this file is not told"
        )
      )
    }
  }

  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

extension DiagnosticID {
  public static let tooManyProblems = Self("file/too-many-problems")
}
