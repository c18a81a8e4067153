internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What the place is, for whom, and who looked at it.
struct PlaceKeys: Sendable {
  let format: Key<String>
  let setting: Key<SettingID>
  let name: Key<String>
  let kind: Key<SettingKind>
  let nation: Key<Nation>
  let places: Key<Assessment.Places>
  let registration: Key<Assessment.Registration>
  let cost: Key<Double>
  let assessed: Key<Assessment.Assessed>
  let updates: Key<CalendarDate>
  let residents: Key<[PersonID]>

  init(_ list: inout KeyList) {
    format = list.required("attune", .format("assessment/1"), "What kind of file this is.")
    setting = list.required("setting", .id(), "The id of the setting, the same in all its audits.")
    name = list.required("name", .freeText, "What the place is called.")
    kind = list.required("kind", .cases(called: "a kind of setting"), "What kind of place it is.")
    nation = list.required("nation", .cases(called: "a nation"), "Whose law applies.")
    places = list.optional("places", Self.placesShape, "How many people, and whether one can come.")
    registration = list.optional(
      "registration",
      Self.registrationShape,
      "For whom it is registered."
    )
    cost = list.optional("cost", Self.costShape, "What a place costs, in pounds a week.")
    assessed = list.required("assessed", Self.assessedShape, "Who looked, and when.")
    updates = list.optional(
      "updates",
      .date,
      "The date of the audit that this one changes; what is not given carries over from it."
    )
    residents = list.optional(
      "residents",
      .list(of: Shape<PersonID>.id()),
      "Who lives there, by pseudonym."
    )
  }

  /// - Returns: `nil` if one of the required keys is missing or cannot be read.
  func assessment(_ fields: FieldReader) -> Assessment? {
    let (format, setting, name) = (fields[format], fields[setting], fields[name])
    let (kind, nation, assessed) = (fields[kind], fields[nation], fields[assessed])
    let (places, registration, cost) = (fields[places], fields[registration], fields[cost])
    let (updates, residents) = (fields[updates], fields[residents])
    guard format != nil, let setting, let name, let kind, let nation, let assessed else {
      return nil
    }
    var assessment = Assessment(
      setting: setting,
      name: name,
      kind: kind,
      nation: nation,
      assessed: assessed
    )
    // The kind decides which rules are asked at all, and a template's own is easily left as it is.
    if registration?.detained == true, assessment.kind != .mentalHealthUnit {
      fields.log.report(
        Diagnostic(
          .kindAndDetained,
          .warning,
          at: fields.range(of: self.kind),
          "people may be detained here, and this is no kind of place in which anybody is",
          help:
            "write mental-health-unit, or correct 'detained': the kind decides which rules are asked"
        )
      )
    }
    assessment.places = places
    assessment.registration = registration
    assessment.weeklyCost = cost
    assessment.updates = updates
    assessment.residents = residents
    return assessment
  }

  private static var placesShape: Shape<Assessment.Places> {
    var list = KeyList()
    let capacity = list.optional("capacity", .whole(from: 0, to: 1000), "For how many people.")
    let vacant = list.optional("vacant", .whole(from: 0, to: 1000), "How many places are free.")
    let from = list.optional("available-from", .date, "From when a place is free.")
    return .object(list.finished) { fields in
      let places = Assessment.Places(
        capacity: fields[capacity],
        vacant: fields[vacant],
        availableFrom: fields[from]
      )
      if let capacity = places.capacity, let free = places.vacant, free > capacity {
        fields.report(.placesOrder, at: vacant, "more places are free than there are")
      }
      return places
    }
  }

  private static var registrationShape: Shape<Assessment.Registration> {
    var list = KeyList()
    let ages = list.optional("ages", ageRange, "The ages it is registered for.")
    let detained = list.optional("detained", .yesNo, "Whether people may be detained there.")
    let stepFree = list.optional("step-free", .yesNo, "Whether there is a way in without steps.")
    return .object(list.finished) { fields in
      Assessment.Registration(
        ages: fields[ages],
        detained: fields[detained],
        stepFree: fields[stepFree]
      )
    }
  }

  private static let ageRange = Shape<String>.word(pattern: "^[0-9]+(-[0-9]+|\\+)$")
    .making { text throws(InvalidAges) in try InvalidAges.range(text) }

  private static var assessedShape: Shape<Assessment.Assessed> {
    var list = KeyList()
    let on = list.required("on", .date, "When.")
    let by = list.required("by", .freeText, "By whom: a role, not a name.")
    let with = list.optional("with", .list(of: .freeText), "Together with whom.")
    let due = list.required("review-due", .date, "The last day on which its readings hold.")
    return .object(list.finished) { fields in
      let (on, by, with, due) = (fields[on], fields[by], fields[with], fields[due])
      guard let on, let by, let due else { return nil }
      return Assessment.Assessed(on: on, by: by, with: with ?? [], reviewDue: due)
    }
  }

  private static let costShape = Shape<Double>(
    .text(pattern: "^[0-9]+(\\.[0-9]+)? per (day|week|month|year)$")
  ) { node, log in
    let bytes = node.utf8
    guard node.isScalar, let (number, end) = parsedDecimal(bytes), number >= 0,
      let weekly = Unit(symbol: "per week")
        .value(of: number, in: String(decoding: bytes[end...].drop { $0 == 32 }, as: UTF8.self))
    else {
      log.report(
        Diagnostic(
          .unknownUnit,
          at: node.range,
          "a cost is written as pounds per week, day, month or year",
          help: "as in '4200 per week', without a pound sign or a comma"
        )
      )
      return nil
    }
    return weekly
  }
}

/// Text that is not a range of ages.
private struct InvalidAges: Error, CustomStringConvertible {
  var description: String { "ages are written as 18-64, or 18+ for no upper end" }

  static func range(_ text: String) throws(InvalidAges) -> ClosedRange<Int> {
    let most = 120
    if text.hasSuffix("+"), let from = Int(text.dropLast()), (0...most).contains(from) {
      return from...most
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from <= to else {
      throw InvalidAges()
    }
    return from...to
  }
}
