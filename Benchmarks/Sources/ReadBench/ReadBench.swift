import AttuneCatalogue
import AttuneDocuments
import Diagnostics
import LibYAMLEvents
import Measuring
import YAMLReading

/// `read-bench FOLDER [ROUNDS]`: libyaml's events, our tree, and the model, from the same bytes.
@main
struct ReadBench {
  let corpus: Corpus
  let reader = DocumentReader(catalogue: .embedded)
  var times = Rounds()

  static func main() throws {
    let arguments = CommandLine.arguments
    var bench = ReadBench(corpus: try Corpus(arguments.count > 1 ? arguments[1] : "corpus"))
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9
    for _ in 0..<rounds { bench.round() }
    bench.tell(rounds)
  }

  mutating func round() {
    let files = corpus.files
    _ = times.time("events") {
      files.reduce(0) { $0 + count_yaml_events($1.bytes, $1.bytes.count) }
    }
    let trees = times.time("tree") {
      files.count { YAMLDocument.parse($0.bytes, file: $0.name, log: DiagnosticLog()) != nil }
    }
    let models = times.time("model") {
      corpus.profiles.count { reader.profile($0.bytes, file: $0.name).located != nil }
        + corpus.assessments.count { reader.assessment($0.bytes, file: $0.name).located != nil }
    }
    precondition(trees == files.count && models == files.count, "some files could not be read")
  }

  private func tell(_ rounds: Int) {
    let (events, tree, model) = (
      times.median("events"), times.median("tree"), times.median("model")
    )
    print(
      """
      reading \(corpus.files.count) files, \(text(Double(corpus.size) / 1e6, 2)) MB; \
      medians of \(rounds) interleaved rounds, one thread
        libyaml's own events   \(speed(events))
        our tree with places   \(speed(tree))   \(text(times.ratio("events", to: "tree"), 2)) of libyaml
        our model              \(speed(model))   \(text(times.ratio("events", to: "model"), 2)) of libyaml
        the time to the model  events \(percent(events / model)), tree \
      \(percent((tree - events) / model)), shapes and model \(percent((model - tree) / model))
      """
    )
  }

  private func speed(_ seconds: Double) -> String {
    "\(text(Double(corpus.size) / seconds / 1e6)) MB/s"
  }

  private func percent(_ share: Double) -> String { "\(text(100 * share, 0)) %" }
}
