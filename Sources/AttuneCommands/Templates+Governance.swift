internal import AttuneModel

extension Templates {
  /// What a service says of itself, with no answer yet.
  func governance(_ setting: String) throws -> String {
    try checkID(setting)
    let questions = Governance.Question.allCases.map { question -> String in
      let words = PracticeFact(rawValue: "setting.\(question.rawValue)")
        .map(catalogue.practice.words(of:))
      return "  \(question.rawValue): unknown\(words.map { "  # whether \($0)" } ?? "")"
    }
    let topics = Governance.Training.Topic.allCases.map { topic -> String in
      let words = PracticeFact(rawValue: "setting.topic-\(topic.rawValue)")
        .map(catalogue.practice.words(of:))
      return "    \(topic.rawValue): unknown\(words.map { "  # whether \($0)" } ?? "")"
    }
    return """
      # yaml-language-server: $schema=../schema/governance.schema.json
      # What a service says of itself: how it leads, trains and watches restrictive practice. Jobs, never
      # names. An answer is yes, no or unknown, or says more: {is: yes, on: \(date), where: "…", note: "…"}.
      # What is left out is not known. What registers and records show is worked out, and not asked.
      attune: governance/1
      setting: \(setting)
      on: \(date)
      by: "the job of whoever says so"
      review-due: \(date.adding(months: 6))     # after it, every answer is unknown
      # responsible-person: {job: "director of nursing", since: \(date), delegations-recorded: yes}   # or: none
      # policy:                    # or: none
      #   on: \(date)
      #   review-due: \(date.adding(months: 12))
      #   published: {is: yes, where: "where it can be read"}
      #   says-how-to-reduce: yes
      #   consulted: [people who use the service, families, staff]   # [] is nobody
      answers:
      \(questions.joined(separator: "\n"))
      training:                    # or: none
        # on: \(date)         # when it was last held
        # staff-trained: 64 %
        # refresher-every: 12 months   # or: never
        # new-starters-within: 4 weeks
        certified: unknown
        topics:                    # the letters of section 5(2)
      \(topics.joined(separator: "\n"))

      """
  }
}
