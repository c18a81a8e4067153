import Foundation
import Testing

/// The hazard log is whole, and everything that it points to is there.
struct HazardLogTests {
  /// What is said of every hazard, in this order.
  static let fields = [
    "Description", "Causes", "Effect on the pathway", "Harm", "Controls, design", "Controls, test",
    "Controls, training", "Controls, business process", "What is left",
    "Initial severity and likelihood", "Residual severity and likelihood", "Owner", "Evidence",
    "Status", "Code",
  ]

  /// What is for a clinical safety officer and the organisation to fill in.
  static let blanks = [
    "Initial severity and likelihood", "Residual severity and likelihood", "Owner",
  ]

  static let hazards = (try? Hazard.all(in: SourceFile("docs/hazard-log.md").text)) ?? []

  @Test func `every hazard is there once, in order, from H1 on`() {
    #expect(Self.hazards.count >= 16)
    #expect(Self.hazards.map(\.id) == (1...max(1, Self.hazards.count)).map { "H\($0)" })
    #expect(Set(Self.hazards.map(\.name)).count == Self.hazards.count)
  }

  @Test(arguments: hazards)
  func `a hazard has every field, and none is empty`(hazard: Hazard) {
    #expect(hazard.fields.map(\.name) == Self.fields)
    for field in hazard.fields { #expect(!field.text.isEmpty, "\(field.name)") }
  }

  /// Whoever fills them in does it in a copy: it is theirs, and says nothing of anywhere else.
  @Test(arguments: hazards)
  func `what is for a clinical safety officer is blank`(hazard: Hazard) {
    for name in Self.blanks { #expect(hazard[name].allSatisfy { $0 == "_" }, "\(name)") }
  }

  @Test(arguments: ["docs/hazard-log.md", "docs/clinical-safety.md"])
  func `every file that is linked is there`(page: String) throws {
    let links = Link.all(in: try SourceFile(page).text)
    #expect(links.count > 5)
    for link in links where !link.isElsewhere {
      let exists = SourceFile.exists(link.path(from: page))
      // What is there now is linked like anything else.
      let cure = link.isToCheck ? ": take the mark away" : ""
      #expect(exists != link.isToCheck, "\(link.target)\(cure)")
    }
  }

  @Test(arguments: hazards)
  func `the code and the tests of a hazard are linked where they are`(hazard: Hazard) {
    let code = Link.all(in: hazard["Code"])
    #expect(!code.isEmpty && code.allSatisfy { $0.target.hasPrefix("../Sources/") })
    // A link whose label is another file misleads.
    for link in code + Link.all(in: hazard["Controls, test"]) {
      let file = link.target.split(separator: "/").last ?? ""
      #expect(file == link.label || file == "\(link.label).swift", "\(link.label)")
    }
  }

  @Test(arguments: hazards)
  func `every test that is named is in the file it is said to be in`(hazard: Hazard) throws {
    let controls = hazard.tests
    #expect(!controls.isEmpty)
    for control in controls {
      #expect(!control.names.isEmpty, "\(control.link.target)")
      let text = try SourceFile(control.link.path(from: "docs/hazard-log.md")).text
      for name in control.names {
        let isThere = text.contains("func `\(name)`")
        #expect(isThere, "\(control.link.label): \(name)")
      }
    }
  }

  @Test func `the page on clinical safety lists the same hazards, each with its section`() throws {
    let page = try SourceFile("docs/clinical-safety.md").text
    let rows = page.matches(
      of: #/\n\| \[(?<id>H\d+)\]\(hazard-log\.md#(?<anchor>[^)]*)\) \| (?<name>[^|]*) \|/#
    )
    .map { "\($0.output.id) \($0.output.name) #\($0.output.anchor)" }
    #expect(rows == Self.hazards.map { "\($0.id) \($0.name) #\($0.anchor)" })
  }
}

/// A section of the hazard log.
struct Hazard: Sendable, CustomTestStringConvertible {
  let id: String
  let name: String
  let fields: [(name: String, text: String)]

  var testDescription: String { id }

  /// The text of a field; empty if there is none.
  subscript(name: String) -> String { fields.first { $0.name == name }?.text ?? "" }

  /// What its heading can be linked by.
  var anchor: String {
    "\(id) \(name)".lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      .replacing(" ", with: "-")
  }

  /// The tests that are named, by file.
  var tests: [(link: Link, names: [String])] {
    self["Controls, test"].split(separator: "- [").compactMap { item in
      let text = "[\(item)"
      let names = text.matches(of: #/"(?<name>[^"]+)"/#).map { String($0.output.name) }
      return Link.all(in: text).first.map { ($0, names) }
    }
  }

  static func all(in page: String) -> [Hazard] {
    page.split(separator: "\n## H").dropFirst().map { section in
      let lines = section.split(separator: "\n")
      let heading = lines[0].split(separator: " ", maxSplits: 1)
      // Lines are broken anywhere: what is read is one line, with one space between words.
      let text = "\n" + lines.dropFirst().joined(separator: "\n")
      let fields = text.split(separator: "\n- **").map { part -> (name: String, text: String) in
        let end = part.firstRange(of: ":**")
        return (
          String(part[..<(end?.lowerBound ?? part.endIndex)]),
          part[(end?.upperBound ?? part.endIndex)...]
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
      }
      return Hazard(
        id: "H\(heading.first ?? "")",
        name: String(heading.last ?? ""),
        fields: fields
      )
    }
  }
}

/// A link of a page in Markdown.
struct Link {
  let label: String
  let target: String
  /// True if what it leads to is not there yet, as its page says.
  let isToCheck: Bool

  var isElsewhere: Bool { target.hasPrefix("https://") || target.hasPrefix("#") }

  /// The path below the root of the package; one that leads out of it is no path of a file.
  func path(from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    let target = target.prefix { $0 != "#" }
    for part in target.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return "" }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  static func all(in page: String) -> [Link] {
    page.matches(of: #/\[(?<label>[^\]]+)\]\((?<target>[^)\s]+)\)(?<mark>\s<!-- to check -->)?/#)
      .map {
        Link(
          label: String($0.output.label),
          target: String($0.output.target),
          isToCheck: $0.output.mark != nil
        )
      }
  }
}

extension SourceFile {
  /// Whether there is a file, or a folder, at a path below the root.
  fileprivate static func exists(_ path: String) -> Bool {
    !path.isEmpty && FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }
}
