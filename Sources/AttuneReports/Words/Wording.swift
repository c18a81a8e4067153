internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Puts what was computed into words.
///
/// Sentences for readers of results stand in its extensions.
struct Wording {
  let catalogue: Catalogue
  let naming: Naming
  /// The setting that is spoken of.
  let assessment: Assessment

  func factor(_ position: Int) -> Factor { catalogue.factors[position] }

  /// A factor's name without the scale that its unit carries.
  func title(_ position: Int) -> String {
    let name = factor(position).name
    guard let scale = name.firstIndex(of: "(") else { return name }
    return String(name[..<scale].reversed().drop { $0 == " " }.reversed())
  }

  /// A factor's name inside a sentence: "sound level", but "UV light" as it stands.
  func name(_ position: Int) -> String {
    Self.lowered(title(position))
  }

  /// A value of a factor with its unit; on a scale, with the end of the scale.
  func value(_ value: Double, of position: Int) -> String {
    let factor = factor(position)
    return factor.unit.symbol == "level"
      ? "level \(decimal(value, places: 3)) of \(decimal(factor.possible.value.upperBound, places: 0))"
      : factor.unit.text(value)
  }

  static func lowered(_ name: String) -> String {
    guard let first = name.first, name.dropFirst().first?.isUppercase != true else { return name }
    return first.lowercased() + name.dropFirst()
  }

  /// Where and when: "lounge, evening".
  func place(_ space: Space?, _ period: Period?) -> String {
    [space.map { naming.id($0, in: assessment) }, period?.name].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What was read, and where: "58 dB (lounge, evening)".
  func observed(_ observation: Observation) -> String {
    let place = place(observation.space, observation.period)
    return value(observation.value, of: observation.factor) + (place.isEmpty ? "" : " (\(place))")
  }

  /// A condition as it reads after a factor's name: "above 0 per week".
  func comparison(_ condition: FactorCondition) -> String {
    let text = { value($0, of: condition.factor) }
    return switch condition.comparison {
    case .above(let limit): "above \(text(limit))"
    case .below(let limit): "below \(text(limit))"
    case .atLeast(let limit): "at least \(text(limit))"
    case .atMost(let limit): "at most \(text(limit))"
    case .equal(let value): text(value)
    case .present: factor(condition.factor).unit.isYesNo ? "yes" : "more than none"
    }
  }

  /// The person's own band: "comfortable up to about 30 dB, limit about 64 dB: estimated, not
  /// asked".
  func limits(_ anchors: PersonAnchors, of position: Int) -> String {
    let factor = factor(position)
    let rise = factor.worse == .high
    if factor.unit.isYesNo { return "needs \(rise ? "no" : "yes")" }
    let ends = factor.possible.value
    let isEnd = anchors.comfortable == (rise ? ends.lowerBound : ends.upperBound)
    let isBeyond =
      rise ? anchors.comfortable < ends.lowerBound : anchors.comfortable > ends.upperBound
    let comfort =
      if isBeyond {
        "straining even at \(amount(rise ? ends.lowerBound : ends.upperBound, of: factor))"
      } else if isEnd {
        "comfortable at \(amount(anchors.comfortable, of: factor))"
      } else {
        "comfortable \(rise ? "up to" : "from") "
          + anchor(anchors.comfortable, anchors.comfortableIsStated, of: factor)
      }
    let limit = anchor(anchors.intolerable, anchors.intolerableIsStated, of: factor)
    let band = "\(comfort), limit \(rise ? "" : "down at ")\(limit)"
    return switch (anchors.comfortableIsStated, anchors.intolerableIsStated) {
    case (true, true): "\(band): stated by the person"
    case (false, false): "\(band): estimated, not asked"
    case (true, false): "\(band): limit estimated, not asked"
    case (false, true): "\(band): limit stated by the person, comfort estimated"
    }
  }

  private func anchor(_ value: Double, _ isStated: Bool, of factor: Factor) -> String {
    isStated ? amount(value, of: factor) : "about \(amount(value, of: factor, isRough: true))"
  }

  /// A value with its unit; on a scale the number alone, of which a tenth is as much as can be seen.
  private func amount(_ value: Double, of factor: Factor, isRough: Bool = false) -> String {
    guard factor.unit.symbol != "level" else {
      return decimal(value, places: isRough ? 1 : 3)
    }
    return factor.unit.text(value) { isRough ? rough($0) : decimal($0, places: 3) }
  }

  /// A level in words, marked for renderers that colour.
  static func mark(_ level: Level?) -> Line {
    switch level {
    case .low: "\(mark: .low, "low")"
    case .moderate: "\(mark: .moderate, "moderate")"
    case .high: "\(mark: .high, "high")"
    case .veryHigh: "\(mark: .veryHigh, "very high")"
    case nil: "\(mark: .unknown, "not enough known")"
    }
  }
}
