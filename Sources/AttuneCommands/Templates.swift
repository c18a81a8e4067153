internal import ArgumentParser
internal import AttuneModel

/// Commented files to fill in.
///
/// What they ask for is written from the catalogue.
struct Templates {
  let catalogue: Catalogue
  let date: CalendarDate

  /// A profile of which nothing is known yet.
  func profile(_ id: String) throws -> String {
    try checkID(id)
    return """
      # yaml-language-server: $schema=../schema/profile.schema.json
      # One person. Take away the '#' before a line to use it; delete what you do not need.
      # What is left out counts as not known, and never as fine. 'attune explain' explains each word.
      attune: profile/1
      person: \(id)                # a pseudonym, never a name
      age-band: 18-64              # 11-17 | 18-64 | 65+
      reviewed: \(date)
      review-due: \(date.adding(months: 6))
      # health-check: \(date)      # when pain and health were last checked
      # consent: {given-by: person, on: \(date), to: [assess]}    # to: assess, place, household, plan
      # words: "autistic person"   # how the person wishes to be described
      voice: not-asked             # or the person's own words, as below; or declined
      # voice:
      #   - {said: "I need to know who is coming in.", how: said, on: \(date)}
      #
      # How each sense compares with most people's: much less | less | similar | more | much more
      # senses:
      #   hearing: {sensitivity: much more, avoiding: more, seeking: similar, registration: similar}
      #   sight: more
      # needs:
      \(needs)
      # unlisted: similar          # only if the rest was considered and is similar to most
      #
      # What the person stated. It overrides everything else.
      # limits:
      #   noise.level: {comfortable: 40 dB, intolerable: 55 dB}
      # triggers:
      #   - {factor: noise.alarms, above: 0 per week, severity: critical, trauma: yes}
      # requires:
      #   - {factor: privacy.lock, is: yes}
      # vetoes:
      #   - {setting: the-place, why: "in the person's words", on: \(date)}
      # prefers:
      #   - {setting: the-place, why: "in the person's words", on: \(date)}
      # sharing: {wants: not-asked}
      # lives-at: the-place
      #
      # conditions: [\(catalogue.vocabularies.conditions.map(\.id).prefix(3).joined(separator: ", "))]
      # relies-on: [\(catalogue.vocabularies.reliedOn.map(\.id).joined(separator: ", "))]
      # distress-shows: unknown    # inward | outward | both | unknown
      # calming: [\(catalogue.vocabularies.calming.map(\.id).prefix(3).joined(separator: ", "))]
      # known-before:
      #   - {factor: routine.changes, at: day, what: "an activity was cancelled"}

      """
  }

  /// An audit in which every core reading is still to be taken.
  func assessment(_ id: String) throws -> String {
    try checkID(id)
    return """
      # yaml-language-server: $schema=../schema/assessment.schema.json
      # One audit of one setting. Replace 'unknown' by what you read; what you cannot read stays
      # unknown, and is never counted as fine. 'attune explain' says how to take each reading.
      attune: assessment/1
      setting: \(id)
      name: "\(id)"
      kind: supported-living       # \(words(SettingKind.self))
      nation: england              # \(words(Nation.self))
      # places: {capacity: 1, vacant: 1}
      # registration: {ages: 18-64}
      assessed: {on: \(date), by: "your role", review-due: \(date.adding(months: 6))}
      spaces:
        - id: bedroom-1
          use: bedroom             # \(words(SpaceUse.self))
          for: vacant
          readings:
      \(readings(in: .bedroom, indent: 6))
        - id: lounge
          use: lounge
          readings:
      \(readings(in: .lounge, indent: 6))
      readings:
      \(settingReadings)
      # in-place: []               # adjustments already made, by id
      # alarms-noticed-by: [hearing, sight]
      # calming: [own-room]        # what can be had here of what calms people
      # restrictions: []           # [] means that there are none; leave it out if nobody has looked
      # restrictions:              # else one for each; 'attune restrictions' says what is missing
      #   - id: r-1
      #     what: "what is done, in plain words"
      #     type: environmental    # of the list below
      #     restricts: [leaving]   # \(words(Restriction.Restricts.self))
      #     applies-to: everyone   # or those who live with it, as in [p-001, p-002]
      #     needed-by: [p-001]     # whom it is there for; [] is nobody
      #     reason: "why"
      #     authority: {route: none}   # \(words(Restriction.Authority.Route.self))
      #     decided-by: "a role"
      #     since: \(date)
      #     reviewed: \(date)
      #     review-due: \(date.adding(months: 1))
      #     alternatives-tried: []  # what was tried instead; [] is nothing
      #     least-restrictive: "why nothing less would do"
      #     rights: [article-8]    # that it touches; \(words(Restriction.Right.self))
      #     step-down: "how it will be reduced and ended"
      #     person-view: not-asked  # the person's own words; or declined
      #     liberty-view: {deprives: yes, by: "a role", on: \(date)}   # if somebody formed one: yes | no
      \(typesOfRestriction)

      """
  }

  /// An audit that changes an earlier one.
  func assessment(_ id: String, from earlier: Assessment) throws -> String {
    try checkID(id)
    let spaces = (earlier.spaces ?? []).map { space in
      """
      #   - id: \(space.id)
      #     use: \(space.use.rawValue)
      #     readings: {}
      """
    }
    let isSame = id == earlier.setting.text
    let updates = isSame ? "updates: \(earlier.assessed.on)" : nil
    let carriesOver =
      isSame
      ? "What is not given here carries over from the audit of \(earlier.assessed.on), with its own date."
      : "Laid out like the audit of \(earlier.setting); what is not given here is not known."
    return """
      # yaml-language-server: $schema=../schema/assessment.schema.json
      # \(carriesOver)
      attune: assessment/1
      setting: \(id)
      name: "\(earlier.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
      kind: \(earlier.kind.rawValue)
      nation: \(earlier.nation.rawValue)
      assessed: {on: \(date), by: "your role", review-due: \(date.adding(months: 6))}
      \(updates ?? "# another setting: readings do not carry over")
      # Only what was looked at again; lists such as in-place and restrictions are given whole.
      # spaces:
      \(spaces.joined(separator: "\n"))
      # readings:
      #   routine.changes: 2 per week

      """
  }

  private var typesOfRestriction: String {
    catalogue.vocabularies.restrictionTypes.map { "#   \($0.id): \($0.name)" }
      .joined(separator: "\n")
  }

  func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> String
  where Word.RawValue == String {
    Word.allCases.map(\.rawValue).joined(separator: " | ")
  }

  private var needs: String {
    catalogue.needs.filter { $0.kind == .other }
      .map { "#   \($0.id): similar" }.joined(separator: "\n")
  }

  private var settingReadings: String {
    lines(catalogue.factors.filter(\.isOfWholeSetting), indent: 2)
  }

  private func readings(in use: SpaceUse, indent: Int) -> String {
    let factors = catalogue.factors.filter { !$0.isOfWholeSetting && $0.applies(in: use) }
    return lines(factors, indent: indent)
  }

  /// One line for each reading of a core factor, still unknown, with its unit and name.
  private func lines(_ factors: [Factor], indent: Int) -> String {
    var seen: Set<String> = []
    return factors.filter { $0.core == .always && seen.insert($0.reading).inserted }
      .map { factor in
        let unit = factor.unit.isYesNo ? "yes or no" : factor.unit.symbol
        return String(repeating: " ", count: indent)
          + "\(factor.reading): unknown   # \(unit); \(factor.name)"
      }
      .joined(separator: "\n")
  }

  func checkID(_ id: String) throws {
    do throws(InvalidIdentifier) {
      _ = try PersonID(id)
    } catch {
      throw ExitStatus.usage.because(error.description)
    }
  }
}
