internal import ArgumentParser
internal import AttuneDocuments
internal import Diagnostics

extension Incidents {
  /// Says on the standard error which records could not be read, and why.
  func tellWhatIsLeftOut() {
    guard !filesLeftOut.isEmpty else { return }
    for error in diagnostics where error.severity == .error {
      StandardError.print(error.description)
    }
    StandardError.print("attune: records left out: \(filesLeftOut.joined(separator: ", "))")
  }

  /// - Throws: An exit status if records could not be read: the page says so too.
  func mustBeWhole() throws {
    if !filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }
}
