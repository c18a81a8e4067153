import AttuneCatalogue
import AttuneModel
import TestPairings
import Testing

@testable import AttuneReports
@testable import AttuneScoring

/// What is said of a person's limits: a limit worked out is never theirs.
struct LimitsWordingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let factor: String
    let comfortable: Double
    let intolerable: Double
    let stated: (comfortable: Bool, intolerable: Bool)
    let text: String

    var testDescription: String { text }
  }

  static let examples = [
    Example(
      factor: "noise.level",
      comfortable: 33.4,
      intolerable: 71.2,
      stated: (false, false),
      text: "comfortable up to about 33 dB, limit about 71 dB: estimated, not asked"
    ),
    Example(
      factor: "noise.level",
      comfortable: 40.5,
      intolerable: 55.25,
      stated: (true, true),
      text: "comfortable up to 40.5 dB, limit 55.25 dB: stated by the person"
    ),
    Example(
      factor: "noise.level",
      comfortable: 40.5,
      intolerable: 71.2,
      stated: (true, false),
      text: "comfortable up to 40.5 dB, limit about 71 dB: limit estimated, not asked"
    ),
    Example(
      factor: "noise.level",
      comfortable: 33.4,
      intolerable: 55.25,
      stated: (false, true),
      text:
        "comfortable up to about 33 dB, limit 55.25 dB: limit stated by the person, comfort estimated"
    ),
    Example(
      factor: "routine.notice",
      comfortable: 26.4,
      intolerable: 4.97,
      stated: (false, false),
      text: "comfortable from about 26 h, limit down at about 5 h: estimated, not asked"
    ),
    Example(
      factor: "noise.alarms",
      comfortable: 0,
      intolerable: 4.72,
      stated: (false, false),
      text: "comfortable at 0 per week, limit about 4.7 per week: estimated, not asked"
    ),
    Example(
      factor: "staff.training",
      comfortable: 100,
      intolerable: 20,
      stated: (false, true),
      text:
        "comfortable at 100 %, limit down at 20 %: limit stated by the person, comfort estimated"
    ),
  ]

  @Test(arguments: examples)
  func `what was stated is told from what was estimated`(_ example: Example) throws {
    let wording = try WrittenPairing().read().detail().wording
    let anchors = PersonAnchors(
      comfortable: example.comfortable,
      intolerable: example.intolerable,
      comfortableIsStated: example.stated.comfortable,
      intolerableIsStated: example.stated.intolerable
    )
    let position = try #require(wording.catalogue.factor(example.factor))
    let text = wording.limits(anchors, of: position)
    #expect(text == example.text)
    let isStated = example.stated.comfortable && example.stated.intolerable
    #expect(text.contains("estimated") == !isStated)
    #expect(!text.contains("this person's limit"))
  }

  @Test func `a report shows a stated limit as stated`() throws {
    let text = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {comfortable: 40 dB, intolerable: 55.5 dB}}"
      $0.readings["noise.level"] = "{day: 50 dB, evening: 20 dB, night: 20 dB}"
    }
    .read().text()
    #expect(
      text.contains(
        "100 % of the load: Sound level: day: 50 dB; comfortable up to 40 dB, limit 55.5 dB: stated by the person"
      )
    )
    #expect(!text.contains("estimated"))
  }

  @Test func `a report shows an estimated limit as estimated`() throws {
    let text = try WrittenPairing { $0.readings["touch.unexpected"] = "3 per day" }.read().text()
    #expect(
      text.contains(
        "100 % of the load: Unexpected touch: 3 per day; comfortable at 0 per day, limit about "
      )
    )
    #expect(text.contains(": estimated, not asked"))
    #expect(!text.contains("stated by the person"))
  }

  @Test(arguments: [("{intolerable: 60 dB}", true), ("{comfortable: 30 dB}", false)])
  func `sound that cannot be borne says whose limit it is`(limit: String, isStated: Bool) throws {
    let text = try WrittenPairing {
      $0.person["limits"] = "{noise.level: \(limit)}"
      $0.readings["noise.level"] = "{day: 90 dB, evening: 20 dB, night: 20 dB}"
      $0.readings["space.retreat"] = "15 min"
    }
    .read().text()
    let unbearable = try #require(text.split(separator: "\n").first { $0.contains("Critical: ") })
    #expect(unbearable.contains("estimated") == !isStated)
    #expect(unbearable.contains("the limit that this person stated") == isStated)
  }
}
