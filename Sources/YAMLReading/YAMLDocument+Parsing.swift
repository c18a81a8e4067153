public import Diagnostics

extension YAMLDocument {
  /// How much one file may ask for.
  public struct Limits: Sendable {
    /// In bytes.
    public var size = 4 << 20
    /// How many lists and mappings may stand inside one another.
    public var depth = 64
    /// How many nodes a document may have once every alias is written out.
    public var nodes = 500_000

    public init() {}
  }

  /// Reads one YAML document, or reports why the bytes are not one and returns `nil`.
  ///
  /// Time and memory are bounded by `limits`, whatever the bytes are. A document with a key
  /// given twice is reported and returned, so that its other problems are told as well.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func parse(
    _ bytes: [UInt8],
    file: String,
    limits: Limits = Limits(),
    log: DiagnosticLog
  ) -> YAMLDocument? {
    guard bytes.count <= limits.size else {
      log.report(
        Diagnostic(
          .tooLarge,
          at: SourceRange(wholeFile: file),
          "the file has more than \(limits.size) bytes; no more are read",
          help: "one file holds one person or one audit"
        )
      )
      return nil
    }
    // libyaml takes a byte order mark, which some editors write, for indentation.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(Diagnostic) {
      var builder = TreeBuilder(file: file, size: bytes.count, limits: limits, log: log)
      try builder.build(from: YAMLEventStream(bytes, file: file))
      return YAMLDocument(
        file: file,
        records: builder.records,
        bytes: builder.text,
        source: bytes
      )
    } catch {
      log.report(error)
      return nil
    }
  }
}
