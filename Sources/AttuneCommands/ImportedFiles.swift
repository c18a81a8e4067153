internal import AttuneDocuments
internal import AttuneModel
internal import Diagnostics

/// What is there already of the records that an import makes.
struct ImportedFiles {
  /// How one record stands to the files that are there.
  struct Standing {
    enum Found {
      case new
      /// A file has this record, as it is.
      case same
      /// A file has a record of this id that says something else, or cannot be read.
      case other
    }

    /// The file that is there, or that is made.
    let path: String
    let text: String
    let found: Found

    var isNew: Bool { found == .new }
  }

  /// Where records are made.
  let folder: String
  let project: Project

  /// In the order of the records.
  func standings(of records: [IncidentImport.Record]) async throws -> [Standing] {
    let there = await filesByID()
    return records.map { record in
      let id = record.incident.id
      let path = "\(folder)/\(record.incident.setting)/\(id).yaml"
      // Of two records with one id neither is used, so it is looked for in every file.
      if let file = there[id.text] {
        let isSame = file.located?.value == record.incident && !file.hasErrors
        return Standing(path: file.file, text: record.text, found: isSame ? .same : .other)
      }
      return Standing(
        path: path,
        text: record.text,
        found: FileTree.exists(path) ? .other : .new
      )
    }
  }

  /// The files that have a record, or seem to have one, by its id.
  private func filesByID() async -> [String: FileOutcome<Incident>] {
    let own = project.filesOfIncidents().incidents
    let known = Set(own.map(FileTree.resolved))
    let others = FileTree(root: folder).yamlFiles(in: folder)
      .filter { !known.contains(FileTree.resolved($0)) }
    return Dictionary(
      await project.incidents(own + others).compactMap { outcome in
        (outcome.located?.value.id.text ?? outcome.claimedID).map { ($0, outcome) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension IncidentsImportCommand {
  /// What was done, in a few lines.
  static func summary(
    _ result: IncidentImport,
    _ standings: [ImportedFiles.Standing],
    isDryRun: Bool
  ) -> String {
    let count = { (found: ImportedFiles.Standing.Found) in standings.count { $0.found == found } }
    let (new, same) = (count(.new), count(.same))
    var lines = [
      "\(rows(result.rowCount)): \(new) \(isDryRun ? "would be " : "")written, \(same) already there"
    ]
    if result.invalidRowCount > 0 { lines[0] += ", \(result.invalidRowCount) left out" }
    let others = standings.filter { $0.found == .other }
    if !others.isEmpty {
      lines[0] += ", \(others.count) already there and different"
      lines.append("kept as they are, though their rows now say something else:")
      lines += others.map { "  \($0.path)" }
    }
    if isDryRun { lines.append("nothing was written, because of '--dry-run'") }
    return lines.joined(separator: "\n")
  }
}

/// A number of rows, in words.
func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
