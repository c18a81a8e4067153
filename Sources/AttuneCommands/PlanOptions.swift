internal import ArgumentParser
internal import AttuneModel
internal import AttunePlanning
internal import AttuneReports
internal import Diagnostics

/// What a plan is to reach, and what it must keep to.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The level to reach: low, moderate or high.", valueName: "level"))
  var target: LevelOption?

  @Option(
    help: ArgumentHelp("At most so many pounds, as in 2000.", valueName: "pounds"),
    transform: PlanOptions.pounds
  )
  var budget: Double?

  @Option(help: ArgumentHelp("At most so many actions.", valueName: "number"))
  var most: Int?

  @Option(
    help: ArgumentHelp("Only what can be done by this day.", valueName: "date"),
    transform: OptionText.date
  )
  var by: CalendarDate?

  @Option(
    help: ArgumentHelp("Only for this domain, as noise; may be repeated.", valueName: "domain")
  )
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Not this adjustment, as N02; may be repeated.", valueName: "id")
  )
  var exclude: [String] = []

  func validate() throws {
    if let most, most < 0 { throw ValidationError("'--most' is a number of actions, 0 or more") }
    if target == .veryHigh {
      throw ValidationError("'--target' is low, moderate or high; very high is none to aim for")
    }
  }

  /// What is asked for; with nothing said, to be moderate at most.
  ///
  /// - Throws: An exit status, after saying why, if there is no such domain or adjustment, or the day
  ///   is past.
  func request(
    _ project: Project,
    wantsFrontier: Bool,
    isForTonight: Bool = false
  ) throws -> PlanRequest {
    let catalogue = project.catalogue
    let domains = Set(catalogue.factors.map(\.domain)).sorted()
    for domain in only { try place(of: domain, among: domains, called: "domain") }
    let ids = catalogue.adjustments.map(\.id)
    for id in exclude { try place(of: id, among: ids, called: "adjustment") }
    // Whoever is on shift can begin five things, of those that take the least time there is.
    let most = most ?? (isForTonight ? Report.tonight : nil)
    let soonest = catalogue.adjustments.compactMap(\.offer?.lead.value.upperBound).min()
    let asked = by.map { $0.daysSince1970 - project.date.daysSince1970 }
    let days = isForTonight ? [asked, soonest].compactMap(\.self).min() : asked
    if let days, days < 0 {
      throw ExitStatus.usage.because("'--by' is before \(project.date), the day of asking")
    }
    let isLimited = budget != nil || most != nil
    return PlanRequest(
      target: target?.level ?? (isLimited ? nil : .moderate),
      limits: PlanLimits(
        budget: budget,
        most: most,
        days: days,
        domains: Set(only),
        excluded: Set(exclude + (isForTonight ? Self.notOnShift(catalogue) : []))
      ),
      wantsFrontier: wantsFrontier
    )
  }

  /// What nobody can begin who is there tonight.
  private static func notOnShift(_ catalogue: Catalogue) -> [String] {
    catalogue.adjustments.filter { $0.offer?.who.contains(where: \.isOnShift) == false }.map(\.id)
  }

  /// Pounds as people write them: "2000", "£2,000".
  private static func pounds(_ text: String) throws -> Double {
    let plain = text.filter { $0 != "£" && $0 != "," }
    guard let amount = Double(plain), amount >= 0, amount.isFinite else {
      throw ValidationError("'--budget' is in pounds, as in 2000")
    }
    return amount
  }
}

/// The place of a word among those that an argument may name.
///
/// - Throws: An exit status, after saying which one was meant, or which there are.
@discardableResult
func place(of word: String, among words: [String], called what: String) throws -> Int {
  if let place = words.firstIndex(of: word) { return place }
  let known =
    switch words.count {
    case 0: "there is none"
    case 1...24: "there are: \(words.joined(separator: ", "))"
    default: "'attune explain' lists them"
    }
  let hint = nearestName(to: word, among: words).map { "did you mean '\($0)'?" } ?? known
  throw ExitStatus.usage.because("there is no \(what) '\(word)'; \(hint)")
}
