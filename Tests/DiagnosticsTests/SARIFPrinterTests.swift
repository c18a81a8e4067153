import Diagnostics
import Foundation
import Testing

/// What SARIF 2.1.0 requires, by section of the OASIS standard.
struct SARIFPrinterTests {
  private typealias Object = [String: Any]

  private func log(_ diagnostics: [Diagnostic]) throws -> Object {
    let data = Data(SARIFPrinter(version: "1.2.3").print(diagnostics).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? Object)
  }

  private func run(_ diagnostics: [Diagnostic]) throws -> Object {
    let runs = try #require(try log(diagnostics)["runs"] as? [Object])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func results(_ diagnostics: [Diagnostic]) throws -> [Object] {
    try #require(try run(diagnostics)["results"] as? [Object])
  }

  private func physicalLocation(_ location: Object?) throws -> (uri: String?, region: Object) {
    let physical = try #require(location?["physicalLocation"] as? Object)
    let artifact = try #require(physical["artifactLocation"] as? Object)
    return (artifact["uri"] as? String, try #require(physical["region"] as? Object))
  }

  /// 3.13: version is required, and is "2.1.0".
  @Test func `the run says what made it`() throws {
    let origin = JSONPrinter.Origin(
      version: "1.2.3",
      dataHash: "00ff",
      overrides: ["need touch: importance"],
      asOf: "2026-11-20"
    )
    let text = SARIFPrinter(version: "1.2.3", origin: origin).print([])
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let properties = try #require(run["properties"] as? [String: Any])
    #expect(properties["as_of"] as? String == "2026-11-20")
    let attune = try #require(properties["attune"] as? [String: Any])
    #expect(attune["data_hash"] as? String == "00ff")
    #expect(attune["overrides"] as? [String] == ["need touch: importance"])
  }

  @Test func `the log names its version and schema`() throws {
    let log = try log([])
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(Set(log.keys) == ["version", "$schema", "runs"])
  }

  /// 3.14, 3.18, 3.19: a run has a tool, a tool has a driver, a driver has a name.
  @Test func `the run names the tool`() throws {
    let run = try run([])
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "attune")
    #expect(driver["version"] as? String == "1.2.3")
    #expect((run["results"] as? [Object])?.isEmpty == true)
  }

  /// 3.14.17: without it a reader counts columns in UTF-16.
  @Test func `columns are said to count scalars`() throws {
    #expect(try run([])["columnKind"] as? String == "unicodeCodePoints")
  }

  /// 3.49: each rule once, and an id for each result.
  @Test func `rules are listed once, in order`() throws {
    let diagnostics = ["yaml/tag", "audit/a", "yaml/tag"].map {
      Diagnostic(DiagnosticID($0), at: .example(), "wrong")
    }
    let driver = try #require((try run(diagnostics)["tool"] as? Object)?["driver"] as? Object)
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == ["audit/a", "yaml/tag"])
    #expect(
      try results(diagnostics).map { $0["ruleId"] as? String } == [
        "yaml/tag", "audit/a", "yaml/tag",
      ]
    )
  }

  /// 3.27.10: one of none, note, warning, error.
  @Test(arguments: Diagnostic.Severity.allCases)
  func `a result has the level of its diagnostic`(severity: Diagnostic.Severity) throws {
    let result = try #require(
      try results([Diagnostic(.example, severity, at: .example(), "wrong")]).first
    )
    #expect(result["level"] as? String == severity.rawValue)
    #expect(["note", "warning", "error"].contains(result["level"] as? String))
  }

  /// 3.27.11: a result has a message with a text.
  @Test func `the message holds summary and help`() throws {
    let results = try results([
      Diagnostic(.example, at: .example(), "this is wrong", help: "mend it"),
      Diagnostic(.example, at: .example(), "this is wrong"),
    ])
    #expect(
      results.map { ($0["message"] as? Object)?["text"] as? String }
        == ["this is wrong; mend it", "this is wrong"]
    )
  }

  /// 3.30: lines and columns from 1; the end column is the one after the last character.
  @Test func `a result stands at its range`() throws {
    let range = SourceRange.example(line: 2, column: 3, endLine: 4, endColumn: 5)
    let result = try #require(try results([Diagnostic(.example, at: range, "wrong")]).first)
    let locations = try #require(result["locations"] as? [Object])
    #expect(locations.count == 1)
    let location = try physicalLocation(locations.first)
    #expect(location.uri == "a.yaml")
    #expect(
      location.region as? [String: Int]
        == ["startLine": 2, "startColumn": 3, "endLine": 4, "endColumn": 5]
    )
    #expect(result["relatedLocations"] == nil)
  }

  /// 3.27.22: related locations, each with a message of its own.
  @Test func `notes are related locations`() throws {
    let note = Diagnostic.Note("first given here", at: .example(line: 9, file: "b.yaml"))
    let result = try #require(
      try results([Diagnostic(.example, at: .example(), "wrong", notes: [note])]).first
    )
    let related = try #require(result["relatedLocations"] as? [Object])
    #expect(related.count == 1)
    #expect((related.first?["message"] as? Object)?["text"] as? String == "first given here")
    let location = try physicalLocation(related.first)
    #expect(location.uri == "b.yaml")
    #expect(location.region["startLine"] as? Int == 9)
  }

  /// 3.4.3: a URI as RFC 3986 has it.
  @Test(arguments: [
    ("profiles/p-014.yaml", "profiles/p-014.yaml"),
    ("/tmp/a_b~c.yaml", "/tmp/a_b~c.yaml"),
    ("two words.yaml", "two%20words.yaml"),
    ("süd.yaml", "s%C3%BCd.yaml"),
    ("👩.yaml", "%F0%9F%91%A9.yaml"),
    ("50%.yaml", "50%25.yaml"),
    ("a:b?c#d&e=f+g.yaml", "a%3Ab%3Fc%23d%26e%3Df%2Bg.yaml"),
    ("a\\b\u{1}\n\u{7F}.yaml", "a%5Cb%01%0A%7F.yaml"),
    ("@`[{/^AZaz09", "%40%60%5B%7B/%5EAZaz09"),
  ])
  func `paths are percent-encoded`(path: String, uri: String) throws {
    let diagnostic = Diagnostic(.example, at: .example(file: path), "wrong")
    let result = try #require(try results([diagnostic]).first)
    let location = try physicalLocation((result["locations"] as? [Object])?.first)
    #expect(location.uri == uri)
    #expect(uri.removingPercentEncoding == path)
    #expect(URL(string: uri) != nil)
  }

  @Test func `the same input gives the same bytes`() {
    let diagnostics = (0..<20).map {
      Diagnostic(DiagnosticID("test/number-\($0)"), at: .example(line: $0 + 1), "wrong")
    }
    let first = SARIFPrinter(version: "1").print(diagnostics)
    for _ in 0..<20 {
      #expect(SARIFPrinter(version: "1").print(diagnostics) == first)
    }
  }
}
