internal import ArgumentParser
internal import AttuneDocuments
internal import Diagnostics

extension Incidents {
  /// - Throws: An exit status, after saying why, if records could not be read: the page says so too.
  func tellWhatIsLeftOut() throws {
    guard !filesLeftOut.isEmpty else { return }
    for error in diagnostics where error.severity == .error {
      StandardError.print(error.description)
    }
    throw ExitStatus.wrongInput.because("records left out: \(filesLeftOut.joined(separator: ", "))")
  }
}
