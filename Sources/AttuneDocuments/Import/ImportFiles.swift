public import Diagnostics
public import YAMLReading

extension DocumentReader {
  /// What a map of columns must look like.
  public var columnsSchema: Schema { ColumnMapShape(catalogue).shape.schema }

  /// Reads a map of columns, or reports what is wrong in it.
  ///
  /// - Returns: `nil` if it has errors.
  public func columns(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> ColumnMap? {
    let own = DiagnosticLog()
    let map = YAMLDocument.parse(bytes, file: file, log: own)
      .flatMap { ColumnMapShape(catalogue).shape($0.root, own) }
    for problem in own.diagnostics { log.report(problem) }
    return own.hasErrors ? nil : map
  }
}
