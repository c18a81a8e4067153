internal import ArgumentParser
internal import AttuneDocuments
internal import Diagnostics

/// Reads the three files that an import is made from.
struct ImportInput {
  let reader: DocumentReader

  /// - Throws: An exit status, after saying why, if the map cannot be used.
  func map(_ path: String) throws -> ColumnMap {
    let log = DiagnosticLog()
    let map = reader.columns(try bytes(path), file: path, log: log)
    tell(log)
    guard let map else {
      throw ExitStatus.wrongInput.because("nothing was written: put the map of columns right")
    }
    return map
  }

  /// The pseudonyms; `nil` if no column tells people apart.
  ///
  /// - Parameters:
  ///   - path: The file, if somebody gave it.
  ///   - map: Names the file otherwise, seen from its own folder.
  ///   - folders: Where the key may not lie, because whoever reads the records would find it.
  /// - Returns: The key to the pseudonyms, or `nil`.
  /// - Throws: An exit status, after saying why, if they are missing or cannot be used.
  func people(
    _ path: String?,
    _ map: ColumnMap,
    apartFrom folders: [String]
  ) throws -> PseudonymKey? {
    guard map.needsPeople else { return nil }
    guard let path = path ?? map.people.map({ Self.path($0, besides: map.file) }) else {
      throw ExitStatus.wrongInput.because(
        "nothing was written: a column tells people apart, so a file of pseudonyms is needed; name it "
          + "under 'people' in \(map.file), or with '--people'"
      )
    }
    if folders.contains(where: { FileTree(root: $0).isBelowRoot(path) }) {
      throw ExitStatus.wrongInput.because(
        "nothing was written: \(path) tells who people are and lies with the records; move it to where "
          + "only those who may know can read it"
      )
    }
    let log = DiagnosticLog()
    let key = PseudonymKey(try bytes(path), file: path, log: log)
    tell(log)
    guard let key else {
      throw ExitStatus.wrongInput.because("nothing was written: put the file of pseudonyms right")
    }
    return key
  }

  /// - Throws: An exit status, after saying why, if the file is no table.
  func records(_ path: String, _ map: ColumnMap, _ people: PseudonymKey?) throws -> IncidentImport {
    let log = DiagnosticLog()
    let table = CSVTable(
      parsing: try bytes(path, atMost: CSVTable.largest),
      file: path,
      separator: map.separator,
      log: log
    )
    guard let table else {
      tell(log)
      throw ExitStatus.wrongInput.because("nothing was written: put the table right")
    }
    let progress = Progress("reading", of: table.rows.count)
    defer { progress.finish() }
    return IncidentImport(
      table,
      by: IncidentImport.Reading(map, people: people, reader: reader),
      log: log,
      progress: progress.show
    )
  }

  private func tell(_ log: DiagnosticLog) {
    for problem in log.diagnostics.sorted() { StandardError.print(TextPrinter().print(problem)) }
  }

  private func bytes(_ path: String, atMost limit: Int = InputFile.limit) throws -> [UInt8] {
    do throws(Diagnostic) {
      return try InputFile(path: path).bytes(atMost: limit)
    } catch {
      let status = error.id == .fileMissing ? ExitStatus.missingInput : .wrongInput
      throw status.because("\(path): \(error.summary)")
    }
  }

  /// A path that stands in a file, as it is seen from here.
  private static func path(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}
