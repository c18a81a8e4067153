internal import ArgumentParser
internal import AttuneDocuments

/// Paths that somebody gave, sorted into kinds by what each file says it is.
struct GivenFiles {
  private(set) var profiles: [String] = []
  private(set) var assessments: [String] = []
  private(set) var plans: [String] = []
  private(set) var incidents: [String] = []
  private(set) var governance: [String] = []
  private(set) var returns: [String] = []
  private(set) var columnMaps: [String] = []
  private(set) var pseudonymKeys: [String] = []
  /// Files that do not say.
  private(set) var unknown: [String] = []

  /// - Throws: An exit status, after saying why, if there is nothing at a path.
  init(_ paths: [String]) throws {
    for path in paths {
      guard FileTree.exists(path) else {
        throw ExitStatus.missingInput.because("there is no file or folder '\(path)'")
      }
      let files = FileTree.isFolder(path) ? FileTree(root: path).yamlFiles(in: path) : [path]
      for file in files {
        let bytes = (try? InputFile(path: file).bytes()) ?? []
        switch DocumentKind.detected(in: bytes) {
        case .profile: profiles.append(file)
        case .assessment: assessments.append(file)
        case .plan: plans.append(file)
        case .incident: incidents.append(file)
        case .governance: governance.append(file)
        case .monthlyReturn: returns.append(file)
        case .columnMap: columnMaps.append(file)
        case .pseudonymKey: pseudonymKeys.append(file)
        case nil: unknown.append(file)
        }
      }
    }
  }
}
