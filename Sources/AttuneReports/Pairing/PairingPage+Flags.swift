internal import AttuneModel
internal import AttunePlacement

extension PairingPage {
  /// What rules found, each with its source; then what they could not check.
  var flags: [Block] {
    let raised = detail.flags.filter { $0.severity != .notChecked && $0.severity != .note }
    let notes = detail.flags.filter { $0.severity == .note }
    let unchecked = detail.flags.filter { $0.severity == .notChecked }
    var blocks: [Block] = [.heading("Flags", level: .first)]
    if raised.isEmpty {
      let open =
        unchecked.isEmpty
        ? "" : " Not all could be checked: see below. What is not known is no pass."
      blocks.append(
        .paragraph("No rule found anything critical or serious in what is known.\(open)")
      )
    } else {
      blocks.append(.list(raised.map(item)))
    }
    if !notes.isEmpty {
      blocks += [.heading("Notes", level: .second), .list(notes.map(note))]
    }
    if !unchecked.isEmpty {
      blocks += [
        .heading("Not checked, because not known", level: .second),
        .list(unchecked.map { ListItem(Line(wording.sentence($0))) }.uniqued()),
      ]
    }
    return blocks
  }

  private func note(_ flag: Flag) -> ListItem {
    ListItem(Line(wording.sentence(flag)), details: [Line("Source: \(flag.source).")])
  }

  private func item(_ flag: Flag) -> ListItem {
    ListItem(
      "\(wording.line(of: flag))",
      details: [Line("Source: \(flag.source).")]
    )
  }
}

extension Wording {
  /// A flag with its severity: "Serious: The sound level is …".
  func line(of flag: Flag) -> Line { "\(mark(flag.severity)): \(sentence(flag))" }

  /// A severity in a word, marked for renderers that colour.
  func mark(_ severity: FlagSeverity) -> Line {
    switch severity {
    case .blocker: "\(mark: .blocker, "Blocker")"
    case .critical: "\(mark: .critical, "Critical")"
    case .serious: "\(mark: .serious, "Serious")"
    case .note: "\(mark: .note, "Note")"
    case .notChecked: "\(mark: .unknown, "Not checked")"
    }
  }
}
