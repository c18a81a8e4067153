internal import AttuneModel

extension Templates {
  /// A record of an incident of which only the day is known yet.
  ///
  /// The time and the types have nothing in them, so that it is refused until somebody fills them in:
  /// any default would be a claim that nobody made.
  func incident(_ id: String) throws -> String {
    try checkID(id)
    return """
      # yaml-language-server: $schema=../schema/incident.schema.json
      # What happened to one person, once. No name stands here; say under 'kept' where names are.
      # The letters are those of the Mental Health Units (Use of Force) Act 2018, section 6(5). Take away
      # the '#' before a line to use it; what is left out is not recorded, and '[]' says there was none.
      attune: incident/1
      incident: \(id)
      setting: the-place
      person: p-000                # a pseudonym, never a name
      began: \(date) --:--     # (b) by the local clock: put the time in, as in \(date) 21:40
      # duration: 12 min           # (b) or: unknown
      # in: lounge                 # (b) a space of the audit; or in words:
      # place: "the stairs to the garden"
      types:                       # (c) fill in: [] is distress without force; else, of the list below:
      #   - {type: physical-restraint, duration: 6 min, in-care-plan: no, how: "what was done"}
      \(typesOfForce)
      # reason: "why force was used"                        # (a)
      # kept: {name: "clinical record", identifier: "clinical record", staff: "clinical record"}   # (e) (g) (h)
      # staff: [{job: "staff nurse", agency: no}]           # (h)
      # others: []                                          # (i) or: [{who: police, why: "why"}]
      # diagnosis: unknown                                  # (j)
      # characteristics: unknown   # (k) \(words(Incident.Characteristics.self))
      # learning-disability: unknown                        # (l) yes | no | unknown
      # autistic: unknown                                   # (l)
      # outcome: "how it ended"                             # (m)
      # harm: none                 # (n) \(words(Incident.Harm.self))
      # tried-first: []                                     # (o) [] says that nothing was tried
      # notified: not-in-care-plan                          # (p) or: {who: [sister], on: \(date)}
      # environment:
      #   readings: {noise.level: unknown}
      #   people: 0
      #   staff-faces: 0
      #   unfamiliar-staff: 0
      #   change: "what had changed"
      #   demand: "what was being asked of the person"
      #   hunger: unknown
      #   pain: unknown
      # before: "what was seen before"
      # during: "what was seen during it"
      # after: "what was seen after"
      words: not-asked             # what the person says of it, verbatim; or declined
      # debriefs: {person: {offered: yes, on: \(date), taken: no}, staff: {offered: yes, on: \(date), taken: yes}}
      # review: {on: \(date), external: no, by: "a role"}
      # actions: [{what: "what", by: "a role", due: \(date.adding(months: 1)), changes: environment}]
      # confinement:               # where types has seclusion or long-term-segregation
      #   from: \(date) 00:00  # the actual start
      #   authorised-by: \(words(Confinement.Authority.self))
      #   room: "which room"
      #   plan: {on: \(date), copy-given: yes}
      #   reviews:                 # \(words(Confinement.Review.Kind.self))
      #     - {kind: nursing, at: \(date) 00:00, nurses: 2, not-involved: yes}

      """
  }

  private var typesOfForce: String {
    catalogue.vocabularies.typesOfForce
      .map { "#   \($0.id): \($0.name)" }.joined(separator: "\n")
  }
}
