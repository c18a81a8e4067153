import Measuring
import Yams

/// `yams-bench FOLDER [ROUNDS]`: Yams makes its tree of the same bytes.
@main
struct YamsBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    let corpus = try Corpus(arguments.count > 1 ? arguments[1] : "corpus")
    var times = Rounds()
    for _ in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3) {
      let trees = try times.time("tree") {
        try corpus.files.count { file in
          try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self)) != nil
        }
      }
      precondition(trees == corpus.files.count, "some files could not be read")
    }
    let speed = Double(corpus.size) / times.median("tree") / 1e6
    print("  Yams 6.2.2, its tree   \(text(speed)) MB/s")
  }
}
