public import AttuneModel
public import Diagnostics

extension CrossChecks {
  /// Where the newest register of a setting names people whom no other file knows, or says that
  /// something was done on a day yet to come.
  ///
  /// - Parameters:
  ///   - assessments: The audits.
  ///   - people: All profiles that there are, and not only those that are asked about.
  ///   - settings: All assessments that there are.
  /// - Returns: Warnings alone: a file that is not here may be elsewhere.
  public func registers(
    _ assessments: [FileOutcome<Assessment>],
    people: [FileOutcome<SensoryProfile>],
    settings: [FileOutcome<Assessment>]
  ) -> [Diagnostic] {
    let all = settings.compactMap { $0.located?.value }
    let known = people.personNames
      .union(all.flatMap { ($0.residents ?? []).map(\.text) })
    return current(assessments, among: all).flatMap { located -> [Diagnostic] in
      let residents = (located.value.residents ?? []).map(\.text).sorted()
      let strangers = located.register.people.filter { !known.contains($0.id.text) }
      return strangers.map { unknown($0, among: residents) }
        + located.register.days.filter { $0.day > date }.map(yetToCome)
    }
  }

  /// Of each setting the audit that counts: who was in an older one may have gone.
  private func current(
    _ assessments: [FileOutcome<Assessment>],
    among all: [Assessment]
  ) -> [Located<Assessment>] {
    let newest = Dictionary(grouping: all, by: \.setting).mapValues { audits in
      audits.map(\.assessed.on).filter { $0 <= date }.max()
    }
    return assessments.compactMap(\.located).filter {
      newest[$0.value.setting] == $0.value.assessed.on
    }
  }

  private func unknown(_ person: RegisterMarks.Person, among residents: [String]) -> Diagnostic {
    // Pseudonyms differ by a digit: one is suggested only where no other is as near.
    let nearest = nearestName(to: person.id.text, among: residents)
    let second = nearestName(to: person.id.text, among: residents.filter { $0 != nearest })
    let meant = second == nil ? nearest : nil
    return Diagnostic(
      .registerPerson,
      .warning,
      at: person.range,
      "there is no profile of this person here, and no audit lists them among those who live there",
      help: meant.map { "did you mean '\($0)'?" }
        ?? "check the pseudonym, or list them under 'residents'",
      notes: person.others.map { Diagnostic.Note("and here", at: $0) }
    )
  }

  private func yetToCome(_ mark: RegisterMarks.Day) -> Diagnostic {
    Diagnostic(
      .afterToday,
      .warning,
      at: mark.range,
      "this is dated \(mark.day), and today is \(date)",
      help:
        "what was done cannot be of a day yet to come, and counts as not known; is the year right?"
    )
  }
}
