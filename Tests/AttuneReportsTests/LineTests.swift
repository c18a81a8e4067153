import AttuneReports
import Testing

struct LineTests {
  @Test func `interpolation keeps what the parts are`() {
    let line: Line = "a \(strong: "b")\(code: "c") \(mark: .low, "d") \(7)"
    #expect(
      line.spans == [
        .text("a "), .strong("b"), .code("c"), .text(" "), .mark(.low, "d"), .text(" 7"),
      ]
    )
    #expect(line.plainText == "a bc d 7")
  }

  @Test func `lines that read the same are equal`() {
    let name = "Ann"
    let inner: Line = "for \(strong: name)"
    #expect("a \(name)" as Line == Line("a Ann"))
    #expect("a \(inner)!" as Line == Line([.text("a for "), .strong("Ann"), .text("!")]))
    #expect("" as Line == Line([]))
    #expect("\("")" as Line == Line(""))
  }
}
