import AttuneCatalogue
import AttuneModel
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

struct AuditReportTests {
  private func result(
    isRedacted: Bool = false,
    previous: Assessment? = nil,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> (AuditResult, Provenance) {
    let pairing = try WrittenPairing(change).read()
    let assessment = pairing.setting.assessment
    let result = AuditResult(
      assessment,
      previous: previous,
      asOf: pairing.asOf,
      catalogue: pairing.catalogue,
      naming: isRedacted ? Naming(redacting: [], [assessment.setting]) : Naming([assessment])
    )
    return (result, pairing.provenance)
  }

  private func text(
    isRedacted: Bool = false,
    previous: Assessment? = nil,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> String {
    let (result, provenance) = try result(isRedacted: isRedacted, previous: previous, change)
    return TextRenderer(width: 200).render(Report(result, provenance: provenance))
  }

  @Test func `what was not read is not known, with how to take it, and never a pass`() throws {
    let text = try text { $0.readings["staff.temporary"] = "unknown" }
    let unknown = try #require(text.firstRange(of: "What is not known"))
    let after = text[unknown.upperBound...]
    #expect(after.contains("Shifts filled by temporary staff: whole setting"))
    let factor = try #require(Catalogue.embedded.factor("staff.temporary"))
    #expect(after.contains(Catalogue.embedded.factors[factor].how.prefix(60)))
    #expect(!text.contains("level of mismatch"))
    #expect(!text.lowercased().contains("strain score"))
  }

  @Test func `a reading is set against the band of most people at its worst period`() throws {
    let text = try text { $0.readings["noise.level"] = "{day: 36 dB, night: 52 dB}" }
    #expect(text.contains("day 36 dB, evening not read, night 52 dB"))
    #expect(text.contains("Sound level: 52 dB (whole setting, night); comfortable up to 30 dB"))
    #expect(text.contains("at the limit or past it"))
  }

  @Test func `a reading past its review date is out of date and not known`() throws {
    let text = try text {
      $0.place["assessed"] = "{on: 2025-01-03, by: auditor, review-due: 2025-07-03}"
      $0.readings["noise.level"] = "36 dB"
    }
    #expect(text.contains("Past its review date, 2025-07-03"))
    #expect(text.contains("0 of "))
    let unknown = try #require(text.firstRange(of: "What is not known"))
    #expect(text[unknown.upperBound...].contains("Sound level: "))
  }

  @Test func `a period that was not read is not known, though another was`() throws {
    let text = try text { $0.readings["noise.level"] = "{day: 36 dB}" }
    let unknown = try #require(text.firstRange(of: "What is not known"))
    let line = text[unknown.upperBound...].split(separator: "\n")
      .first { $0.hasPrefix("- Sound level: ") }
    #expect(try #require(line).contains("by evening and night"))
    let whole = try self.text()
    #expect(known(text) < known(whole))
  }

  private func known(_ text: String) -> Int {
    let words = text.split(separator: " core readings count as known")[0]
      .split(whereSeparator: \.isWhitespace)
    return words.dropLast(2).last.flatMap { Int($0) } ?? -1
  }

  @Test func `yes or no is past nobody's limit, and a place without bedrooms lacks none`() throws {
    let text = try text {
      $0.place["kind"] = "school"
      $0.readings["routine.visual-plan"] = "no"
      $0.spaces = [WrittenSpace("room", "lounge", readings: [:])]
    }
    #expect(!text.contains("Visual timetable in use: no (whole setting)"))
    #expect(!text.contains("Bedroom the person can lock"))
  }

  @Test func `every period that changed is told`() throws {
    let before = try WrittenPairing {
      $0.readings["noise.level"] = "{day: 35 dB, evening: 35 dB, night: 50 dB}"
    }.read()
    let text = try text(previous: before.setting.assessment) {
      $0.readings["noise.level"] = "{day: 60 dB, evening: 35 dB, night: 50 dB}"
    }
    let since = try #require(text.firstRange(of: "Since the audit of "))
    #expect(text[since.upperBound...].contains("whole setting, day"))
    #expect(!text[since.upperBound...].contains("whole setting, night"))
  }

  @Test func `what changed since the last audit stands beside what was`() throws {
    let before = try WrittenPairing { $0.readings["staff.temporary"] = "40 %" }.read()
    let text = try text(previous: before.setting.assessment) {
      $0.readings["staff.temporary"] = "10 %"
    }
    let since = try #require(text.firstRange(of: "Since the audit of "))
    let line = text[since.upperBound...].split(separator: "\n")
      .first { $0.contains("temporary staff") }
    #expect(try #require(line).contains("40 %"))
    #expect(try #require(line).contains("10 %"))
  }

  @Test func `nothing that was written or named is left without identities`() throws {
    let written = RedactionTests.written()
    let change = { (pairing: inout WrittenPairing) in pairing = written }
    let open = try text(change)
    #expect(open.lowercased().contains(RedactionTests.canary))
    let closed = try text(isRedacted: true, change)
    #expect(!closed.lowercased().contains(RedactionTests.canary))
    #expect(closed.contains("setting-1"))
  }
}

struct FormTests {
  private let catalogue = Catalogue.embedded

  private func provenance() throws -> Provenance {
    Provenance(version: "1.2.3", catalogue: catalogue, asOf: try CalendarDate("2026-11-20"))
  }

  private func audit(_ assessment: Assessment?) throws -> Report {
    let asOf = try CalendarDate("2026-11-20")
    return AuditForm(
      assessment,
      asOf: asOf,
      catalogue: catalogue,
      naming: Naming(assessment.map { [$0] } ?? [])
    ).report(try provenance())
  }

  @Test func `a blank form asks for every core reading, and says how to take it`() throws {
    let text = TextRenderer(width: 4000).render(try audit(nil))
    let how = try #require(text.firstRange(of: "How to take each reading"))
    for factor in catalogue.factors where factor.core == .always {
      #expect(text[..<how.lowerBound].contains(factor.name), "\(factor.id)")
      let isToldOnce = catalogue.factors.filter { $0.reading == factor.reading }
        .contains { text[how.upperBound...].contains($0.how) }
      #expect(isToldOnce, "\(factor.id)")
    }
    #expect(text.contains("☐\u{A0}not\u{A0}asked ☐\u{A0}not\u{A0}known"))
    #expect(!text.contains(#/was \d/#))
  }

  @Test func `the form of an audited place has its spaces and what was read in them`() throws {
    let files = try ExampleFiles.shared.get()
    let place = try #require(files.settings.first { $0.setting.text == "alder-ward" })
    let text = TextRenderer(width: 4000).render(try audit(place.assessment))
    for space in place.assessment.spaces ?? [] { #expect(text.contains(space.id.text)) }
    #expect(text.contains("was 48 dB"))
    #expect(text.contains("was 2 per hour"))
  }

  @Test func `what stands for the whole place is not printed for each room`() throws {
    let pairing = try WrittenPairing {
      $0.readings = ["noise.level": "61 dB"]
      $0.spaces = [
        WrittenSpace("room-1", "bedroom"),
        WrittenSpace("hall", "lounge", readings: ["noise.peak": "71 dB"]),
      ]
    }.read()
    let text = TextRenderer(width: 4000).render(try audit(pairing.setting.assessment))
    #expect(text.contains("was 71 dB"))
    #expect(!text.contains("was 61 dB"))
  }

  @Test func `a conversation asks for every sense, need, limit and condition`() throws {
    let report = ProfileForm(catalogue: catalogue).report(try provenance())
    let text = TextRenderer(width: 4000).render(report)
    for sense in Sense.allCases { #expect(text.contains("\n\(sense.rawValue) ")) }
    for need in catalogue.needs where need.kind == .other { #expect(text.contains(need.more)) }
    for condition in catalogue.vocabularies.conditions { #expect(text.contains(condition.name)) }
    for calming in catalogue.vocabularies.calming { #expect(text.contains("☐ \(calming.name)")) }
  }
}
