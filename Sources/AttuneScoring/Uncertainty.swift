internal import AttuneModel

/// How far a reading may be off (method 5).
struct UncertaintyRule {
  private let width: Double
  private let class1Meter: Double
  private let class2Meter: Double
  private let testedPhoneApp: Double
  private let phoneApp: Double
  private let judged: Double
  private let shortSound: Double
  private let shortMeasurement: Double

  init(_ conventions: Conventions) {
    width = conventions[.uncertaintyWidth]
    class1Meter = conventions[.class1Meter]
    class2Meter = conventions[.class2Meter]
    testedPhoneApp = conventions[.testedPhoneApp]
    phoneApp = conventions[.phoneApp]
    judged = conventions[.judged]
    shortSound = conventions[.shortSound]
    shortMeasurement = conventions[.shortMeasurement]
  }

  /// Half the width of the range of a measurement, in the unit of the factor.
  func halfWidth(_ measurement: Measurement, of unit: Unit) -> Double {
    let isSound = unit.symbol == "dB"
    var u = measurement.uncertainty ?? usual(measurement.method, isSound: isSound)
    if isSound, let hours = measurement.hours, hours < shortMeasurement {
      u = (u * u + shortSound * shortSound).squareRoot()
    }
    return width * u
  }

  private func usual(_ method: Measurement.Method?, isSound: Bool) -> Double {
    switch method {
    case .class1Meter: isSound ? class1Meter : 0
    case .class2Meter: isSound ? class2Meter : 0
    case .testedPhoneApp: isSound ? testedPhoneApp : 0
    case .phoneApp: isSound ? phoneApp : 0
    case .judged: judged
    case .counted, .records, .asked, nil: 0
    }
  }
}
