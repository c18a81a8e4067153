public import AttuneModel

/// How a feature of a place stands for a person: at what they can bear, within it, or not read.
public enum FeatureStanding: Hashable, Sendable, CaseIterable {
  /// At or past what this person can bear.
  case past
  case within
  case unread
}

/// One person in one space and part of the day, over days in which the audit stayed the same.
public struct FeatureExposure: Hashable, Sendable {
  public let person: PersonID
  /// Days since 1970-01-01.
  public let days: Range<Int>
  /// `nil` is the whole setting, where the audit lists no spaces.
  public let space: SpaceID?
  public let period: Period
  /// Hours a day; greater than 0.
  public let hours: Double
  /// How each factor stands that counts for this person here, by its position in the catalogue.
  public let standings: [Int: FeatureStanding]

  public init(
    person: PersonID,
    days: Range<Int>,
    space: SpaceID?,
    period: Period,
    hours: Double,
    standings: [Int: FeatureStanding]
  ) {
    self.person = person
    self.days = days
    self.space = space
    self.period = period
    self.hours = hours
    self.standings = standings
  }

  /// Hours over all the days.
  var allHours: Double { hours * Double(days.count) }
}

/// Incidents in hours in which a feature was past what the person can bear, and in hours in which not.
///
/// That there are more in one than in the other shows no cause: who was there, when, and what else was
/// so at the same time are not told apart.
public struct FeatureAssociation: Hashable, Sendable {
  public struct Side: Hashable, Sendable {
    public let count: Int
    /// Hours of all people together.
    public let hours: Double

    /// `nil` where there were no hours.
    public func rate(per: Double) -> Rate? {
      try? Rate(count: count, exposure: hours, per: per)
    }
  }

  /// The position of the factor in the catalogue.
  public let factor: Int
  public let past: Side
  public let within: Side
  public let unread: Side

  /// The rate past what people can bear to that within it; `nil` where one of them had no hours.
  public func ratio(per: Double, confidence: Double) -> RateRatio? {
    guard let first = past.rate(per: per), let second = within.rate(per: per) else { return nil }
    return RateRatio(first, to: second, confidence: confidence)
  }

  /// True if it can be told of: an incident on each known side, or so many hours.
  func isTold(hours: Double) -> Bool {
    past.count > 0 && within.count > 0 || past.hours >= hours && within.hours >= hours
  }
}

/// All features of one place that can be told of.
public struct FeatureAssociations: Hashable, Sendable {
  /// Incidents that are in no cell, and why.
  public struct Unassigned: Hashable, Sendable {
    /// Of somebody whose profile may not be used, or is not there.
    public var ofOthers = 0
    /// On a day before the first audit.
    public var beforeAudits = 0
    /// In no space that is known.
    public var inNoSpace = 0
    /// In a space in which, by their day, the person spends no time then.
    public var withoutHours = 0

    public init() {}
  }

  /// In the order of the catalogue, and not by how large they are: the largest of many is often chance.
  public let told: [FeatureAssociation]
  /// How many others count for somebody and cannot be told of.
  public let untold: Int
  public let people: [PersonID]
  public let assigned: Int
  public let unassigned: Unassigned

  /// - Parameters:
  ///   - exposures: Where and when people were.
  ///   - incidents: What is counted, on days of months that are complete.
  ///   - people: Whose profiles may be used.
  ///   - least: From how many hours on either side a feature is told of without an incident.
  public init(
    _ exposures: [FeatureExposure],
    _ incidents: [PlacedIncident],
    of people: [PersonID],
    least: Double
  ) {
    var counts: [Int: Int] = [:]
    var unassigned = Unassigned()
    let known = Set(people)
    let own = Dictionary(grouping: exposures.indices) { exposures[$0].person }
    for incident in incidents {
      guard known.contains(incident.incident.person) else {
        unassigned.ofOthers += 1
        continue
      }
      let day = incident.date.daysSince1970
      let then = (own[incident.incident.person] ?? []).filter {
        exposures[$0].days.contains(day)
      }
      if then.isEmpty {
        unassigned.beforeAudits += 1
      } else if let place = then.first(where: { exposures[$0].holds(incident) }) {
        counts[place, default: 0] += 1
      } else if incident.isInSpace {
        unassigned.withoutHours += 1
      } else {
        unassigned.inNoSpace += 1
      }
    }
    let factors = Set(exposures.flatMap(\.standings.keys)).sorted()
    let all = factors.map { factor in
      let side = { (standing: FeatureStanding) in
        let places = exposures.indices.filter { exposures[$0].standings[factor] == standing }
        return FeatureAssociation.Side(
          count: places.reduce(0) { $0 + (counts[$1] ?? 0) },
          hours: places.reduce(0) { $0 + exposures[$1].allHours }
        )
      }
      return FeatureAssociation(
        factor: factor,
        past: side(.past),
        within: side(.within),
        unread: side(.unread)
      )
    }
    told = all.filter { $0.isTold(hours: least) }
    untold = all.count - told.count
    self.people = people.sorted()
    assigned = exposures.indices.reduce(0) { $0 + (counts[$1] ?? 0) }
    self.unassigned = unassigned
  }
}

extension FeatureExposure {
  fileprivate func holds(_ placed: PlacedIncident) -> Bool {
    period == placed.period && (space == nil || space == placed.incident.space)
  }
}

extension PlacedIncident {
  fileprivate var isInSpace: Bool {
    switch place {
    case .space, .bedrooms: true
    case .elsewhere, .notRecorded: false
    }
  }
}
