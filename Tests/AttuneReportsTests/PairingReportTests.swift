import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttuneReports

/// What a report on one pairing says, and what it never says.
struct PairingReportTests {
  /// The paragraphs on the level.
  private func verdict(_ pairing: ReadPairing) -> String {
    PairingPage(pairing.detail()).verdict.paragraphs.joined(separator: "\n")
  }

  /// True if a text has this word, whole.
  private func says(_ word: String, _ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains(Substring(word))
  }

  @Test func `what is not known is never called low`() throws {
    let files = try ExampleFiles.shared.get()
    let unknown = files.pairings.filter { $0.pairing.score.isNotEnoughKnown }
    #expect(unknown.count > 10)
    for pairing in unknown { #expect(!says("low", verdict(pairing))) }
  }

  @Test func `of a place where nothing was read there is no level`() throws {
    let pairing = try WrittenPairing { $0.readings = [:] }.read()
    #expect(
      verdict(pairing).hasPrefix(
        "Level of mismatch: not enough known. Too little is known of what matters to this person to name a "
          + "level by the readings: they would allow any up to "
      )
    )
    #expect(verdict(pairing).contains("is not to be relied on."))
  }

  @Test func `of a person of whom little is known even a low range is not called low`() throws {
    let pairing = try WrittenPairing {
      $0.person["unlisted"] = nil
      $0.person["senses"] = nil
    }
    .read()
    #expect(pairing.pairing.score.levelHigh == .low)
    #expect(pairing.pairing.level == nil)
    #expect(
      verdict(pairing).hasPrefix(
        "Level of mismatch: not enough known. Too little is known of what matters to this person to name a "
          + "level by the readings.\n"
      )
    )
  }

  @Test func `a level that flags alone set is told as such`() throws {
    let pairing = try WrittenPairing {
      $0.readings = ["privacy.observation": "3"]
    }
    .read()
    #expect(
      verdict(pairing).hasPrefix(
        "Level of mismatch: very high. The flags alone set this level. Too little is"
      )
    )
  }

  @Test func `a level that flags raise is told with the one by the readings`() throws {
    let pairing = try WrittenPairing { $0.readings["privacy.single-room"] = "no" }.read()
    #expect(
      verdict(pairing).hasPrefix(
        "Level of mismatch: high. By the readings alone it is low; flags raise it.\n"
      )
    )
  }

  @Test func `a level that is certain is told without more`() throws {
    let pairing = try WrittenPairing().read()
    #expect(
      verdict(pairing)
        == "Level of mismatch: low.\nStrain score 0 of 100 (lower is better).\n"
        + "Everything that Attune counts for this person is known here.\n"
        + "Audit of 2026-10-03 by occupational therapist; to be reviewed by 2027-04-03. "
        + "Profile of 2026-09-20; to be reviewed by 2027-09-20."
    )
  }

  @Test func `a level that is not certain is told with its range`() throws {
    let pairing = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {comfortable: 40 dB, intolerable: 80 dB}}"
      $0.readings["noise.level"] = "{day: 66 dB, evening: 20 dB, night: 20 dB, uncertainty: 5}"
    }
    .read()
    let score = pairing.pairing.score
    #expect(score.levelLow < score.estimatedLevel && score.estimatedLevel < score.levelHigh)
    #expect(
      verdict(pairing).contains(
        " By the readings most likely \(score.estimatedLevel.name); \(score.levelLow.name) to "
          + "\(score.levelHigh.name) is possible."
      )
    )
    #expect(verdict(pairing).contains("with what is not exactly known it can be "))
  }

  @Test(arguments: [
    ("places", "{vacant: 0}", "Blocker: No place is free here."),
    ("registration", "{ages: 65+}", "Blocker: The place is registered for ages 65 and over"),
  ])
  func `what cannot be offered says so before its level`(
    key: String,
    value: String,
    flag: String
  ) throws {
    let pairing = try WrittenPairing { $0.place[key] = value }.read()
    #expect(
      verdict(pairing).hasPrefix("Cannot be offered: see the flags below.\nLevel of mismatch: low.")
    )
    #expect(pairing.text().contains(flag))
  }

  @Test func `who lives there is told`() throws {
    var written = WrittenPairing { $0.person["lives-at"] = "elm-house" }
    #expect(
      verdict(try written.read()).hasPrefix("The person lives here now.\nLevel of mismatch: low.")
    )
    written.person["vetoes"] = "[{setting: elm-house}]"
    #expect(
      verdict(try written.read()).hasPrefix(
        "Cannot be offered: see the flags below. The person lives here now.\n"
      )
    )
  }

  @Test func `segregation as it is now is told as what to end`() throws {
    let text = try WrittenPairing {
      $0.person["lives-at"] = "elm-house"
      $0.place["restrictions"] =
        "[{id: r-1, what: \"door locked\", type: long-term-segregation, restricts: [mixing], "
        + "applies-to: [p-1], needed-by: [p-1]}]"
    }
    .read().text()
    #expect(text.contains("This is not a place to be offered; it is what to end."))
  }

  @Test func `quiet is not called well`() throws {
    let text = try WrittenPairing { $0.person["distress-shows"] = "inward" }.read().text()
    #expect(text.contains("quiet here does not mean well"))
  }

  @Test func `the person's words come first, as they gave them`() throws {
    let text = try WrittenPairing {
      $0.person["words"] = "\"autistic person\""
      $0.person["voice"] =
        "[{said: \"It hums.\", how: communication-aid, on: 2026-09-01}, "
        + "{said: \"She likes it.\", how: family}]"
    }
    .read().text()
    #expect(
      text.hasPrefix(
        """
        p-1 in Elm House
        ================

        Describes themselves as: autistic person.

          “It hums.”
          — by communication aid, 2026-09-01

          “She likes it.”
          — the family's view, not the person's

        Level of mismatch: low.
        """
      )
    )
  }

  @Test(
    arguments: [
      (nil, "The person's own words: not asked yet."),
      ("not-asked", "The person's own words: not asked yet."),
      ("declined", "Asked for their own words, the person declined."),
    ] as [(String?, String)]
  )
  func `no words are told as what they are`(voice: String?, text: String) throws {
    let pairing = try WrittenPairing { $0.person["voice"] = voice }.read()
    #expect(PairingPage(pairing.detail()).voice.paragraphs == [text])
  }

  @Test func `a share from several places says how much of it comes from the one shown`() throws {
    let text = try WrittenPairing {
      $0.spaces[1] = WrittenSpace("hall", "lounge", readings: ["smell.intensity": "4"])
      $0.readings["smell.intensity"] = "3"
    }
    .read().text()
    let share = #/\d+ % of the load: Odour intensity, of which \d+ % in hall: level 4 of 6;/#
    #expect(text.firstMatch(of: share) != nil)
  }

  @Test func `nothing pressing and nothing raised is said in words`() throws {
    let text = try WrittenPairing().read().text()
    #expect(text.contains("No rule found anything critical or serious in what is known."))
    #expect(text.contains("Nothing that was read or may be here presses on this person."))
    #expect(!text.contains("Where the load lies"))
    #expect(!text.contains("What to find out next"))
  }

  @Test func `what was not checked is listed once, apart from what was found`() throws {
    let text = try WrittenPairing {
      $0.person["relies-on"] = "[stimming]"
      $0.place["restrictions"] = nil
    }
    .read().text()
    let parts = text.split(separator: "Not checked, because not known")
    #expect(parts.count == 2)
    let sentence = "No register of restrictions was kept"
    #expect(!parts[0].contains(sentence))
    #expect(parts[1].split(separator: sentence, omittingEmptySubsequences: false).count == 2)
  }

  @Test func `every report on a person ends with who decides`() throws {
    let files = try ExampleFiles.shared.get()
    for pairing in files.pairings.prefix(3) {
      let text = pairing.text()
      let parts = text.split(separator: "People decide")
      #expect(parts.count == 2)
      for field in [
        "The person's own view", "Decided by", "When", "Decision and reasons", "Departs",
      ] {
        #expect(parts[1].contains(field))
      }
      #expect(parts[1].contains("It is no diagnosis, predicts no incident and decides nothing."))
    }
  }

  @Test func `what to find out next comes with how, the most telling first`() throws {
    let pairing = try WrittenPairing {
      $0.person["senses"] = "{hearing: much more}"
      $0.readings["noise.reverberation"] = "unknown"
      $0.readings["temperature.air"] = "{value: 22 °C, uncertainty: 1}"
    }
    .read()
    let text = pairing.text()
    let next = try #require(text.split(separator: "What to find out next").last)
    #expect(next.contains("% Reverberation time (room-1)\n  - In the furnished room"))
    let narrowings = pairing.detail().narrowings.map(\.narrows)
    #expect(narrowings == narrowings.sorted(by: >))
  }
}
