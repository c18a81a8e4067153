internal import AttuneModel
internal import AttunePlanning
internal import AttuneScoring

/// Writes the days on which a plan is looked at again, as a calendar that calendar programs read.
///
/// Source: RFC 5545. Lines end with CRLF and are folded after 75 bytes; commas, semicolons and
/// backslashes in texts are set off.
public struct CalendarReport {
  private let provenance: Provenance

  public init(_ provenance: Provenance) {
    self.provenance = provenance
  }

  /// For each action the day on which it is to be done, and the day on which it is looked at again.
  public func write(_ result: PlanResult, to target: inout some TextOutputStream) {
    let stamp = "\(Self.day(result.plan.asOf))T000000Z"
    line("BEGIN:VCALENDAR", to: &target)
    line("VERSION:2.0", to: &target)
    line("PRODID:-//Attune//Attune \(provenance.version)//EN", to: &target)
    for (number, action) in result.plan.actions.enumerated() {
      let name = "\(action.candidate.adjustment.name), \(result.place(action.candidate))"
      let whom = result.plan.outcomes.map { result.naming.id($0.person.person) }
      let setting = result.naming.id(result.plan.setting.setting)
      let events = [
        ("ready", result.ready(action), "Ready by today: \(name)"),
        ("review", result.review(action), "Look again: \(name)"),
      ]
      for (kind, day, summary) in events {
        line("BEGIN:VEVENT", to: &target)
        line(
          "UID:\(setting)-\(whom.joined(separator: "-"))-\(Self.day(result.plan.asOf))-\(number + 1)-\(kind)@attune",
          to: &target
        )
        line("DTSTAMP:\(stamp)", to: &target)
        line("DTSTART;VALUE=DATE:\(Self.day(day))", to: &target)
        line("SUMMARY:\(Self.escaped(summary))", to: &target)
        line(
          "DESCRIPTION:"
            + Self.escaped(
              "For \(joined(whom)) in \(setting). Ask the person; keep, change or stop."
            ),
          to: &target
        )
        line("END:VEVENT", to: &target)
      }
    }
    line("END:VCALENDAR", to: &target)
  }

  private static func day(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A content line, folded so that no character is cut.
  private func line(_ text: String, to target: inout some TextOutputStream) {
    var width = 0
    for character in text {
      let size = character.utf8.count
      if width + size > 74 {
        target.write("\r\n ")
        width = 1
      }
      target.write(String(character))
      width += size
    }
    target.write("\r\n")
  }
}
