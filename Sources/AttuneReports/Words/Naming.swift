public import AttuneModel

/// What people, settings and spaces are called in an output.
///
/// With identities removed, they are numbered in the order of their ids, and texts that somebody
/// wrote are left out: they may say who it is.
public struct Naming: Hashable, Sendable {
  private let people: [PersonID: String]
  private let settings: [SettingID: String]
  private let names: [SettingID: String]
  public let isRedacted: Bool
  /// Everybody whom files name, sorted; nobody where identities are removed.
  private(set) var known: [PersonID]

  /// Everything under its own name.
  ///
  /// - Parameters:
  ///   - settings: The settings by their names.
  ///   - everybody: Everybody whom files name, so that a page of one of them can leave out texts that
  ///     name another.
  public init(_ settings: [Assessment], people everybody: [PersonID] = []) {
    people = [:]
    known = Set(everybody + settings.flatMap(\.peopleNamed)).sorted()
    self.settings = [:]
    names = Dictionary(
      settings.map { ($0.setting, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    isRedacted = false
  }

  /// The same, where files name others as well.
  public func knowing(_ others: [PersonID]) -> Naming {
    guard !isRedacted else { return self }
    var naming = self
    naming.known = Set(known + others).sorted()
    return naming
  }

  /// Everything under a number: first whom and what profiles and audits name, and after them what only
  /// records do, so that no page gives the first ones other numbers than the next.
  public init(
    redacting people: [PersonID],
    _ settings: [SettingID],
    inRecords others: [PersonID] = [],
    _ otherSettings: [SettingID] = []
  ) {
    self.people = Self.numbered(people, then: others, "person")
    known = []
    self.settings = Self.numbered(settings, then: otherSettings, "setting")
    names = [:]
    isRedacted = true
  }

  /// The id of a person, or what stands for it.
  public func id(_ person: PersonID) -> String {
    isRedacted ? people[person] ?? "person" : person.text
  }

  /// The id of a setting, or what stands for it.
  public func id(_ setting: SettingID) -> String {
    isRedacted ? settings[setting] ?? "setting" : setting.text
  }

  /// A setting in a command to be typed; with identities removed, what is to be put there.
  func inCommand(_ setting: SettingID) -> String { isRedacted ? "SETTING" : setting.text }

  /// What a setting is called.
  public func name(_ setting: SettingID) -> String {
    isRedacted ? id(setting) : names[setting] ?? setting.text
  }

  /// The id of a space, or its use and its number among the spaces of that use.
  public func id(_ space: Space, in assessment: Assessment) -> String {
    guard isRedacted else { return space.id.text }
    let alike = (assessment.spaces ?? []).filter { $0.use == space.use }.map(\.id).sorted()
    let number = (alike.firstIndex(of: space.id) ?? 0) + 1
    return "\(space.use.rawValue)-\(number)"
  }

  /// A text that somebody wrote, in quotation marks; `nil` if there is none or it is left out.
  func quoted(_ text: String?) -> String? {
    guard let lines = text?.quotedLines, !lines.isEmpty, !isRedacted else { return nil }
    return "“\(lines.joined(separator: " "))”"
  }

  private static func numbered<Subject>(
    _ ids: [Identifier<Subject>],
    then others: [Identifier<Subject>],
    _ word: String
  ) -> [Identifier<Subject>: String] {
    let sorted = Set(ids).sorted() + Set(others).subtracting(ids).sorted()
    let numbers = sorted.enumerated().map { ($0.element, "\(word)-\($0.offset + 1)") }
    return Dictionary(numbers, uniquingKeysWith: { first, _ in first })
  }
}

extension Assessment {
  /// Everybody whom an audit names: who lives there, and of restrictions who needs them and whom they
  /// are for.
  public var peopleNamed: [PersonID] {
    let ofRegister = (restrictions ?? []).flatMap { restriction in
      switch restriction.appliesTo {
      case .everyone: restriction.neededBy
      case .people(let people): restriction.neededBy + people
      }
    }
    return (residents ?? []) + ofRegister
  }
}
