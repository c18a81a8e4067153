import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import AttuneScoring
import Measuring

/// `kernel-bench FOLDER ARRAYS [ROUNDS]`: all people in all settings, in one thread; and the
/// arrays of it, for `kernel_numpy.py`.
@main
struct KernelBench {
  let engine = Engine(catalogue: .embedded)
  let settings: [CompiledSetting]
  let people: [CompiledProfile]
  /// The same people without a day of their own, so that NumPy can have hours as one array.
  let plainPeople: [CompiledProfile]

  static func main() throws {
    let arguments = CommandLine.arguments
    let bench = try KernelBench(Corpus(arguments.count > 1 ? arguments[1] : "corpus"))
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 7 : 7
    try bench.run(rounds, arrays: arguments.count > 2 ? arguments[2] : "arrays")
  }

  init(_ corpus: Corpus) throws {
    let reader = DocumentReader(catalogue: .embedded)
    let engine = engine
    let date = try CalendarDate("2026-11-20")
    settings = corpus.assessments
      .compactMap { reader.assessment($0.bytes, file: $0.name).located?.value }
      .map { engine.compile($0, asOf: date) }
    let profiles = corpus.profiles.compactMap {
      reader.profile($0.bytes, file: $0.name).located?.value
    }
    people = profiles.map(engine.compile)
    plainPeople = profiles.map { profile in
      var plain = profile
      plain.day = nil
      return engine.compile(plain)
    }
  }

  func run(_ rounds: Int, arrays folder: String) throws {
    let batch = Batch(settings, engine: engine)
    var times = Rounds()
    var scores: [[PairingScore]] = []
    for _ in 0..<rounds {
      scores = times.time("plain") { batch.scores(plainPeople) }
      _ = times.time("own days") { batch.scores(people) }
    }
    let arrays = KernelArrays(plainPeople, settings, engine: engine)
    // Every pairing is computed three times: at the estimate, the least and the most.
    let cells = Double(3 * arrays.factorCells)
    let pairings = Double(people.count * settings.count)
    print(
      """
      scoring \(people.count) people in \(settings.count) settings, \(arrays.cellCount) cells, \
      \(text(cells / pairings, 0)) factor-cells a pairing; medians of \(rounds) rounds, one thread
      """
    )
    for name in ["plain", "own days"] {
      let seconds = times.median(name)
      print(
        "  Attune, \(name == "plain" ? "the setting's hours" : "people's own hours ")  "
          + "\(text(pairings / seconds / 1e6, 2)) million pairings/s, "
          + "\(text(cells / seconds / 1e6, 0)) million factor-cells/s"
      )
    }
    try arrays.write(
      to: folder,
      loads: scores.map { $0.map(\.load) },
      rate: cells / times.median("plain")
    )
  }
}
