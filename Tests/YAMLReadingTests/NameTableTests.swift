import TestSupport
import Testing
import YAMLReading

struct NameTableTests {
  @Test(arguments: [0, 1, 2, 3, 4, 5, 8, 9, 100, 5_000])
  func `every name is found, and no other`(count: Int) {
    let names = (0..<count).map { "factor-\($0)" }
    let table = NameTable(names)
    #expect(table.names == names)
    #expect(names.map { table.position(of: $0) } == names.indices.map { $0 })
    for absent in ["factor-\(count)", "factor", "factor-", "Factor-0", "", "x", "factor-0 "] {
      #expect(table.position(of: absent) == nil)
    }
  }

  @Test(arguments: 0..<20)
  func `names of any bytes are found`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var positions: [String: Int] = [:]
    var names: [String] = []
    while names.count < 300 {
      let scalars = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x20...0x2FF, using: &random))
      }
      let name = String(String.UnicodeScalarView(scalars))
      if positions.updateValue(names.count, forKey: name) == nil { names.append(name) }
    }
    let table = NameTable(names)
    for (position, name) in names.enumerated() {
      #expect(table.position(of: name) == position)
      #expect(table.position(of: Array(("[" + name).utf8).dropFirst()) == position)
      #expect(table.position(of: name + "\u{301}") == nil)
    }
  }

  @Test func `names are compared by their bytes`() {
    let table = NameTable(["é", "e\u{301}", ""])
    #expect(table.position(of: "é") == 0)
    #expect(table.position(of: "e\u{301}") == 1)
    #expect(table.position(of: "") == 2)
    #expect(table.position(of: "e") == nil)
  }

  @Test func `the first of equal names is found`() {
    #expect(NameTable(["a", "b", "a"]).position(of: "a") == 0)
  }
}
