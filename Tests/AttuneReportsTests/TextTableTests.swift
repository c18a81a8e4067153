import AttuneReports
import Testing

struct TextTableTests {
  @Test func `columns have their natural widths if these fit`() {
    let table = Table(
      caption: "Rooms",
      columns: [
        Table.Column("Room"),
        Table.Column("dB(A)", alignment: .trailing),
        Table.Column("Fit", alignment: .centre),
        Table.Column("Why", wraps: true),
      ],
      rows: [
        ["Day room", "62", "\(mark: .high, "high")", "Television"],
        ["Garden", "41", "low", ""],
      ]
    )
    #expect(
      TextRenderer(width: 40).render(Report(.table(table))) == """
        Rooms
        Room      dB(A)  Fit   Why
        --------  -----  ----  ----------
        Day room     62  high  Television
        Garden       41  low

        """
    )
  }

  @Test func `columns that wrap share what is left`() {
    let table = Table(
      columns: [
        Table.Column("Room"),
        Table.Column("Seen", wraps: true),
        Table.Column("Asked for", wraps: true),
      ],
      rows: [
        ["Day room", "A television that nobody turns off", "Quiet after tea"],
        ["Garden", "Birds", "Nothing"],
      ]
    )
    #expect(
      TextRenderer(width: 40).render(Report(.table(table))) == """
        Room      Seen           Asked for
        --------  -------------  ---------------
        Day room  A television   Quiet after tea
                  that nobody
                  turns off

        Garden    Birds          Nothing

        """
    )
  }

  @Test func `no column takes the room of another`() {
    let words = Line(String(repeating: "quiet ", count: 20))
    let column = Table.Column("Why", wraps: true)
    let table = Table(columns: [column, column, column], rows: [[words, words, "quiet"]])
    let rule = lines(of: TextRenderer(width: 60).render(Report(.table(table))))[1]
    #expect(rule.split(separator: " ").map(\.count) == [25, 26, 5])
  }

  @Test func `a table with too many columns is split and repeats the first`() {
    let table = Table(
      caption: "Strain",
      columns: [Table.Column("Person")] + (1...5).map { Table.Column("Home \($0)") },
      rows: [["Ann"] + (1...5).map { Line("\($0)") }]
    )
    #expect(
      TextRenderer(width: 20).render(Report(.table(table))) == """
        Strain (1 of 3)
                Home  Home
        Person  1     2
        ------  ----  ----
        Ann     1     2

        Strain (2 of 3)
                Home  Home
        Person  3     4
        ------  ----  ----
        Ann     3     4

        Strain (3 of 3)
                Home
        Person  5
        ------  ----
        Ann     5

        """
    )
  }

  @Test(arguments: [20, 40, 80], 1..<60)
  func `every cell of a matrix is shown beside its row`(width: Int, count: Int) {
    let table = Table(
      columns: [Table.Column("Person")] + (0..<count).map { Table.Column("c\($0)") },
      rows: (0..<3).map { row in ["p\(row)"] + (0..<count).map { Line("\(row)x\($0)") } }
    )
    let text = TextRenderer(width: width).render(Report(.table(table)))
    for row in 0..<3 {
      let shown = lines(of: text).filter { $0.hasPrefix("p\(row) ") }
        .flatMap { $0.split(separator: " ").dropFirst() }
      #expect(shown == (0..<count).map { "\(row)x\($0)" })
    }
  }

  @Test func `a cell longer than the page is cut, not left out`() {
    let long = String(repeating: "0123456789", count: 1000)
    let table = Table(
      columns: [Table.Column("Name"), Table.Column("Note")],
      rows: [["Ann", Line(long)]]
    )
    let text = TextRenderer(width: 30).render(Report(.table(table)))
    #expect(lines(of: text).allSatisfy { columns(of: $0) <= 30 })
    let note = lines(of: text).dropFirst(2).map { $0.drop { !("0"..."9").contains($0) } }.joined()
    #expect(note == long)
  }

  @Test func `a table without rows or columns is no accident`() {
    #expect(
      TextRenderer().render(Report(.table(Table(columns: [Table.Column("Room")], rows: []))))
        == "Room\n----\n"
    )
    #expect(TextRenderer().render(Report(.table(Table(columns: [], rows: [[], []])))) == "")
  }
}
