import AttuneCatalogue
import AttuneModel
import Testing

/// The catalogue against the table it was made from, column by column.
struct FactorsTableTests {
  static let catalogue = Catalogue.embedded

  static func factor(_ id: String) throws -> Factor {
    catalogue.factors[try #require(catalogue.factor(id))]
  }

  @Test func `all factors are there, in the order of the table`() {
    #expect(FactorsTable.agreed.ids.count == 64)
    #expect(Self.catalogue.factors.map(\.id) == FactorsTable.agreed.ids)
  }

  @Test(arguments: FactorsTable.agreed.ids)
  func `what holds for the whole factor`(id: String) throws {
    let factor = try Self.factor(id)
    for row in FactorsTable.agreed.rows(of: id) {
      #expect(factor.reading == row["reading"])
      #expect(factor.name == row["name"])
      #expect(factor.domain == row["domain"])
      #expect(Self.catalogue.needs[factor.need].id == row["need"])
      #expect(factor.unit.symbol == row["unit"])
      #expect(factor.worse.rawValue == row["worse"])
      #expect(
        Self.uses(factor) == row["where"].split(separator: " ").sorted().joined(separator: " ")
      )
      #expect(Self.core(factor) == row["core"])
      #expect(factor.combine.rawValue == row["combine"])
      #expect(factor.possible.value == row.range("possible"))
      #expect(factor.weight.value == row.number("weight"))
      let periods = row["when"].split(separator: " ").map(String.init)
      #expect(
        factor.periods.map(\.name) == (periods.isEmpty ? ["day", "evening", "night"] : periods)
      )
    }
  }

  @Test(arguments: FactorsTable.agreed.ids)
  func `what holds for each period`(id: String) throws {
    let factor = try Self.factor(id)
    let rows = FactorsTable.agreed.rows(of: id)
    for period in factor.periods {
      let row = try #require(rows.first { $0["period"] == period.name } ?? rows.first)
      #expect(row["period"] == period.name || row["period"] == "")
      let anchors = try #require(factor.anchors[period])
      #expect(anchors.comfortable.value == row.number("comfortable"))
      #expect(anchors.intolerable.value == row.number("intolerable"))
      #expect(anchors.atEnd == (row["at_end"] == "yes"))
      #expect(anchors.plausibleInUnit.value == row.range("plausible_unit"))
      #expect(anchors.plausibleInHome.value == row.range("plausible_home"))
      #expect(anchors.comfortable.basis.rawValue == row["basis_comfortable"])
      #expect(anchors.intolerable.basis.rawValue == row["basis_intolerable"])
      let source = row["source"] == "as day" ? rows.first?["source"] : row["source"]
      #expect(anchors.comfortable.source == source)
      #expect(anchors.intolerable.source == source)
    }
    #expect(rows.count == 1 || rows.count == factor.periods.count)
  }

  private static func uses(_ factor: Factor) -> String {
    factor.uses?.map(\.rawValue).sorted().joined(separator: " ") ?? "everywhere"
  }

  private static func core(_ factor: Factor) -> String {
    switch factor.core {
    case .always: "yes"
    case .onlyIfNamed: "no"
    case .ifMore: "if-more"
    case .condition(let condition): condition
    }
  }
}
