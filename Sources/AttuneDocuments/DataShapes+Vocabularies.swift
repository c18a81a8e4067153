internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// The closed lists of words.
  static var vocabularies: Shape<Vocabularies> {
    var list = KeyList()
    let head = list.required("attune", .format("vocabularies/1"), "What kind of file this is.")
    let conditions = list.required("conditions", .list(of: word), "Conditions.")
    let reliedOn = list.required("relies-on", .list(of: word), "What people rely on.")
    let calming = list.required("calming", .list(of: word), "What calms people.")
    let types = list.required("restriction-types", .list(of: restrictionType), "Restrictions.")
    let nothing = list.required(
      "says-nothing",
      .list(of: .freeText),
      "Texts that answer nothing where an account is asked for."
    )
    let none = list.required(
      "says-none",
      .list(of: .freeText),
      "Texts that say that there was none: an answer only where none can be one."
    )
    let elsewhere = list.required(
      "says-elsewhere",
      .list(of: .freeText),
      "Texts that say that it stands elsewhere: an answer only of where something is kept."
    )
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let conditions = fields[conditions], let reliedOn = fields[reliedOn],
        let calming = fields[calming], let types = fields[types],
        let nothing = fields[nothing], let none = fields[none], let elsewhere = fields[elsewhere]
      else { return nil }
      return Vocabularies(
        conditions: conditions,
        reliedOn: reliedOn,
        calming: calming,
        restrictionTypes: types,
        sayNothing: Set(nothing),
        sayNone: Set(none),
        sayElsewhere: Set(elsewhere)
      )
    }
  }

  private static var word: Shape<Vocabularies.Entry> {
    var list = KeyList()
    let id = list.required("id", .word, "The word that files use.")
    let name = list.required("name", .freeText, "How it reads in a sentence.")
    return .object(list.finished) { fields in
      guard let id = fields[id], let name = fields[name] else { return nil }
      return Vocabularies.Entry(id: id, name: name)
    }
  }

  private static var restrictionType: Shape<Vocabularies.RestrictionType> {
    var list = KeyList()
    let id = list.required("id", .word, "The word that files use.")
    let name = list.required("name", .freeText, "How it reads in a sentence.")
    let subtle = list.required("subtle", .yesNo, "Whether it is easily overlooked.")
    let restricts = list.optional(
      "restricts",
      Shape<Restriction.Restricts>.cases(called: "a thing that can be restricted"),
      "What it always keeps people from."
    )
    let family = list.optional(
      "family",
      Shape<Vocabularies.RestrictionType.Family>.cases(called: "a family"),
      "What rules of practice look at."
    )
    let blanket = list.optional("blanket", .yesNo, "Whether it is for all by its nature.")
    let force = list.optional(
      "force",
      Shape<Vocabularies.RestrictionType.Force>.cases(called: "a use of force"),
      "What of force it is, by the Act."
    )
    return .object(list.finished) { fields in
      guard let id = fields[id], let name = fields[name], let subtle = fields[subtle] else {
        return nil
      }
      return Vocabularies.RestrictionType(
        id: id,
        name: name,
        isSubtle: subtle,
        restricts: fields[restricts],
        family: fields[family],
        isBlanket: fields[blanket] ?? false,
        force: fields[force]
      )
    }
  }
}

extension DataShapes {
  static var problems: Shape<[Problem]> {
    var list = KeyList()
    let id = list.required("id", .word, "The id of the diagnostic.")
    let means = list.required("means", .freeText, "What it means.")
    let remedy = list.required("do", .freeText, "What to do.")
    let example = list.optional("example", .freeText, "A line that has it.")
    return file(
      "diagnostics/1",
      "diagnostics",
      .object(list.finished) { fields in
        guard let id = fields[id], let means = fields[means], let remedy = fields[remedy] else {
          return nil
        }
        return Problem(id: id, means: means, remedy: remedy, example: fields[example])
      }
    )
  }
}
