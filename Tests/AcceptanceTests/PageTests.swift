import Foundation
import TestPairings
import Testing

/// Pages as people ask for them.
struct PageTests {
  @Test func `a page is written as what the name of its file ends in`() async throws {
    let folder = try TemporaryFolder.quiet()
    for (name, start) in [
      ("a.html", "<!DOCTYPE html>"), ("a.md", "# p-1 in "), ("a.csv", "person,setting,"),
      ("a.json", "{"), ("a.txt", "p-1 in "), ("a.other", "p-1 in "),
    ] {
      let outcome = try await folder.run("assess", "p-1", "elm-house", "-o", name)
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
      #expect(try folder.text(name).hasPrefix(start), "\(name)")
    }
    let chosen = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "--format",
      "csv",
      "-o",
      "b.html"
    )
    #expect(chosen.status == 0)
    #expect(try folder.text("b.html").hasPrefix("person,"))
  }

  @Test func `in a folder a page is called after what it holds`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("", to: "out/.keep")
    let outcome = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "--format",
      "html",
      "-o",
      "out"
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors == "wrote out/p-1-in-elm-house.html\n")
    #expect(folder.has("out/p-1-in-elm-house.html"))
    let again = try await folder.run("assess", "p-1", "elm-house", "--format", "html", "-o", "out")
    #expect(again.status == 73)
  }

  @Test(arguments: [
    "../../../../tmp/evil", "..", "/etc/passwd", "-o", ".hidden", "a\u{202E}b", "con\u{0}",
    "\u{5D0}\u{5D1}", String(repeating: "m", count: 10_000), "  ", "a/b\\c:d*e?f",
  ])
  func `no name of a setting leads out of the folder`(name: String) async throws {
    let yaml = name.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
        ? String(scalar) : "\\U" + hexadecimal(scalar.value)
    }
    let folder = try TemporaryFolder.quiet { $0.place["name"] = "\"\(yaml.joined())\"" }
    try folder.write("", to: "out/.keep")
    let before = Set(try names(folder.url))
    let outcome = try await folder.run(
      "report",
      "audit",
      "elm-house",
      "--format",
      "html",
      "-o",
      "out"
    )
    // A name that no file may have is refused before anything is written.
    let made = Set(try names(folder.url)).subtracting(before)
    #expect(made.count == (outcome.status == 0 ? 1 : 0), "\(made)")
    for path in made {
      #expect(path.contains(#/^out\/[a-z0-9][a-z0-9-]{0,99}\.html$/#), "\(path)")
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func names(_ url: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path)
  }

  @Test func `each reader has a page, and who has none is told which there are`() async throws {
    let folder = try TemporaryFolder.quiet()
    for (view, line) in [
      ("clinician", "This person's needs, as used here"),
      ("panel", "Reasons for no, and to think twice"),
      ("person", "This is not Easy Read."),
    ] {
      let outcome = try await folder.run("assess", "p-1", "elm-house", "--view", view)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(line), "\(view)")
    }
    let staff = try await folder.run("assess", "p-1", "elm-house", "--view", "care-staff")
    #expect(staff.status == 64)
    #expect(staff.errors.contains("'attune plan' says what to do tonight"))
    let slip = try await folder.run("assess", "p-1", "elm-house", "--view", "pannel")
    #expect(slip.status == 64)
    #expect(slip.errors.contains("did you mean 'panel'?"))
    let data = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "--view",
      "panel",
      "-o",
      "a.json"
    )
    #expect(data.status == 64)
    #expect(!folder.has("a.json"))
  }

  @Test func `a page for the person is of one person`() async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    let everyone = try await folder.run("plan", "everyone", "orchard-house", "--view", "person")
    #expect(everyone.status == 64)
    #expect(everyone.output.isEmpty && everyone.errors.contains("name the person"))
    let arguments = ["plan", "p-019", "orchard-house", "--width", "400", "--view", "person"]
    let own = try await Program.run(arguments + Program.date, in: folder.url)
    #expect(own.status == 0)
    for other in ["p-028", "p-033"] { #expect(!own.output.contains(other), "\(other)") }
    let both = try await folder.run(
      "household",
      "orchard-house",
      "p-014",
      "--for",
      "p-033",
      "--view",
      "panel"
    )
    #expect(both.status == 64)
  }

  @Test func `a PDF needs a file, and a program that prints it`() async throws {
    let folder = try TemporaryFolder.quiet()
    let aimless = try await folder.run("assess", "p-1", "elm-house", "--format", "pdf")
    #expect(aimless.status == 64)
    #expect(aimless.errors.contains("-o NAME.pdf"))
    let bare = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "-o",
      "a.pdf",
      environment: ["PATH": folder.url("nowhere").path]
    )
    #expect(bare.status == 73)
    #expect(bare.errors.contains("install Chromium or WeasyPrint"))
    #expect(!folder.has("a.pdf"))
  }

  /// A program in place of WeasyPrint, so that the test needs no browser.
  @Test func `what prints gets the page, and nothing of it is left behind`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write(
      "#!/bin/sh\nprintf '%%PDF-1.7\\n' >\"$2\"\ngrep -c 'p-1 in ' \"$1\" >>\"$2\"\n"
        + "dirname \"$1\" >seen\nstat -c %a \"$(dirname \"$1\")\" >>seen 2>/dev/null || true\n",
      to: "bin/weasyprint"
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: folder.url("bin/weasyprint").path
    )
    // The tools of the script are at their usual places; no browser is.
    let path = folder.url("bin").path
    try folder.write("", to: "tools/.keep")
    for tool in ["sh", "grep", "dirname", "stat"] {
      let usual = ["/bin/\(tool)", "/usr/bin/\(tool)"]
        .first(where: FileManager.default.isExecutableFile)
      try FileManager.default.createSymbolicLink(
        atPath: folder.url("tools/\(tool)").path,
        withDestinationPath: try #require(usual)
      )
    }
    let outcome = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "-o",
      "a.pdf",
      environment: ["PATH": "\(path):\(folder.url("tools").path)"]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let printed = try folder.text("a.pdf").split(separator: "\n").map(String.init)
    #expect(printed.first == "%PDF-1.7")
    #expect(printed.dropFirst().first.flatMap { Int($0) } ?? 0 > 0)
    let seen = try folder.text("seen").split(separator: "\n").map(String.init)
    let place = try #require(seen.first)
    #expect(!FileManager.default.fileExists(atPath: place))
    if seen.count > 1 { #expect(seen[1] == "700") }
  }

  @Test func `a program that fails to print is named, and no file is made`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("#!/bin/sh\nexit 3\n", to: "bin/weasyprint")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: folder.url("bin/weasyprint").path
    )
    let outcome = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "-o",
      "a.pdf",
      environment: ["PATH": folder.url("bin").path]
    )
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("weasyprint ended without having printed the page"))
    #expect(!folder.has("a.pdf"))
  }

  @Test func `forms and the audit of a place are pages of their own`() async throws {
    let folder = try TemporaryFolder.examples()
    for arguments in [
      ["form", "profile"], ["form", "audit"], ["form", "audit", "mill-lane"],
      ["report", "audit", "mill-lane"],
    ] {
      let text = try await Program.run(arguments + Program.date, in: folder.url)
      #expect(text.status == 0 && text.output.count > 1000, "\(arguments)")
      let html = arguments + ["--format", "html"] + Program.date
      let page = try await Program.run(html, in: folder.url)
      #expect(page.output.hasPrefix("<!DOCTYPE html>"), "\(arguments)")
    }
    let missing = try await folder.run("report", "audit", "mill-line")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("did you mean 'mill-lane'?"))
  }

  @Test func `outputs name the files they were made from, unless identities are removed`()
    async throws
  {
    let folder = try TemporaryFolder.quiet()
    for format in ["text", "markdown", "html"] {
      let arguments = ["assess", "p-1", "elm-house", "--width", "400", "--format", format]
      let open = try await Program.run(arguments + Program.date, in: folder.url)
      #expect(open.output.contains("profiles/p-1.yaml"), "\(format)")
      #expect(open.output.contains("assessments/elm-house.yaml"), "\(format)")
      let closed = try await Program.run(arguments + ["--redact"] + Program.date, in: folder.url)
      #expect(!closed.output.contains("yaml") && !closed.output.contains("Made from"))
    }
    let first = try await folder.run("assess", "p-1", "elm-house", "--width", "400")
    try folder.write(try folder.text("profiles/p-1.yaml") + "# one more\n", to: "profiles/p-1.yaml")
    let second = try await folder.run("assess", "p-1", "elm-house", "--width", "400")
    // The hash says that the file is another one, though nothing else does.
    #expect(first.output != second.output)
    #expect(first.outputWithoutFiles == second.outputWithoutFiles)
  }
}
