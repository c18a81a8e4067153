internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The adjustments, as their data file has them.
struct AdjustmentKeys: Sendable {
  private let readings: NameTable
  private let needs: NameTable
  private let words: Vocabularies

  init(readings: [String], needs: [Need], words: Vocabularies) {
    self.readings = NameTable(readings)
    self.needs = NameTable(needs.map(\.id))
    self.words = words
  }

  /// The whole file.
  var shape: Shape<[Adjustment]> {
    var list = KeyList()
    let head = list.required("attune", .format("adjustments/2"), "What kind of file this is.")
    let costs = list.required("costs", .list(of: Self.band), "Bands of cost, in pounds.")
    let costGround = list.required("costs-source", DataShapes.ground, "The ground of all costs.")
    let leads = list.required("leads", .list(of: Self.band), "Bands of lead time, in days.")
    let leadGround = list.required("leads-source", DataShapes.ground, "The ground of all times.")
    let roles = list.required("roles", .list(of: Self.role), "Who does it.")
    let entries = list.required("adjustments", .list(of: entry), "The adjustments.")
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let costs = fields[costs], let costGround = fields[costGround],
        let leads = fields[leads], let leadGround = fields[leadGround], let roles = fields[roles],
        let entries = fields[entries]
      else { return nil }
      let tables = AdjustmentTables(
        costs: costs,
        costGround: costGround,
        leads: leads,
        leadGround: leadGround,
        roles: roles
      )
      let found = entries.map { $0.adjustment(tables) }
      if let place = found.firstIndex(of: nil) {
        fields.report(
          .invalidValue,
          at: head,
          "the adjustment at place \(place + 1) lacks something, or names a band or role that is not there"
        )
        return nil
      }
      return found.compactMap(\.self)
    }
  }

  private var entry: Shape<WrittenAdjustment> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let name = list.required("name", .freeText, "What it is.")
    let group = list.required("group", .word, "The heading it stands under.")
    let restrictive = list.required(
      "restrictive",
      Shape<Adjustment.Restrictive>.cases(called: "no, if-imposed or yes"),
      "Whether it restricts people."
    )
    let source = list.required("source", .freeText, "Where it comes from.")
    let gate = list.optional("gate", .freeText, "What has to be there where it is in use.")
    let offer = WrittenOffer.Keys(
      &list,
      effects: effects,
      reading: EffectKeys(readings: readings).reading,
      contra: contraindication,
      words
    )
    return .object(list.finished) { fields in
      let (gate, offer) = (fields[gate], offer.offer(fields))
      guard let id = fields[id], let name = fields[name], let group = fields[group],
        let restrictive = fields[restrictive], let source = fields[source]
      else { return nil }
      return WrittenAdjustment(
        id: id,
        name: name,
        group: group,
        restrictive: restrictive,
        source: source,
        gate: gate,
        offer: offer
      )
    }
  }

  private static var band: Shape<AdjustmentTables.Band> {
    var list = KeyList()
    let name = list.required("band", .word, "Its name.")
    let from = list.required("from", .whole(from: 0, to: 10_000_000), "The least.")
    let to = list.required("to", .whole(from: 0, to: 10_000_000), "The most.")
    return .object(list.finished) { fields in
      guard let name = fields[name], let from = fields[from], let to = fields[to], from <= to
      else { return nil }
      return AdjustmentTables.Band(name: name, range: from...to)
    }
  }

  private static var role: Shape<Adjustment.Role> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let name = list.required("name", .freeText, "How it reads in a sentence.")
    let shift = list.optional("shift", .yesNo, "Whether they are there on every shift.")
    return .object(list.finished) { fields in
      guard let id = fields[id], let name = fields[name] else { return nil }
      return Adjustment.Role(id: id, name: name, isOnShift: fields[shift] ?? false)
    }
  }

  /// What an adjustment changes of readings.
  var effects: Shape<[Adjustment.Effect]> {
    .list(of: EffectKeys(readings: readings).shape)
  }

  private var contraindication: Shape<Adjustment.Contraindication> {
    var list = KeyList()
    let need = list.optional(
      "need",
      Shape<Int>.position(in: needs, called: "a need", id: .unknownNeed),
      "A need that is more or above."
    )
    let registration = list.optional(
      "registration",
      Shape<Sense>.cases(called: "a sense"),
      "A sense in which registration is low."
    )
    let condition = list.optional(
      "condition",
      .vocabulary(words.conditions.map(\.id), called: "a condition the catalogue has"),
      "A condition."
    )
    let then = list.required(
      "then",
      Shape<Adjustment.Contraindication.Consequence>.cases(called: "avoid or ask"),
      "What follows."
    )
    let place = list.optional(
      "where",
      Shape<Bool>.oneOf([("shared", true)], called: "a place"),
      "Only where others are too."
    )
    let unless = list.optional("unless", .list(of: .word), "What takes the harm away.")
    let why = list.required("why", .freeText, "Why.")
    return .object(list.finished) { fields in
      let features: [Adjustment.Contraindication.Feature] = [
        fields[need].map { .need($0) }, fields[registration].map { .registration($0) },
        fields[condition].map { .condition($0) },
      ]
      .compactMap(\.self)
      let (isShared, unless) = (fields[place] ?? false, fields[unless] ?? [])
      guard let then = fields[then], let why = fields[why], features.count == 1 else { return nil }
      return Adjustment.Contraindication(
        feature: features[0],
        consequence: then,
        isOnlyInSharedSpace: isShared,
        unless: unless,
        why: why
      )
    }
  }
}

/// The lists of the data file that its entries refer to.
struct AdjustmentTables {
  struct Band: Sendable {
    let name: String
    let range: ClosedRange<Int>
  }

  let costs: [Band]
  let costGround: Sourced<Bool>
  let leads: [Band]
  let leadGround: Sourced<Bool>
  let roles: [Adjustment.Role]

  func cost(_ names: [String]) -> Sourced<ClosedRange<Double>>? {
    Self.range(names, costs).map {
      costGround.ground(of: Double($0.lowerBound)...Double($0.upperBound))
    }
  }

  func lead(_ names: [String]) -> Sourced<ClosedRange<Int>>? {
    Self.range(names, leads).map { leadGround.ground(of: $0) }
  }

  /// - Returns: `nil` if one of them is not defined.
  func roles(_ ids: [String]) -> [Adjustment.Role]? {
    let found = ids.compactMap { id in roles.first { $0.id == id } }
    return found.count == ids.count && !found.isEmpty ? found : nil
  }

  /// From the least of these bands to the most.
  private static func range(_ names: [String], _ bands: [Band]) -> ClosedRange<Int>? {
    let found = names.compactMap { name in bands.first { $0.name == name }?.range }
    guard found.count == names.count, let least = found.map(\.lowerBound).min(),
      let most = found.map(\.upperBound).max()
    else { return nil }
    return least...most
  }
}
