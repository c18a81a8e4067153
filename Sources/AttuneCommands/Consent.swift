internal import ArgumentParser
internal import AttuneModel

/// Whose files may be used for a question: those who agreed, or for whom it was decided.
struct Consent {
  let use: SensoryProfile.Consent.Use
  let asOf: CalendarDate
  let isRedacted: Bool

  init(for use: SensoryProfile.Consent.Use, asOf: CalendarDate, isRedacted: Bool) {
    self.use = use
    self.asOf = asOf
    self.isRedacted = isRedacted
  }

  /// - Throws: An exit status, after saying whom it left out and why.
  func mustCover(_ profile: SensoryProfile) throws {
    guard !profile.consents(to: use, asOf: asOf) else { return }
    throw ExitStatus.wrongInput.because(
      "\(isRedacted ? "the person" : profile.person.text) is left out: the profile records no consent "
        + "and no best-interests decision for '\(use.rawValue)'; nothing is computed without one. Where there "
        + "is one, 'consent' says who gave it, when, and to what"
    )
  }
}
