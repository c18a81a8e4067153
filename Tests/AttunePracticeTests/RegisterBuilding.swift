import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings

extension Register {
  /// The register of a place of which there is one audit.
  static func written(
    _ restrictions: String?,
    residents: String,
    asOf: String,
    _ change: (inout WrittenPairing) -> Void
  ) throws -> Register {
    let pairing = try WrittenPairing.registered(restrictions, residents: residents, change).read()
    return Register(
      of: pairing.setting.assessment,
      history: [],
      asOf: try CalendarDate(asOf),
      catalogue: .embedded
    )
  }
}
