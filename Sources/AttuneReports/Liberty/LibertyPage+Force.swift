internal import AttuneModel
internal import AttunePractice

extension LibertyPage {
  /// What records have of force on this person, beside what the register has.
  ///
  /// - Parameters:
  ///   - uses: Those that belong under a heading.
  ///   - isAskedOf: True if it is said too where there is none.
  /// - Returns: One for each type.
  func force(_ uses: [PersonForce.Use], isAskedOf: Bool) -> [ListItem] {
    let force = result.facts.force
    let span = "from \(force.from) to \(force.until)"
    guard !uses.isEmpty else {
      guard isAskedOf else { return [] }
      let kind = force.uses.isEmpty ? " on this person" : " of this kind on this person"
      return [
        ListItem(
          "Records of force, \(span): \(mark: .unknown, "no record of force\(kind) is among the files"); that is "
            + "not none"
        )
      ]
    }
    return uses.map { use in
      ListItem(
        "\(strong: "By records of force, \(span)"): \(result.catalogue.vocabularies.name(ofType: use.type)), "
          + "\(times(use))",
        details: [durations(use), "Last on \(use.last)\(place(use))."].compactMap(\.self)
          .map { Line($0) }
      )
    }
  }

  private func times(_ use: PersonForce.Use) -> String {
    use.times == 1 ? "once" : "\(use.times) times"
  }

  /// How long, and of how many nobody knows; nothing of a medicine, which has no length.
  private func durations(_ use: PersonForce.Use) -> String? {
    let longest = use.longest.map {
      "Longest: \(TimersResult.duration(Int($0.rounded())))"
    }
    let some = use.withoutDuration < use.times ? ", of \(use.withoutDuration) of them" : ""
    let unknown = use.withoutDuration > 0 ? "how long is not known\(some)" : nil
    let open = use.goingOn > 0 ? "\(use.goingOn) had not ended by \(result.facts.force.until)" : nil
    let many = use.mayGoOn < use.times ? "of \(use.mayGoOn) of them " : ""
    let end = use.mayGoOn > 0 ? "\(many)whether it goes on is not known" : nil
    let parts = [longest, open, unknown, end].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalised + "."
  }

  private func place(_ use: PersonForce.Use) -> String {
    guard use.elsewhere > 0 else { return "" }
    return use.elsewhere == use.times
      ? ", in another setting" : "; \(use.elsewhere) of them in another setting"
  }
}
