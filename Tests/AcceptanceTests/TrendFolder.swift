import Foundation
import TestPairings

extension TemporaryFolder {
  /// Makes a quiet home with a return of fourteen months, or of those given, and records.
  ///
  /// - Parameters:
  ///   - incidents: When each began, and the rest of its record.
  ///   - head: What the return says before its months.
  ///   - months: The months of the return, as YAML.
  ///   - change: What is otherwise in the home or with the person.
  /// - Returns: The folder.
  /// - Throws: An error if it cannot be written.
  static func trends(
    _ incidents: [(began: String, rest: String)] = [],
    head: String = "",
    months: String? = nil,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> TemporaryFolder {
    let folder = try quiet {
      $0.place["residents"] = "[p-1]"
      change(&$0)
    }
    let all = (1...14).map { number in
      let month = number <= 12 ? "2025-\(number < 10 ? "0" : "")\(number)" : "2026-0\(number - 12)"
      return "  - {month: \(month), bed-days: 100, records: complete}\n"
    }
    try folder.write(
      "attune: return/1\nsetting: elm-house\n\(head)months:\n" + (months ?? all.joined()),
      to: "incidents/elm-house.yaml"
    )
    for (number, incident) in incidents.enumerated() {
      try folder.record("i-\(number)", incident.began, incident.rest)
    }
    return folder
  }

  /// Runs `attune incidents trend` here.
  func trend(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(["incidents", "trend"] + arguments + Program.date, in: url)
  }

  /// Writes a record of force.
  func record(
    _ id: String,
    _ began: String,
    _ rest: String = "types: [{type: physical-restraint}]",
    setting: String = "elm-house",
    person: String = "p-1"
  ) throws {
    try write(
      """
      attune: incident/1
      incident: \(id)
      setting: \(setting)
      person: \(person)
      began: \(began)
      \(rest)

      """,
      to: "incidents/\(id).yaml"
    )
  }
}

extension Program.Outcome {
  /// The output without the breaks of its lines.
  var flowing: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
