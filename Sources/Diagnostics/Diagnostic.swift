/// One problem in what somebody wrote: where it is, what is wrong, and what to do.
///
///     profiles/p-014.yaml:12:3: error: unknown key 'sensse' [yaml/unknown-key]
///       help: did you mean 'senses'?
///
/// No text from a person's profile stands in `summary`, `help` or a note: only keys, places and
/// what would be accepted. The line itself is shown by ``TextPrinter`` alone.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable {
    /// What was written cannot be used, and nothing is computed from its file.
    case error
    /// What was written can be used and is probably not what was meant.
    case warning
  }

  /// A second place that belongs to the problem.
  public struct Note: Hashable, Sendable {
    public let summary: String
    public let range: SourceRange

    public init(_ summary: String, at range: SourceRange) {
      self.summary = summary
      self.range = range
    }
  }

  public let id: DiagnosticID
  public let severity: Severity
  public let range: SourceRange
  /// What is wrong: one phrase, lower case, no full stop.
  public let summary: String
  /// What to do about it, if there is more to say than the summary says.
  public let help: String?
  public let notes: [Note]

  public init(
    _ id: DiagnosticID,
    _ severity: Severity = .error,
    at range: SourceRange,
    _ summary: String,
    help: String? = nil,
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.range = range
    self.summary = summary
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// Reading order: by file, place, then name.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.range, lhs.id, lhs.summary) < (rhs.range, rhs.id, rhs.summary)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The one-line form, and a second line for help; without the line of the file.
  public var description: String {
    let head = "\(range): \(severity.rawValue): \(summary) [\(id)]"
    return help.map { "\(head)\n  help: \($0)" } ?? head
  }
}
