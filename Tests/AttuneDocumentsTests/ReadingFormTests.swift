import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Readings in the forms an audit may write them in.
struct ReadingFormTests {
  static func entry(_ text: String, for reading: String) throws -> ReadingEntry {
    let read = ReadAssessment(Documents.assessment("readings: {\(reading): \(text)}"))
    #expect(read.outcome.diagnostics.map(\.description) == [])
    return try WholeAssessmentTests.entry(reading, try #require(read.value).readings)
  }

  @Test(arguments: [
    ("noise.level", "48 dB", 48.0), ("noise.level", "48.5dB", 48.5), ("noise.level", "+48 dBA", 48),
    ("temperature.air", "-3.5 °C", -3.5), ("temperature.air", "68 °F", 20),
    ("noise.reverberation", "400 ms", 0.4), ("light.level", "0.3 klx", 300),
    ("space.retreat", "90 s", 1.5), ("people.distance", "80 cm", 0.8),
    ("noise.alarms", "2 per day", 14), ("smell.events", "14 per week", 2),
    ("people.chosen", "2 h/day", 14), ("routine.notice", "2 days", 48),
    ("space.bedroom", "12 m2", 12), ("space.communal", "3.5 m2 per person", 3.5),
    ("air.voc", "0.3 mg/m³", 300), ("staff.turnover", "41 % per year", 41),
    ("staff.faces", "24 people per week", 24), ("light.flicker", "0.08 % per Hz", 0.08),
    ("privacy.lock", "yes", 1), ("privacy.lock", "no", 0), ("smell.intensity", "3", 3),
    ("smell.intensity", "3 level", 3), ("people.group", "6", 6), ("people.group", "6 people", 6),
    ("noise.services", "38 NR", 38), ("noise.services", "38", 38), ("light.glare", "19", 19),
    ("privacy.speech", "0.35", 0.35), ("staff.training", "40 percent", 40),
    ("noise.level", "15 dB", 15), ("noise.level", "120 dB", 120),
    ("temperature.air", "\"21 C\"", 21),
  ])
  func `a value is read in the unit of its factor`(
    reading: String,
    text: String,
    value: Double
  ) throws {
    let entry = try Self.entry(text, for: reading)
    #expect(entry.values == ByPeriod(.measured(Measurement(value: value))))
    #expect(entry.isOfWholeDay)
  }

  @Test(arguments: [
    ("unknown", Reading.unknown(.notAsked)), ("not-applicable", .notApplicable),
    ("{unknown: not-asked}", .unknown(.notAsked)), ("{unknown: asked}", .unknown(.asked)),
    ("{unknown: withheld}", .unknown(.withheld)), ("{unknown: not-applicable}", .notApplicable),
    ("{value: unknown}", .unknown(.notAsked)), ("{value: not-applicable}", .notApplicable),
  ])
  func `what is not known has its reason`(text: String, reading: Reading) throws {
    for id in ["noise.level", "privacy.lock", "smell.intensity"] {
      #expect(try Self.entry(text, for: id).values == ByPeriod(reading))
    }
  }

  @Test func `an uncertainty is in the unit of the value`() throws {
    let entry = try Self.entry(
      "{value: 90 s, uncertainty: 30, by: counted, over: 45 min}",
      for: "space.retreat"
    )
    let measurement = try #require(entry.values.day?.measurement)
    #expect(measurement.value == 1.5)
    #expect(abs(try #require(measurement.uncertainty) - 0.5) < 1e-12)
    #expect(measurement.method == .counted)
    #expect(measurement.hours == 0.75)
    let warm = try Self.entry("{value: 68 °F, uncertainty: 9}", for: "temperature.air")
    let uncertainty = try #require(warm.values.day?.measurement?.uncertainty)
    #expect(abs(uncertainty - 5) < 1e-12)
  }

  @Test func `every period may say something else, or nothing`() throws {
    let entry = try Self.entry(
      "{day: 48 dB, night: unknown, by: judged, uncertainty: 3}",
      for: "noise.level"
    )
    let day = Measurement(value: 48, uncertainty: 3, method: .judged)
    #expect(
      entry.values == ByPeriod(day: .measured(day), evening: nil, night: .unknown(.notAsked))
    )
    #expect(!entry.isOfWholeDay)
  }

  @Test(arguments: Measurement.Method.allCases)
  func `every way of reading has its word`(method: Measurement.Method) throws {
    let entry = try Self.entry("{value: 48 dB, by: \(method.rawValue)}", for: "noise.level")
    #expect(entry.values.day?.measurement?.method == method)
  }

  @Test func `a problem with a value says what would be accepted`() {
    let read = ReadAssessment(
      Documents.assessment(
        """
        readings:
          noise.level: 48
          noise.peak: 80 lx
          temperature.air: 68 °C
          smell.intensity: 9
          noise.levle: 48 dB
          temperature.warm: 20 °C
        in-place: [N8]

        """
      )
    )
    #expect(
      read.outcome.diagnostics.map(\.help) == [
        "accepted units: dB, dB(A), dBA", "accepted units: dB, dB(A), dBA",
        "was it measured in another unit?", "was it measured in another unit?",
        "did you mean 'noise.level'?", "write 'temperature.air'", "did you mean 'N08'?",
      ]
    )
    #expect(
      read.outcome.diagnostics[2...3].map(\.summary) == [
        "this must be from -10 to 50 °C", "this must be from 0 to 6",
      ]
    )
  }

  static let comma =
    "write a decimal point and not a comma, as in 38.5, and nothing between thousands"

  @Test(arguments: [
    ("\n  noise.level: 38,5 dB\n", [comma]), ("{light.flicker: \"0,15 %/Hz\"}", [comma]),
    ("\n  light.level: 1,200 lx\n", [comma]), ("\n  noise.services: 38,5\n", [comma]),
    ("{noise.level: 38,5 dB}", ["accepted units: dB, dB(A), dBA", comma]),
    ("{noise.level: {value: 38,5 dB}}", ["accepted units: dB, dB(A), dBA", comma]),
    ("{smell.intensity: 4-6}", ["write one number; put the range into 'note'"]),
    ("{noise.level: 40 – 50 dB}", ["write one number; put the range into 'note'"]),
    ("{noise.level: 40 to 50 dB}", ["write one number; put the range into 'note'"]),
    ("{noise.level: none}", ["write 0 with its unit, or unknown"]),
    ("{noise.level: {night: None}}", ["write 0 with its unit, or unknown"]),
    ("{noise.level: not applicable}", ["did you mean 'not-applicable'?"]),
    ("{privacy.lock: N/A}", ["did you mean 'not-applicable'?"]),
    ("{noise.level: 48 db}", ["did you mean 'dB'?"]),
    ("{light.level: 300 LUX}", ["did you mean 'lux'?"]),
  ])
  func `a slip in a value is answered with what to write`(text: String, help: [String]) {
    let read = ReadAssessment(Documents.assessment("readings: \(text)"))
    #expect(read.outcome.diagnostics.map(\.help) == help)
  }

  @Test func `all units that are accepted are listed`() {
    let read = ReadAssessment(Documents.assessment("readings: {noise.alarms: 2 dB}"))
    let units = Unit(symbol: "per week").accepted.joined(separator: ", ")
    #expect(read.outcome.diagnostics.map(\.help) == ["accepted units: \(units)"])
  }

  @Test func `what a comma cut off a number of a profile is not repeated`() {
    let read = ReadProfile(Documents.profile("limits: {noise.level: {comfortable: 38,71 dB}}"))
    let problems = read.outcome.diagnostics
    #expect(problems.map(\.help) == ["accepted units: dB, dB(A), dBA", Self.comma])
    #expect(problems.allSatisfy { !$0.description.contains("71") })
  }

  @Test(arguments: [
    ("limits: {noise.levle: {comfortable: 40 dB}}", "did you mean 'noise.level'?"),
    (
      "limits: {temperature.air: {comfortable: 20 °C}}",
      "write 'temperature.warm' or 'temperature.cold'"
    ),
    ("limits: {light.level: {comfortable: 20 lx}}", "write 'light.bright' or 'light.dim'"),
    ("limits: {wobble: {comfortable: 20 lx}}", "'attune explain' lists the factors"),
    ("needs: {privcay: more}", "did you mean 'privacy'?"),
    ("senses: {sihgt: more}", "did you mean 'sight'?"),
    ("conditions: [epilepsie]", "did you mean 'epilepsy'?"),
    ("calming: [own-misuc]", "did you mean 'own-music'?"),
    ("supports: [{use: R20}]", "did you mean 'R02'?"),
    ("presence: [{reading: noise.levels, adds: 70 dB}]", "did you mean 'noise.level'?"),
    ("needs: {privacy: mroe}", "did you mean 'more'?"),
  ])
  func `an unknown name is answered with the nearest there is`(rest: String, help: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.outcome.diagnostics.map(\.help) == [help])
  }
}
