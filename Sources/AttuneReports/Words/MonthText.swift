internal import AttuneModel

extension CalendarMonth {
  /// "May 2026".
  var words: String { "\(name) \(year)" }

  private var name: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[month - 1]
  }

  /// "May to October 2026", "November 2025 to April 2026", "May 2026".
  static func words(from first: CalendarMonth, to last: CalendarMonth) -> String {
    guard first != last else { return first.words }
    return "\(first.year == last.year ? first.name : first.words) to \(last.words)"
  }

  /// Months as a sentence names them, with those in a row joined: "May to July and October 2026".
  static func words(_ months: [CalendarMonth]) -> String {
    var runs: [[CalendarMonth]] = []
    for month in months.sorted() {
      if let last = runs.last?.last, month == last.adding(1) {
        runs[runs.count - 1].append(month)
      } else {
        runs.append([month])
      }
    }
    return joined(
      runs.flatMap { run -> [String] in
        guard run.count > 2, let first = run.first, let last = run.last else {
          return run.map(\.words)
        }
        return [words(from: first, to: last)]
      }
    )
  }
}

/// A small number in letters, as sentences have it: "seven in a row".
func spelled(_ number: Int) -> String {
  let words = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
  return words.indices.contains(number) ? words[number] : "\(number)"
}
