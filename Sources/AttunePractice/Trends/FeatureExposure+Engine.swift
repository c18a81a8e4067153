public import AttuneModel
public import AttuneScoring

extension Engine {
  /// Where people were, by the audits of the time, in months that are complete.
  ///
  /// Each audit holds from its day to the next one; days before the first are left out. A reading that
  /// was past its review then is not read.
  ///
  /// - Parameters:
  ///   - people: Those who live there; that they lived there all along is taken for granted.
  ///   - history: The audits, oldest first, each with what it carries over.
  ///   - months: The months.
  /// - Returns: One for each person, cell and stretch of days in which they spend time there.
  public func featureExposures(
    of people: [CompiledProfile],
    history: [Assessment],
    months: [CalendarMonth]
  ) -> [FeatureExposure] {
    let starts = history.flatMap { [$0.assessed.on.daysSince1970] + $0.daysAfterReview }
    return months.flatMap { month -> [FeatureExposure] in
      let (first, end) = (month.first.daysSince1970, month.adding(1).first.daysSince1970)
      let inner = starts.filter { $0 > first && $0 < end }
      let cuts = Array(Set([first] + inner + [end])).sorted()
      return zip(cuts, cuts.dropFirst()).flatMap { from, to -> [FeatureExposure] in
        guard let audit = history.last(where: { $0.assessed.on.daysSince1970 <= from }) else {
          return []
        }
        let setting = compile(audit, asOf: CalendarDate(daysSince1970: from))
        return people.flatMap { exposures(of: $0, in: setting, days: from..<to) }
      }
    }
  }

  private func exposures(
    of person: CompiledProfile,
    in setting: CompiledSetting,
    days: Range<Int>
  ) -> [FeatureExposure] {
    let explanation = explain(person, in: setting)
    let parts = Dictionary(grouping: explanation.parts, by: \.cell)
    return explanation.view.cells.indices.compactMap { cell in
      guard explanation.hours[cell] > 0 else { return nil }
      let place = explanation.view.cells[cell]
      let standings = (parts[cell] ?? []).map { part -> (Int, FeatureStanding) in
        (part.factor, part.reading == nil ? .unread : part.strain >= 1 ? .past : .within)
      }
      return FeatureExposure(
        person: person.person,
        days: days,
        space: place.space.flatMap { setting.assessment.spaces?[$0].id },
        period: place.period,
        hours: explanation.hours[cell],
        standings: Dictionary(standings, uniquingKeysWith: { first, _ in first })
      )
    }
  }
}

extension Assessment {
  /// The first days on which a reading of it is past its review.
  fileprivate var daysAfterReview: [Int] {
    let all = readings + (spaces ?? []).flatMap(\.readings)
    return all.flatMap { reading in
      Period.allCases.map { reading.reviewDue[$0].daysSince1970 + 1 }
    }
  }
}
