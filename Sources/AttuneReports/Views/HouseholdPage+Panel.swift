internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension HouseholdPage {
  /// What each person said, as short as it can stand: every word of it, and whose it is.
  private var words: [Block] {
    let quotes = household.members.indices.flatMap { place -> [Block] in
      let profile = household.members[place].person.profile
      let person = result.person(place)
      guard case .said(let sayings) = profile.voice, !sayings.isEmpty else {
        let why =
          profile.voice == .declined
          ? "asked for their own words, and declined" : "own words not asked yet"
        return [.paragraph(Line("\(person): \(why)."))]
      }
      return sayings.map {
        .quote($0.words, attribution: "\(person), \(VoiceBlocks.attribution($0))")
      }
    }
    let isLeftOut = result.naming.isRedacted
    return [.heading("In their own words", level: .first)]
      + (isLeftOut ? [.paragraph("Their own words are left out here.")] : quotes)
  }

  /// One sheet: the questions first, loops, everyone before and after, and the decision.
  var panel: [Block] {
    let answers = result.gates.filter { $0.answer != .yes }.map { answer -> ListItem in
      let whom = answer.people.isEmpty ? "" : " (\(joined(answer.people.map(result.naming.id))))"
      return ListItem("\(answer.gate.question) \(Self.mark(answer.answer))\(whom)")
    }
    let first: [Block] =
      answers.isEmpty
      ? [] : [.heading("Questions that are not answered with yes", level: .first), .list(answers)]
    return opening + stop + words + first + loops + beforeAndAfter + contagions
      + Report.decision(profile: nil, result.naming)
  }
}
