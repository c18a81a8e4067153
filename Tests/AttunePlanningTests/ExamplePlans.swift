import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings

@testable import AttunePlanning

/// Plans for the example files, each made once and looked at by several tests: to make one takes a
/// part of a second.
actor ExamplePlans {
  static let shared = ExamplePlans()
  static let people = ((try? ExampleFiles.shared.get())?.people ?? []).map(\.person.text)

  private var tasks: [String: Task<[Plan], any Error>] = [:]

  /// What a person would be offered in some of the example settings, to bring the load down by a level.
  func plans(of person: String) async throws -> [Plan] {
    let task =
      tasks[person]
      ?? Task.detached {
        try ExampleFiles.shared.get().somePairings(of: person).map { pairing in
          let level = pairing.pairing.score.estimatedLevel
          return pairing.plan(Level(rawValue: level.rawValue - 1) ?? .low)
        }
      }
    tasks[person] = task
    return try await task.value
  }
}

extension ExampleFiles {
  /// Two of a person's pairings, others for each, so that every setting is among them: to plan for all
  /// takes minutes.
  func somePairings(of person: String) -> [ReadPairing] {
    let all = pairings(of: person)
    let first = people.firstIndex { $0.person.text == person } ?? 0
    return [0, 3].map { all[(first + $0) % all.count] }
  }

  func pairings(of person: String) -> [ReadPairing] {
    pairings.filter { $0.person.person.text == person }
  }
}
