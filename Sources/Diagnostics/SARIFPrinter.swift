/// Prints diagnostics in the Static Analysis Results Interchange Format, for editors and CI.
///
/// Source: OASIS, *SARIF Version 2.1.0*, 2020.
public struct SARIFPrinter: Sendable {
  private let version: String
  private let origin: JSONPrinter.Origin?

  /// - Parameters:
  ///   - version: The version of the program that found the problems.
  ///   - origin: What made the output; it goes into the properties of the run.
  public init(version: String, origin: JSONPrinter.Origin? = nil) {
    self.version = version
    self.origin = origin
  }

  public func print(_ diagnostics: [Diagnostic]) -> String {
    let ids = Set(diagnostics.map(\.id)).sorted()
    let driver = Driver(name: "attune", version: version, rules: ids.map { Rule(id: $0.text) })
    let run = Run(
      tool: Tool(driver: driver),
      results: diagnostics.map(Result.init),
      properties: origin.map(Properties.init)
    )
    return encoded(SARIF(runs: [run]))
  }
}

private struct SARIF: Encodable {
  let version = "2.1.0"
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version
    case schema = "$schema"
    case runs
  }
}

private struct Run: Encodable {
  let tool: Tool
  /// SARIF counts UTF-16 units unless told; our columns count Unicode scalars.
  let columnKind = "unicodeCodePoints"
  let results: [Result]
  let properties: Properties?
}

/// What every output of ours says of what made it, by the keys that our JSON has.
private struct Properties: Encodable {
  struct Attune: Encodable {
    let version: String
    let dataHash: String
    let overrides: [String]

    enum CodingKeys: String, CodingKey {
      case version
      case dataHash = "data_hash"
      case overrides
    }
  }

  let asOf: String
  let attune: Attune

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case attune
  }

  init(_ origin: JSONPrinter.Origin) {
    asOf = origin.asOf
    attune = Attune(
      version: origin.version,
      dataHash: origin.dataHash,
      overrides: origin.overrides
    )
  }
}

private struct Tool: Encodable {
  let driver: Driver
}

private struct Driver: Encodable {
  let name: String
  let version: String
  let rules: [Rule]
}

private struct Rule: Encodable {
  let id: String
}

private struct Result: Encodable {
  let ruleId: String
  let level: String
  let message: Message
  let locations: [Location]
  let relatedLocations: [Location]?

  init(_ diagnostic: Diagnostic) {
    ruleId = diagnostic.id.text
    level = diagnostic.severity.rawValue
    message = Message(
      text: [diagnostic.summary, diagnostic.help].compactMap(\.self).joined(separator: "; ")
    )
    locations = [Location(diagnostic.range)]
    let notes = diagnostic.notes.map { Location($0.range, saying: $0.summary) }
    relatedLocations = notes.isEmpty ? nil : notes
  }
}

private struct Message: Encodable {
  let text: String
}

private struct Location: Encodable {
  let physicalLocation: PhysicalLocation
  let message: Message?

  init(_ range: SourceRange, saying message: String? = nil) {
    physicalLocation = PhysicalLocation(
      artifactLocation: Artifact(uri: percentEncoded(range.file)),
      region: Region(
        startLine: range.start.line,
        startColumn: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column
      )
    )
    self.message = message.map(Message.init)
  }
}

private struct PhysicalLocation: Encodable {
  let artifactLocation: Artifact
  let region: Region
}

private struct Artifact: Encodable {
  let uri: String
}

private struct Region: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
}

/// A path as the path of a URI: everything but letters, digits and `-._~/` as percent triplets.
private func percentEncoded(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return result
}
