internal import AttuneModel
internal import AttunePlacement

extension PairingPage {
  /// The person's own words, verbatim, and what they want and do not agree with.
  var voice: [Block] {
    let voice = VoiceBlocks(profile: detail.profile, naming: detail.naming)
    let wishes = sharing + voice.wishes(besides: [detail.pairing.setting])
    guard !detail.naming.isRedacted else { return voice.words + wishes }
    let here = detail.profile.prefers.filter { $0.setting == detail.pairing.setting }
    return voice.words + here.flatMap { voice.preference($0, as: "Wants to live here.") } + wishes
      + voice.disagreements
  }

  private var sharing: [Block] {
    let profile = detail.profile
    if profile.wantsToShare == .no, let capacity = detail.assessment.places?.capacity, capacity > 1
    {
      return [
        .paragraph("Does not want to share a home. This place is for \(capacity) people.")
      ]
    }
    return profile.wantsToShare == .yes ? [.paragraph("Wants to share a home.")] : []
  }
}
