/// What a kind of problem in a file means, and what to do about it.
public struct Problem: Hashable, Sendable {
  /// The id of the diagnostic, such as `yaml/tab`.
  public let id: String
  public let means: String
  public let remedy: String
  /// A line of YAML that has the problem, if one shows it.
  public let example: String?

  public init(id: String, means: String, remedy: String, example: String?) {
    self.id = id
    self.means = means
    self.remedy = remedy
    self.example = example
  }
}
