internal import AttuneModel

/// How far a reading may be off (method 5).
struct UncertaintyRule {
  let conventions: Conventions

  /// Half the width of the range of a measurement, in the unit of the factor.
  func halfWidth(_ measurement: Measurement, of unit: Unit) -> Double {
    let isSound = unit.symbol == "dB"
    var u = measurement.uncertainty ?? usual(measurement.method, isSound: isSound)
    if isSound, let hours = measurement.hours, hours < conventions[.shortMeasurement] {
      let short = conventions[.shortSound]
      u = (u * u + short * short).squareRoot()
    }
    return conventions[.uncertaintyWidth] * u
  }

  private func usual(_ method: Measurement.Method?, isSound: Bool) -> Double {
    switch method {
    case .class1Meter: isSound ? conventions[.class1Meter] : 0
    case .class2Meter: isSound ? conventions[.class2Meter] : 0
    case .testedPhoneApp: isSound ? conventions[.testedPhoneApp] : 0
    case .phoneApp: isSound ? conventions[.phoneApp] : 0
    case .judged: conventions[.judged]
    case .counted, .records, .asked, nil: 0
    }
  }
}
