import AttuneModel
import Foundation

/// The table of factors that the catalogue must hold, as it was agreed: one row for each factor,
/// or for each period of one.
struct FactorsTable {
  struct Row {
    let cells: [String: String]

    subscript(column: String) -> String { cells[column] ?? "" }

    /// A number of the table; yes and no are 1 and 0.
    static func number(_ text: some StringProtocol) -> Double? {
      text == "yes" ? 1 : text == "no" ? 0 : Double(text)
    }

    /// Two numbers with a colon between them.
    func range(_ column: String) -> ClosedRange<Double>? {
      let ends = self[column].split(separator: ":").compactMap { Self.number($0) }
      return ends.count == 2 ? ends[0]...ends[1] : nil
    }

    func number(_ column: String) -> Double? { Self.number(self[column]) }
  }

  let rows: [Row]

  /// The ids of the factors, in their order, each once.
  var ids: [String] {
    rows.map { $0["id"] }.reduce(into: []) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  func rows(of id: String) -> [Row] { rows.filter { $0["id"] == id } }

  static let agreed: FactorsTable = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/factors.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(whereSeparator: \.isNewline).map { fields(of: String($0)) }
    let header = lines.first ?? []
    return FactorsTable(
      rows: lines.dropFirst().map { fields in
        Row(cells: Dictionary(uniqueKeysWithValues: zip(header, fields)))
      }
    )
  }()

  /// One line of comma-separated values; quotes go round a field with commas.
  private static func fields(of line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
