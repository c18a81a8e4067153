import Foundation
import TestPairings
import Testing

/// What README shows of the program is what the program prints.
struct ReadmeTests {
  private struct Sample {
    let arguments: [String]
    /// Lines that are shown; `…` stands for lines left out.
    let lines: [String]
  }

  private func samples() throws -> [Sample] {
    let text = try String(
      contentsOf: ExampleFiles.root.appending(path: "README.md"),
      encoding: .utf8
    )
    return text.matches(of: #/```console\n\$ attune (?<command>.*)\n(?<body>(?s:.*?))```/#).map {
      Sample(
        arguments: $0.output.command.split(separator: " ").map(String.init),
        lines: $0.output.body.split(separator: "\n").map(String.init).filter { $0 != "…" }
      )
    }
  }

  @Test func `every line of a sample stands in the output, in order`() async throws {
    let samples = try samples()
    #expect(samples.count == 7)
    for sample in samples {
      let outcome = try await Program.run(sample.arguments, in: ExampleFiles.root)
      #expect(outcome.status == 0)
      var rest = outcome.output.split(separator: "\n")[...]
      for line in sample.lines {
        let place = rest.firstIndex { $0 == line }
        #expect(place != nil, "\(sample.arguments): \(line)")
        if let place { rest = rest[(place + 1)...] }
      }
    }
  }
}
