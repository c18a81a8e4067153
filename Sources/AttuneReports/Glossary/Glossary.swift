public import AttuneModel

/// Everything that `attune explain` can explain: what it is, its numbers and where they come from.
public struct Glossary {
  let catalogue: Catalogue
  private let problems: [Problem]

  public init(_ catalogue: Catalogue, problems: [Problem]) {
    self.catalogue = catalogue
    self.problems = problems
  }

  /// Every id that can be explained, sorted.
  public var ids: [String] {
    let words = catalogue.vocabularies
    let readings = catalogue.readings.map(\.id)
    let lists = [
      catalogue.factors.map(\.id), readings, catalogue.needs.map(\.id), catalogue.rules.map(\.id),
      catalogue.adjustments.map(\.id), words.restrictionTypes.map(\.id), words.conditions.map(\.id),
      words.calming.map(\.id), words.reliedOn.map(\.id),
      Conventions.Identity.allCases.map(\.rawValue), problems.map(\.id),
      MethodTopic.allCases.map(\.rawValue), catalogue.practice.rules.map(\.id),
      catalogue.reviews.map(\.id),
    ]
    return Set(lists.flatMap(\.self)).sorted()
  }

  /// The explanation of an id, or `nil` if there is no such id.
  ///
  /// An id that names several things, as `privacy` names a need and a domain, gets them all.
  public func report(for id: String, provenance: Provenance) -> Report? {
    let blocks = [
      factor(id), reading(id), need(id), rule(id), number(id), adjustment(id), word(id),
      problem(id), topic(id), practiceRule(id), reviewRule(id),
    ]
    .compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return Report(title: id, blocks: blocks.flatMap(\.self) + [.provenance(provenance)])
  }

  /// The id of the factor, need, rule or adjustment that output calls by this name.
  public func id(named name: String) -> String? {
    let named: [(name: String, id: String)] =
      catalogue.factors.map { ($0.name, $0.id) } + catalogue.needs.map { ($0.name, $0.id) }
      + catalogue.rules.map { ($0.name, $0.id) }
      + catalogue.adjustments.map { ($0.name, $0.id) }
      + catalogue.practice.rules.map { ($0.title, $0.id) }
    let wanted = name.lowercased()
    return named.first { entry in
      let known = entry.name.lowercased()
      return known == wanted || known.split(separator: " (").first.map(String.init) == wanted
    }?.id
  }

  /// What there is to explain, by kind.
  public func index(provenance: Provenance) -> Report {
    let words = catalogue.vocabularies
    let domains = Set(catalogue.factors.map(\.domain)).sorted().map { domain in
      let ids = catalogue.factors.filter { $0.domain == domain }.map(\.id)
      return ListItem("\(strong: domain): \(ids.joined(separator: ", "))")
    }
    let list = { (ids: [String]) -> Block in .paragraph(Line(ids.joined(separator: ", "))) }
    return Report(
      title: "What 'attune explain ID' explains",
      blocks: [
        .heading("Factors, by domain", level: .first), .list(domains),
        .heading("Needs", level: .first), list(catalogue.needs.map(\.id)),
        .heading("Rules that raise flags", level: .first), list(catalogue.rules.map(\.id)),
        .heading("Rules of restrictive practice", level: .first),
        list(catalogue.practice.rules.map(\.id)),
        .heading("Reviews of seclusion and long-term segregation", level: .first),
        list(catalogue.reviews.map(\.id)),
        .heading("The method", level: .first), list(MethodTopic.allCases.map(\.rawValue)),
        .heading("Numbers of the method", level: .first),
        list(Conventions.Identity.allCases.map(\.rawValue)),
        .heading("Adjustments", level: .first),
        .list(
          catalogue.adjustments.map { adjustment in
            let never = adjustment.restrictive == .yes ? " (restrictive: never recommended)" : ""
            return "\(strong: adjustment.id) \(adjustment.name)\(never)"
          }
        ),
        .heading("Words that files use", level: .first),
        list(
          words.conditions.map(\.id) + words.reliedOn.map(\.id) + words.calming.map(\.id)
            + words.restrictionTypes.map(\.id)
        ),
        .heading("Problems in files", level: .first), list(problems.map(\.id)),
      ] + [.provenance(provenance)]
    )
  }

  private func problem(_ id: String) -> [Block]? {
    guard let problem = problems.first(where: { $0.id == id }) else { return nil }
    let example: [Block] = problem.example.map { [.paragraph("Example: \(code: $0)")] } ?? []
    return [.paragraph(Line(problem.means))] + example
      + [.paragraph("What to do: \(problem.remedy)")]
  }

  private func word(_ id: String) -> [Block]? {
    let words = catalogue.vocabularies
    let found: [(String, String)] =
      words.conditions.filter { $0.id == id }.map { ("A condition", $0.name) }
      + words.reliedOn.filter { $0.id == id }.map { ("Something people rely on", $0.name) }
      + words.calming.filter { $0.id == id }.map { ("Something that calms", $0.name) }
      + words.restrictionTypes.filter { $0.id == id }.map { type in
        ("A type of restriction\(type.isSubtle ? ", easily overlooked" : "")", type.name)
      }
    return found.isEmpty ? nil : found.map { .paragraph("\($0.0): \($0.1).") }
  }
}
