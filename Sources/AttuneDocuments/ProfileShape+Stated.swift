internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What the person stated: limits, triggers, requirements, noes and wishes.
struct StatedKeys: Sendable {
  let limits: Key<[NamedEntry<Limit>]>
  let triggers: Key<[Trigger]>
  let requires: Key<[Requirement]>
  let vetoes: Key<[(veto: Veto, setting: NamedSetting?)]>
  let prefers: Key<[(preference: SensoryProfile.Preference, setting: NamedSetting)]>
  let sharing: Key<SensoryProfile.Answer>
  let livesAt: Key<SettingID>
  let near: Key<[SensoryProfile.Nearness]>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    limits = list.optional(
      "limits",
      shapes.limits,
      "What the person is comfortable with and cannot bear, stated by the person."
    )
    triggers = list.optional(
      "triggers",
      .list(of: shapes.trigger),
      "What the person cannot bear the presence of."
    )
    requires = list.optional(
      "requires",
      .list(of: shapes.requirement),
      "Without these a setting cannot be offered."
    )
    vetoes = list.optional("vetoes", .list(of: shapes.veto), "What the person said no to.")
    prefers = list.optional("prefers", .list(of: Self.preference), "Settings the person wants.")
    sharing = list.optional("sharing", Self.sharingShape, "Whether the person wants to share.")
    livesAt = list.optional("lives-at", .id(), "The setting where the person lives now.")
    near = list.optional("near", .list(of: Self.nearness), "Whom the person wants to be near.")
  }

  func read(
    into profile: inout SensoryProfile?,
    _ fields: FieldReader,
    named: inout [NamedSetting]
  ) {
    let limits = fields[limits] ?? []
    let (triggers, requires) = (fields[triggers] ?? [], fields[requires] ?? [])
    let (vetoes, prefers) = (fields[vetoes] ?? [], fields[prefers] ?? [])
    let (sharing, home, near) = (fields[sharing], fields[livesAt], fields[near] ?? [])
    profile?.limits = Dictionary(
      limits.map { ($0.position, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    profile?.triggers = triggers
    profile?.requirements = requires
    profile?.vetoes = vetoes.map(\.veto)
    profile?.prefers = prefers.map(\.preference)
    profile?.wantsToShare = sharing
    profile?.livesAt = home
    profile?.near = near
    named += vetoes.compactMap(\.setting) + prefers.map(\.setting)
    if let home { named.append(NamedSetting(id: home, range: fields.range(of: livesAt))) }
  }

  private static var preference:
    Shape<(preference: SensoryProfile.Preference, setting: NamedSetting)>
  {
    var list = KeyList()
    let setting = list.required("setting", Shape<SettingID>.id(), "The setting.")
    let why = list.optional("why", .verbatim, "Why, in the person's words.")
    let on = list.optional("on", .date, "When it was said.")
    return .object(list.finished) { fields in
      let (why, on) = (fields[why], fields[on])
      return fields[setting].map { id in
        (
          SensoryProfile.Preference(setting: id, why: why, on: on),
          NamedSetting(id: id, range: fields.range(of: setting))
        )
      }
    }
  }

  private static var sharingShape: Shape<SensoryProfile.Answer> {
    var list = KeyList()
    let wants = list.required(
      "wants",
      Shape<SensoryProfile.Answer>.cases(called: "yes, no or not-asked"),
      "Whether the person wants to share a home."
    )
    return .object(list.finished) { fields in fields[wants] }
  }

  private static var nearness: Shape<SensoryProfile.Nearness> {
    var list = KeyList()
    let who = list.required("who", .freeText, "Whom, without a name.")
    let within = list.optional("within", .quantity("miles", from: 0, to: 1000), "How near.")
    return .object(list.finished) { fields in
      let within = fields[within]
      return fields[who].map { SensoryProfile.Nearness(who: $0, within: within) }
    }
  }
}
