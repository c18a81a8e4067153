internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  typealias Numbers = [Conventions.Identity: Sourced<Double>]
  typealias Hours = [SpaceUse: Sourced<ByPeriod<Double>>]

  /// The numbers of the method that belong to no one factor or rule.
  static var conventions: Shape<Conventions> {
    var list = KeyList()
    let head = list.required("attune", .format("conventions/1"), "What kind of file this is.")
    let terms = list.required("terms", .list(of: term), "What the five terms mean.")
    let numbersKey = list.required("numbers", .list(of: convention), "The numbers.")
    let ground = list.required("hours-source", ground, "The ground of all hours.")
    let hours = list.required("hours", .list(of: hoursRow), "Hours by use of space.")
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let terms = fields[terms], let numbers = fields[numbersKey],
        let ground = fields[ground],
        let rows = fields[hours], let other = rows.first(where: { $0.use == nil })
      else { return nil }
      let hours = rows.compactMap { row in row.use.map { ($0, ground.ground(of: row.hours)) } }
      let conventions = Conventions(
        numbers: Dictionary(
          numbers.map { ($0.id, $0.number) },
          uniquingKeysWith: { first, _ in first }
        ),
        abouts: Dictionary(
          numbers.map { ($0.id, $0.about) },
          uniquingKeysWith: { first, _ in first }
        ),
        bounds: Dictionary(
          numbers.compactMap { number in number.bounds.map { (number.id, $0) } },
          uniquingKeysWith: { first, _ in first }
        ),
        terms: Dictionary(terms, uniquingKeysWith: { first, _ in first }),
        hours: Dictionary(hours, uniquingKeysWith: { first, _ in first }),
        otherHours: ground.ground(of: other.hours)
      )
      if conventions == nil {
        fields.report(.missingKey, at: numbersKey, "a number or a term of the method is missing")
      }
      return conventions
    }
  }

  /// A number of the method as a file has it.
  struct FoundNumber: Sendable {
    let id: Conventions.Identity
    let number: Sourced<Double>
    let about: String
    let bounds: Conventions.Bounds?
  }

  /// One number of the method, by its id.
  static var convention: Shape<FoundNumber> {
    var list = KeyList()
    let id = list.required(
      "id",
      Shape<Conventions.Identity>.cases(called: "a number of the method"),
      "Its id."
    )
    let value = list.required("value", number, "The number.")
    let ground = GroundKeys(&list)
    let about = list.optional("about", .freeText, "What it is.")
    let from = list.optional("from", self.number, "The least that it may be.")
    let to = list.optional("to", self.number, "The most that it may be.")
    let whole = list.optional("whole", .yesNo, "Whether it is a whole number.")
    return .object(list.finished) { fields in
      let about = fields[about] ?? ""
      let (from, to, isWhole) = (fields[from], fields[to], fields[whole] ?? false)
      guard let id = fields[id], let value = fields[value],
        let number = ground.sourced(value, fields)
      else { return nil }
      var bounds: Conventions.Bounds?
      if let from, let to, from < to {
        bounds = Conventions.Bounds(range: from...to, isWhole: isWhole)
      }
      return FoundNumber(id: id, number: number, about: about, bounds: bounds)
    }
  }

  private static var term: Shape<(Term, Sourced<ZScore>)> {
    var list = KeyList()
    let term = list.required("term", Shape<Term>.cases(called: "a term"), "The term.")
    let z = list.required("z", number, "Its z.")
    let from = list.required("from", number, "The lower end of its band.")
    let to = list.required("to", number, "The upper end of its band.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let term = fields[term], let z = fields[z], let from = fields[from],
        let to = fields[to], from < to,
        let sourced = ground.sourced(ZScore(z, band: from...to), fields)
      else { return nil }
      return (term, sourced)
    }
  }

  /// Hours in a use of space; `nil` for every use that has no row of its own.
  static var hoursRow: Shape<(use: SpaceUse?, hours: ByPeriod<Double>)> {
    var list = KeyList()
    let uses = SpaceUse.allCases.map { ($0.rawValue, Optional($0)) } + [("any-other", nil)]
    let use = list.required("use", Shape<SpaceUse?>.oneOf(uses, called: "a use"), "The use.")
    let day = list.required("day", .number(from: 0, to: 24), "Hours of the day.")
    let evening = list.required("evening", .number(from: 0, to: 24), "Hours of the evening.")
    let night = list.required("night", .number(from: 0, to: 24), "Hours of the night.")
    return .object(list.finished) { fields in
      guard let use = fields[use], let day = fields[day], let evening = fields[evening],
        let night = fields[night]
      else { return nil }
      return (use, ByPeriod(day: day, evening: evening, night: night))
    }
  }
}
