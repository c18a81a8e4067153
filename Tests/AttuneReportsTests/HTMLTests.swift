import AttuneReports
import TestPairings
import Testing

struct HTMLTests {
  private func html(_ block: Block) -> String { HTMLRenderer().render(Report(block)) }

  /// What stands between the beginning and the end of `main`.
  private func main(_ block: Block) throws -> String {
    let text = html(block)
    let start = try #require(text.firstRange(of: "</h1>\n")).upperBound
    let end = try #require(text.firstRange(of: "\n</main>")).lowerBound
    return String(text[start..<end])
  }

  @Test func `blocks become elements`() throws {
    #expect(try main(.heading("A", level: .first)) == "<h2 id=\"part-0\" dir=\"auto\">A</h2>")
    #expect(try main(.heading("A", level: .third)) == "<h4 id=\"part-0\" dir=\"auto\">A</h4>")
    #expect(
      try main(.paragraph("\(strong: "a") \(code: "b") \(mark: .veryHigh, "very high")"))
        == "<p><strong>a</strong> <code>b</code> <b class=\"mark very-high\">very high</b></p>"
    )
    #expect(
      try main(.list([ListItem("a", details: ["b"])])) == "<ul><li>a<ul><li>b</li></ul></li></ul>"
    )
    #expect(
      try main(.quote("a\nb\n", attribution: "c"))
        == "<blockquote dir=\"auto\"><p>a<br>b</p><p class=\"by\">c</p></blockquote>"
    )
    #expect(
      try main(.form([FormField("a")]))
        == "<dl class=\"form\"><div><dt>a</dt><dd></dd></div></dl>"
    )
  }

  @Test func `a table has heads of columns and rows`() throws {
    let table = Table(
      caption: "c",
      columns: [Table.Column(""), Table.Column("n", alignment: .trailing)],
      rows: [["a", "1"], ["", "2"]]
    )
    let text = try main(.table(table))
    #expect(text.contains("<caption>c</caption>"))
    #expect(text.contains("<tr><td></td><th scope=\"col\" class=\"end\">n</th></tr>"))
    #expect(text.contains("<th scope=\"row\" class=\"start\">a</th><td class=\"end\">1</td>"))
    #expect(text.contains("<tr><td></td><td class=\"end\">2</td></tr>"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</style></script><img src=x onerror=alert(1)>", "\" onload=\"x",
    "'><svg/onload=x>", "&lt;b&gt;", "<!-- ", "]]>", "javascript:alert(1)",
    String(repeating: "<b>", count: 3_333), "\u{200F}שלום <b>", "=cmd|' /C calc'!A0",
  ])
  func `what a file says changes no element of a page`(text: String) {
    let plain = HTMLSkeleton(of: HTMLRenderer().render(HostileTextTests.report(full: "x")))
    let page = HTMLRenderer().render(HostileTextTests.report(full: text))
    let hostile = HTMLSkeleton(of: page)
    #expect(hostile == plain)
    #expect(hostile.faults == [])
    #expect(!page.contains("<script>alert") && !page.contains("<img"))
  }

  @Test func `every element ends, every id is there once and every link leads somewhere`() throws {
    for (name, report) in try PlanningReports.shared.get().pages {
      let skeleton = HTMLSkeleton(of: HTMLRenderer().render(report))
      #expect(skeleton.faults == [], "\(name)")
      #expect(skeleton.ids.count == Set(skeleton.ids).count, "\(name)")
      let places = Set(skeleton.ids.map { "#\($0)" })
      #expect(Set(skeleton.targets).subtracting(places) == [], "\(name)")
      #expect(skeleton.tags.count > 100)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `any report is a page that is well formed`(seed: UInt64) {
    var maker = RandomReport(seed: seed)
    #expect(HTMLSkeleton(of: HTMLRenderer().render(maker.report())).faults == [])
  }

  @Test func `a page fetches nothing`() throws {
    for (name, report) in try PlanningReports.shared.get().pages {
      let page = HTMLRenderer().render(report)
      for address in ["src=", "url(", "@import", "<link", "http://", "https://"] {
        #expect(!page.contains(address), "\(name): \(address)")
      }
      #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
    }
  }

  @Test func `the foot of a sheet cannot leave its string`() {
    let report = Report(title: "a\"}</style><b>\\", blocks: [])
    let page = HTMLRenderer().render(report)
    #expect(page.contains("content:\"a\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e \\5c \""))
    #expect(HTMLSkeleton(of: page).faults == [])
  }

  @Test func `the foot of a sheet does not turn round`() {
    let page = HTMLRenderer().render(Report(title: "a\u{202E}b", blocks: []))
    #expect(!page.contains("\\202e"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `a page says what it was made from`() throws {
    let pairing = try RedactionTests.written().read()
    let page = HTMLRenderer().render(pairing.report())
    #expect(page.contains("<footer><p>As of "))
    #expect(page.contains("Attune 1.2.3, data "))
  }
}
