internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports
internal import Diagnostics

extension Project {
  /// A plan that was saved in a file, with what identifies the file.
  ///
  /// - Throws: An exit status, after saying why, if the file is not there or has errors.
  func savedPlan(at path: String) throws -> (plan: SavedPlan, stamp: FileStamp) {
    guard FileTree.exists(path) else {
      throw ExitStatus.missingInput.because("there is no file '\(path)'")
    }
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try InputFile(path: path).bytes()
    } catch {
      StandardError.print(error.description)
      throw ExitStatus.wrongInput.because("\(path) is no saved plan")
    }
    let outcome = reader.plan(bytes, file: path)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let plan = outcome.located?.value else {
      for error in errors { StandardError.print(error.description) }
      throw ExitStatus.wrongInput.because(
        "\(path) cannot be used; 'attune check \(path)' says more"
      )
    }
    return (plan, outcome.stamp)
  }

  /// - Throws: An exit status, after saying why, if a plan is of another setting.
  static func mustMatch(_ plan: SavedPlan, _ setting: SettingID, isRedacted: Bool) throws {
    guard plan.setting != setting else { return }
    throw ExitStatus.wrongInput.because(
      isRedacted
        ? "the plan is of another setting" : "the plan is of \(plan.setting), not of \(setting)"
    )
  }
}
