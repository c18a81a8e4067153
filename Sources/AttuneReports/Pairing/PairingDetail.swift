public import AttuneModel
public import AttunePlacement
public import AttuneScoring

/// Everything that `assess` knows of one pairing.
public struct PairingDetail: Sendable {
  public let pairing: Pairing
  public let explanation: Explanation
  public let flags: [Flag]
  public let likely: ClosedRange<Double>
  public let narrowings: [Narrowing]
  let catalogue: Catalogue
  let naming: Naming

  public init(
    pairing: Pairing,
    explanation: Explanation,
    flags: [Flag],
    likely: ClosedRange<Double>,
    narrowings: [Narrowing],
    catalogue: Catalogue,
    naming: Naming
  ) {
    self.pairing = pairing
    self.explanation = explanation
    self.flags = flags
    self.likely = likely
    self.narrowings = narrowings
    self.catalogue = catalogue
    self.naming = naming
  }

  var assessment: Assessment { explanation.view.assessment }
  var profile: SensoryProfile { explanation.person.profile }
  var livesHere: Bool { assessment.isHome(of: profile) }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }
}
