internal import ArgumentParser
internal import AttuneDocuments
internal import Diagnostics

extension Project {
  /// All records of the project; what could not be read is told.
  func records() async -> Incidents {
    let records = Incidents(await incidents(filesOfIncidents().incidents))
    records.tellWhatIsLeftOut()
    return records
  }
}

extension Incidents {
  /// Says on the standard error which records could not be read, and why.
  func tellWhatIsLeftOut() {
    guard !filesLeftOut.isEmpty else { return }
    StandardError.print(errorsOf: diagnostics)
    StandardError.print("attune: records left out: \(filesLeftOut.joined(separator: ", "))")
  }

  /// - Throws: An exit status if records could not be read: the page says so too.
  func mustBeWhole() throws {
    if !filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }
}
