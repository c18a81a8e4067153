extension Assessment {
  /// This audit with what it does not give taken from the one that it changes.
  ///
  /// Readings carry over period by period with the review date of the audit they came from;
  /// spaces by id. A list that is given, such as the restrictions, replaces the earlier one.
  public func updating(_ earlier: Assessment) -> Assessment {
    var merged = self
    merged.places = places ?? earlier.places
    merged.registration = registration ?? earlier.registration
    merged.weeklyCost = weeklyCost ?? earlier.weeklyCost
    merged.residents = residents ?? earlier.residents
    merged.inPlace = inPlace ?? earlier.inPlace
    merged.day = day ?? earlier.day
    merged.alarmsNoticedBy = alarmsNoticedBy ?? earlier.alarmsNoticedBy
    merged.calming = calming ?? earlier.calming
    merged.restrictions = restrictions ?? earlier.restrictions
    merged.readings = Self.merged(readings, over: earlier.readings)
    merged.spaces = Self.merged(spaces, over: earlier.spaces)
    return merged
  }

  private static func merged(_ newer: [Space]?, over earlier: [Space]?) -> [Space]? {
    guard let newer else { return earlier }
    guard let earlier else { return newer }
    var spaces = newer.map { space in
      guard let before = earlier.first(where: { $0.id == space.id }) else { return space }
      return Space(
        id: space.id,
        use: space.use,
        occupant: space.occupant ?? before.occupant,
        volume: space.volume ?? before.volume,
        readings: merged(space.readings, over: before.readings)
      )
    }
    let given = Set(newer.map(\.id))
    spaces += earlier.filter { !given.contains($0.id) }
    return spaces
  }

  private static func merged(
    _ newer: [ReadingEntry],
    over earlier: [ReadingEntry]
  ) -> [ReadingEntry] {
    var entries = newer
    for before in earlier {
      guard let position = entries.firstIndex(where: { $0.reading == before.reading }) else {
        entries.append(before)
        continue
      }
      for period in Period.allCases where entries[position].values[period] == nil {
        entries[position].values[period] = before.values[period]
        entries[position].reviewDue[period] = before.reviewDue[period]
      }
    }
    return entries.sorted { $0.reading < $1.reading }
  }
}
