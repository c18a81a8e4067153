internal import AttuneModel

extension Glossary {
  /// An adjustment: what to do, what it changes and on what ground, for whom it is wrong.
  func adjustment(_ id: String) -> [Block]? {
    guard let found = catalogue.adjustment(id) else { return nil }
    let head: Block = .paragraph("An adjustment (\(found.group)): \(strong: found.name).")
    guard let offer = found.offer else {
      return [
        head,
        .paragraph(
          "It is restrictive. It is never recommended; it is known so that a file that names it is "
            + "understood, and belongs in the register of restrictions."
        ),
        .paragraph("Where it is in use: \(found.gate ?? "")"),
        .paragraph("Source: \(found.source)"),
      ]
    }
    return [
      head, .paragraph(Line(offer.instruction)), .list(facts(found, offer)),
      .heading("What it changes", level: .first),
    ] + effects(offer) + suitability(offer)
  }

  private func facts(_ found: Adjustment, _ offer: Adjustment.Offer) -> [ListItem] {
    var texts = [
      "Acts on: \(offer.reach.words)",
      "Cost: \(pounds(offer.cost.value)) (\(offer.cost.basis.rawValue): \(offer.cost.source))",
      "Ready in: \(days(offer.lead.value)) (\(offer.lead.basis.rawValue): \(offer.lead.source))",
      "Work: \(offer.effort.rawValue); by \(joined(offer.who.map(\.name)))",
      "Helps: \(offer.tier.words)",
      "Evidence: \(offer.evidence.words). \(found.source)",
    ]
    switch found.restrictive {
    case .no where offer.liftsRestriction: texts.append("It takes a restriction away.")
    case .no: texts.append("It restricts nobody when it is offered.")
    case .ifImposed:
      texts.append(
        "It becomes restrictive when it is imposed, cannot be left, or falls on everyone. "
          + (offer.condition ?? "")
      )
    case .yes: break
    }
    if !offer.needs.isEmpty { texts.append("First: \(names(offer.needs))") }
    if !offer.excludes.isEmpty { texts.append("Not together with: \(names(offer.excludes))") }
    return texts.map { ListItem(Line($0)) }
  }

  private func names(_ ids: [String]) -> String {
    joined(ids.map { id in "\(catalogue.adjustment(id)?.name ?? id) (\(id))" })
  }

  private func effects(_ offer: Adjustment.Offer) -> [Block] {
    guard !offer.effects.isEmpty else {
      return [.paragraph("No factor measures it; it changes no number, and is listed with a plan.")]
    }
    let items = offer.effects.map { effect -> ListItem in
      let reading = catalogue.readings[effect.reading]
      let factor = catalogue.factors[reading.factors[0]]
      let amount = effect.amountText(factor.unit)
      let place = effect.uses.map { " in \($0.map(\.rawValue).sorted().joined(separator: ", "))" }
      let time = effect.periods.map { periods in
        " by \(joined(Period.allCases.filter(periods.contains).map(\.name)))"
      }
      let absorber = effect.isOfAbsorber ? ", or computed from the room's volume by Sabine" : ""
      let what = "\(reading.id) \(effect.operation.words) \(amount)\(place ?? "")\(time ?? "")"
      return ListItem(
        Line("\(what)\(absorber) (\(effect.basis.rawValue): \(effect.source))")
      )
    }
    return [.list(items)]
  }

  private func suitability(_ offer: Adjustment.Offer) -> [Block] {
    let contra = offer.contraindications.map { found -> ListItem in
      let place = found.isOnlyInSharedSpace ? ", where others are too" : ""
      let unless = found.unless.isEmpty ? "" : ", unless with \(names(found.unless))"
      let then = found.consequence == .avoid ? "Not offered" : "Asked about first"
      return ListItem(Line("\(then) for \(feature(found.feature))\(place)\(unless): \(found.why)"))
    }
    let cautions = offer.cautions.map { ListItem(Line($0)) }
    return
      (contra.isEmpty
      ? [] : [.heading("For whom it may be wrong", level: .first), .list(contra)])
      + (cautions.isEmpty
        ? [] : [.heading("What to look out for", level: .first), .list(cautions)])
  }

  private func feature(_ feature: Adjustment.Contraindication.Feature) -> String {
    switch feature {
    case .need(let need): "'more' or above in \(catalogue.needs[need].id)"
    case .registration(let sense): "low registration in \(sense.rawValue)"
    case .condition(let id):
      catalogue.vocabularies.conditions.name(of: id)
    }
  }
}

extension Adjustment.Effect {
  /// The amount with its unit, as a range where it is one.
  func amountText(_ unit: Unit) -> String {
    let text = { (value: Double) in
      operation == .multiply ? decimal(value, places: 3) : unit.text(value)
    }
    return amount.lowerBound == amount.upperBound
      ? text(amount.lowerBound) : "\(text(amount.lowerBound)) to \(text(amount.upperBound))"
  }
}

extension Adjustment.Tier {
  var words: String {
    switch self {
    case .proactive: "before distress, by changing the place or the plan"
    case .active: "when early signs show"
    case .reactive: "during or after distress"
    }
  }
}
