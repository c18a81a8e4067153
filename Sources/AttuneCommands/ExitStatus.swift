internal import ArgumentParser

/// How a run of the program ended; the numbers follow sysexits.
enum ExitStatus: Int32 {
  /// A gate that was asked for did not hold.
  case gate = 1
  case usage = 64
  case wrongInput = 65
  case missingInput = 66
  case defect = 70
  case cannotWrite = 73

  /// Says why on the standard error, and gives what to throw.
  func because(_ message: String) -> ExitCode {
    StandardError.print("attune: \(message)")
    return ExitCode(rawValue)
  }

  var code: ExitCode { ExitCode(rawValue) }
}
