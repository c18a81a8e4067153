internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePractice
internal import Diagnostics

/// Which incidents are counted.
struct TrendFilters: ParsableArguments {
  @Switch(help: "Count incidents without force too.")
  var all = false

  @Option(help: "One type of force alone, by its id, such as seclusion.")
  var type: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "One space alone, by its id in the audit; 'bedrooms' is all of them together.",
      valueName: "space"
    )
  )
  var space: String?

  @Option(help: ArgumentHelp("One part of the day alone.", valueName: "part"))
  var at: PartOfDay?

  /// What of the incidents of these settings is counted.
  ///
  /// - Throws: An exit status, after saying why, if there is no such type or space.
  func scope(_ settings: [AuditedSetting], catalogue: Catalogue) throws -> IncidentScope {
    IncidentScope(
      includesAll: all,
      type: try type.map { try known($0, catalogue) },
      place: try space.map { try place($0, settings) },
      period: at?.period
    )
  }

  private func known(_ type: String, _ catalogue: Catalogue) throws -> String {
    let ids = catalogue.vocabularies.restrictionTypes.map(\.id)
    guard !ids.contains(type) else { return type }
    throw ExitStatus.usage.because(
      "'--type \(type)' is no type of restriction; \(Self.hint(type, among: ids))"
    )
  }

  private func place(
    _ text: String,
    _ settings: [AuditedSetting]
  ) throws -> PlacedIncident.Place {
    let spaces = settings.flatMap(\.history).flatMap { $0.spaces ?? [] }
    if text == Self.bedrooms {
      guard spaces.contains(where: { $0.use == .bedroom }) else {
        throw ExitStatus.usage.because(
          "'--in bedrooms': no audit lists a bedroom, so that nobody knows which records are of one"
        )
      }
      return .bedrooms
    }
    let named = spaces.filter { $0.id.text == text }
    guard !named.contains(where: { $0.use == .bedroom }) else {
      throw ExitStatus.usage.because(
        "'--in' takes no bedroom: one bedroom is one person; '--in bedrooms' counts all of them together"
      )
    }
    if let space = named.first { return .space(space.id) }
    let ids = Set(spaces.filter { $0.use != .bedroom }.map(\.id.text)).sorted() + [Self.bedrooms]
    throw ExitStatus.usage.because(
      "'--in \(text)' is no space of the audits; \(Self.hint(text, among: ids))"
    )
  }

  private static func hint(_ text: String, among ids: [String]) -> String {
    nearestName(to: text, among: ids).map { "did you mean '\($0)'?" }
      ?? "there are: \(ids.joined(separator: ", "))"
  }

  private static let bedrooms = "bedrooms"
}

extension AuditedSetting {
  /// True if an audit lists the place, so that a setting without a record of it has none there.
  func lists(_ place: PlacedIncident.Place) -> Bool {
    history.flatMap { $0.spaces ?? [] }.contains { space in
      space.use == .bedroom ? place == .bedrooms : place == .space(space.id)
    }
  }
}

/// A part of the day, as options write it.
enum PartOfDay: String, ExpressibleByArgument, CaseIterable {
  case day
  case evening
  case night

  var period: Period {
    switch self {
    case .day: .day
    case .evening: .evening
    case .night: .night
    }
  }
}
