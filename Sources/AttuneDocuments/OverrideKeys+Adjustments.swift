internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension OverrideKeys {
  /// What an adjustment costs, how long it takes and what it changes, as an organisation found.
  var adjustment: Shape<Change> {
    let ids = NameTable(catalogue.adjustments.map(\.id))
    let effectKeys = AdjustmentKeys(
      readings: catalogue.readings.map(\.id),
      needs: catalogue.needs,
      words: catalogue.vocabularies
    )
    var list = KeyList()
    let id = list.required("id", named(ids, "an adjustment"), "The adjustment.")
    let costKey = list.optional("cost", DataShapes.amounts, "In pounds.")
    let leadKey = list.optional("lead", DataShapes.amounts, "In days.")
    let effectsKey = list.optional("effects", effectKeys.effects, "All that it changes.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      let (cost, lead, effects) = (fields[costKey], fields[leadKey], fields[effectsKey])
      guard let position = fields[id], let sourced = ground.sourced(true, fields) else {
        return nil
      }
      let adjustment = catalogue.adjustments[position]
      guard fields.has(costKey) || fields.has(leadKey) || fields.has(effectsKey) else {
        fields.report(.overrideEmpty, at: id, "nothing of the adjustment is replaced")
        return nil
      }
      guard let offer = adjustment.offer else {
        fields.report(.overrideEmpty, at: id, "what restricts is never offered and has no cost")
        return nil
      }
      let replaced = offer.replacing(cost: cost, lead: lead, effects: effects, sourced)
      return Change(override: override("adjustment \(adjustment.id)", sourced)) {
        $0.adjustments[position].offer = replaced
      }
    }
  }
}

extension Adjustment.Offer {
  fileprivate func replacing(
    cost: ClosedRange<Double>?,
    lead: ClosedRange<Double>?,
    effects: [Adjustment.Effect]?,
    _ ground: Sourced<Bool>
  ) -> Self {
    var changed = self
    if let cost { changed.cost = ground.ground(of: cost) }
    if let lead {
      changed.lead = ground.ground(of: Int(lead.lowerBound)...Int(lead.upperBound.rounded(.up)))
    }
    if let effects { changed.effects = effects }
    return changed
  }
}
