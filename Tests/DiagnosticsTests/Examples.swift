import Diagnostics

extension DiagnosticID {
  static let example = Self("test/example")
}

extension SourceRange {
  /// A stretch of `a.yaml`, on one line unless told otherwise.
  static func example(
    line: Int = 1,
    column: Int = 1,
    endLine: Int? = nil,
    endColumn: Int? = nil,
    file: String = "a.yaml"
  ) -> Self {
    Self(
      file: file,
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: endLine ?? line, column: endColumn ?? column + 1)
    )
  }
}
