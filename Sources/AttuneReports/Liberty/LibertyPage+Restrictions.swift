internal import AttuneModel
internal import AttunePractice

extension LibertyPage {
  /// Restrictions of a kind that reach the person, as the register has them.
  func restrictions(_ entries: [RegisterEntry]?, _ isAskedOfNone: Bool) -> [ListItem] {
    guard !isAskedOfNone else { return [] }
    guard let entries else {
      return [
        ListItem("Restrictions: \(mark: .unknown, "not recorded"), whether there are any")
      ]
    }
    guard !entries.isEmpty else {
      return ["Restrictions of this kind: none recorded in the register"]
    }
    return entries.map { entry in
      ListItem(
        "\(strong: name(entry.restriction))\(type(entry.restriction))",
        details: [
          wording.since(entry), wording.authority(entry), need(entry), view(entry),
          wording.libertyView(entry, onPageOf: facts.profile.person),
        ]
        .compactMap(\.self)
      )
    }
  }

  /// What is done, or its type where that is left out.
  private func name(_ restriction: Restriction) -> String {
    quoted(restriction.what) ?? wording.type(restriction)
  }

  /// Where texts are left out the type is what it is called already.
  private func type(_ restriction: Restriction) -> String {
    quoted(restriction.what) == nil ? "" : " (\(wording.type(restriction)))"
  }

  /// A text of the register; `nil` if it names somebody else.
  private func quoted(_ text: String?) -> String? {
    result.naming.quoted(text, onPageOf: facts.profile.person)
  }

  /// Whether this person needs it; who else does is theirs, and no part of this sheet.
  private func need(_ entry: RegisterEntry) -> Line {
    entry.restriction.neededBy.contains(facts.profile.person)
      ? "Recorded as needed by this person."
      : "\(mark: .serious, "Not recorded as needed by this person")."
  }

  /// What this person says of it, and nothing that is another's.
  private func view(_ entry: RegisterEntry) -> Line {
    let isAlone = entry.reach.people == [facts.profile.person] && !entry.reach.mayReachUnnamed
    let elsewhere: Line = "It reaches others too: what each says of it stands in the register."
    switch entry.restriction.personView {
    case .said(let text):
      switch SaidWords(text, of: facts.profile.person, naming: result.naming) {
      case .unnamed(let words):
        return isAlone ? wording.view(.said(own(words))) : elsewhere
      case .named("", let before) where !isAlone && !before.isEmpty: return elsewhere
      case .named(let own, let before):
        let words = [isAlone ? before : "", own].filter { !$0.isEmpty }
        return words.isEmpty
          ? Self.ofOthers : wording.view(.said(self.own(words.joined(separator: " "))))
      case .mixed: return "Several people speak in it: what each says stands in the register."
      }
    case .declined where !isAlone: return elsewhere
    case let view: return wording.view(view)
    }
  }

  private static let ofOthers: Line =
    "What this person says of it is \(mark: .unknown, "not recorded under their id"): the register has words of others."

  /// What each restriction is for, as recorded.
  var purpose: [Block] {
    let reasons = (facts.restrictions ?? []).map { entry in
      ListItem("\(name(entry.restriction)): \(reason(entry.restriction))")
    }
    return [.heading("What it is for", level: .first)]
      + (reasons.isEmpty ? [] : [.list(reasons)]) + [
        .form([FormField("Purpose of the care as a whole (who says so)", lines: 2)])
      ]
  }

  /// Why it is there, if that is about nobody else: what is written of another's health is theirs.
  private func reason(_ restriction: Restriction) -> Line {
    guard let reason = restriction.reason else { return "\(mark: .unknown, "not recorded")" }
    guard !result.naming.isRedacted else { return "\(mark: .unknown, "recorded")" }
    let person = facts.profile.person
    let others = restriction.neededBy.filter { $0 != person }
    guard others.isEmpty, let text = quoted(reason) else {
      let also = restriction.neededBy.contains(person) ? "also " : ""
      return Line("recorded in the register; it is \(also)about somebody else, and not told here")
    }
    return Line(text)
  }
}
