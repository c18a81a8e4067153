internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A profile: one person in one file.
///
/// Its keys stand in four groups, as `attune new profile` writes them; each group describes its
/// keys and puts what it reads into the profile.
struct ProfileShape: Sendable {
  private let identity: IdentityKeys
  private let sensing: SensingKeys
  private let stated: StatedKeys
  private let circumstances: CircumstanceKeys
  private let keys: Keys

  init(_ shapes: CatalogueShapes) {
    var list = KeyList()
    identity = IdentityKeys(&list)
    sensing = SensingKeys(&list, shapes)
    stated = StatedKeys(&list, shapes)
    circumstances = CircumstanceKeys(&list, shapes)
    keys = list.finished
  }

  var shape: Shape<Located<SensoryProfile>> {
    .object(keys, read: read)
  }

  private func read(_ fields: FieldReader) -> Located<SensoryProfile>? {
    // A profile without its required keys is read to the end all the same, for its problems.
    var profile = identity.profile(fields)
    var named: [NamedSetting] = []
    sensing.read(into: &profile, fields)
    stated.read(into: &profile, fields, named: &named)
    circumstances.read(into: &profile, fields)
    guard let profile else { return nil }
    return Located(
      value: profile,
      file: fields.node.range.file,
      idRange: fields.range(of: identity.person),
      updatesRange: nil,
      namedSettings: named,
      dateRange: fields.range(of: identity.reviewed),
      reviewRange: fields.range(of: identity.reviewDue)
    )
  }
}
