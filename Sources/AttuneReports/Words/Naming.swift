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

  /// Everything under its own name.
  public init(_ settings: [Assessment]) {
    people = [:]
    self.settings = [:]
    names = Dictionary(
      settings.map { ($0.setting, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    isRedacted = false
  }

  /// Everything under a number.
  public init(redacting people: [PersonID], _ settings: [SettingID]) {
    self.people = Self.numbered(people, "person")
    self.settings = Self.numbered(settings, "setting")
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
    _ word: String
  ) -> [Identifier<Subject>: String] {
    let sorted = Set(ids).sorted().enumerated().map { ($0.element, "\(word)-\($0.offset + 1)") }
    return Dictionary(sorted, uniquingKeysWith: { first, _ in first })
  }
}
