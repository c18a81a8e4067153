import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// The smallest change of a reading or two after which a pairing is as it is wanted.
struct ChangeSearchTests {
  private func search(
    _ change: (inout WrittenPairing) -> Void
  ) throws -> (ChangeSearch, ReadPairing) {
    let pairing = try WrittenPairing(change).read()
    let search = ChangeSearch(
      pairing.person,
      in: pairing.setting,
      engine: pairing.engine,
      asOf: pairing.asOf,
      places: 12
    )
    return (search, pairing)
  }

  private func names(_ steps: [ReadingStep]?, _ pairing: ReadPairing) -> [String]? {
    steps?.map { "\(pairing.catalogue.factors[$0.factor].id) \($0.from) -> \($0.to)" }
  }

  @Test func `a requirement that is not met is met by its own reading`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.readings["privacy.lock"] = "no"
    }
    let steps = search.smallest(reaching: .notForbidden)
    #expect(names(steps, pairing) == ["privacy.lock 0.0 -> 1.0"])
  }

  @Test func `a number changes no more than it must`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] = "[{factor: people.group, at-most: 3}]"
      $0.readings["people.group"] = "7"
    }
    let steps = search.smallest(reaching: .notForbidden)
    #expect(names(steps, pairing) == ["people.group 7.0 -> 3.0"])
  }

  @Test func `two requirements need two readings`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] =
        "[{factor: people.group, at-most: 3}, {factor: privacy.lock, is: yes}]"
      $0.readings["people.group"] = "5"
      $0.readings["privacy.lock"] = "no"
    }
    let steps = try #require(search.smallest(reaching: .notForbidden))
    #expect(
      Set(names(steps, pairing) ?? []) == ["people.group 5.0 -> 3.0", "privacy.lock 0.0 -> 1.0"]
    )
  }

  @Test func `three are more than two`() throws {
    let (search, _) = try search {
      $0.person["requires"] =
        "[{factor: people.group, at-most: 3}, {factor: privacy.lock, is: yes}, "
        + "{factor: privacy.single-room, is: yes}]"
      $0.readings["people.group"] = "5"
      $0.readings["privacy.lock"] = "no"
      $0.readings["privacy.single-room"] = "no"
    }
    #expect(search.smallest(reaching: .notForbidden) == nil)
  }

  @Test func `what is as it is wanted needs no change`() throws {
    let (search, _) = try search { _ in }
    #expect(search.smallest(reaching: .notForbidden) == [])
    #expect(search.smallest(reaching: .acceptable(Acceptance([]))) == [])
  }

  /// After the change the goal is met, and one step less would not do.
  @Test func `a load comes down just far enough`() throws {
    let loud = WrittenPairing { $0.readings["noise.level"] = "75 dB" }
    let quieter = try WrittenPairing { $0.readings["noise.level"] = "58 dB" }.read().pairing
    let (search, pairing) = try search { $0 = loud }
    let steps = search.smallest(reaching: .levelWith(quieter))
    #expect(names(steps, pairing) == ["noise.level 75.0 -> 58.0"])
  }

  @Test func `the reading of a space is changed there and nowhere else`() throws {
    let (search, pairing) = try search {
      $0.person["limits"] = "{noise.level: {intolerable: 55 dB, trauma: yes}}"
      $0.spaces[1].readings["noise.level"] = "70 dB"
    }
    let step = try #require(search.smallest(reaching: .acceptable(Acceptance([])))?.first)
    #expect(step.from == 70)
    #expect(step.to == 54)
    guard case .reading(_, let space, _) = step.input.subject else {
      Issue.record("a step is of a reading")
      return
    }
    #expect(space?.text == "hall")
    _ = pairing
  }

  @Test func `what no reading is about is an obstacle, and no step`() throws {
    let comparison = try WrittenComparison(
      [:],
      [("free", { _ in }), ("full", { $0.place["places"] = "{capacity: 3, vacant: 0}" })]
    )
    .read()
    let remedy = try #require(comparison.remedy(for: try comparison.place("full")))
    #expect(remedy.goal == .offered)
    #expect(remedy.obstacles.map(\.finding) == [.noVacancy])
    #expect(remedy.steps == [])
    #expect(comparison.remedy(for: try comparison.place("free")) == nil)
  }

  @Test func `a restriction in the way of being level is an obstacle`() throws {
    let comparison = try WrittenComparison(
      [:],
      [
        ("free", { _ in }),
        (
          "locked",
          {
            $0.readings["noise.level"] = "50 dB"
            $0.place["restrictions"] =
              "[{id: r-1, what: kitchen locked, type: environmental, restricts: [other], "
              + "applies-to: everyone}]"
          }
        ),
      ]
    )
    .read()
    let remedy = try #require(comparison.remedy(for: try comparison.place("locked")))
    #expect(remedy.goal == .level)
    #expect(remedy.obstacles.count == 1)
    #expect(remedy.steps?.count == 1)
  }

  @Test func `of two readings neither is changed more than it must`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] =
        "[{factor: people.group, at-most: 3}, {factor: staff.temporary, at-most: 17 %}]"
      $0.readings["people.group"] = "8"
      $0.readings["staff.temporary"] = "18 %"
    }
    let steps = try #require(search.smallest(reaching: .notForbidden))
    #expect(
      Set(names(steps, pairing) ?? []) == [
        "people.group 8.0 -> 3.0", "staff.temporary 18.0 -> 17.0",
      ]
    )
  }

  @Test func `a requirement can ask for more of what is worse`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] = "[{factor: people.group, at-least: 3}]"
      $0.readings["people.group"] = "1"
    }
    #expect(
      names(search.smallest(reaching: .notForbidden), pairing) == ["people.group 1.0 -> 3.0"]
    )
  }

  @Test func `what must be neither too much nor too little ends between`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] =
        "[{factor: people.group, at-least: 3}, {factor: people.group, at-most: 5}]"
      $0.readings["people.group"] = "9"
    }
    #expect(
      names(search.smallest(reaching: .notForbidden), pairing) == ["people.group 9.0 -> 5.0"]
    )
  }

  @Test func `no change is looked for in a place the person said no to`() throws {
    let comparison = try WrittenComparison(
      [
        "vetoes": "[{setting: refused}]", "requires": "[{factor: privacy.lock, is: yes}]",
      ],
      [("free", { _ in }), ("refused", { $0.readings["privacy.lock"] = "no" })]
    )
    .read()
    let remedy = try #require(comparison.remedy(for: try comparison.place("refused")))
    #expect(remedy.steps == nil)
    #expect(remedy.obstacles.contains { $0.isRefusal })
  }

  /// What is kept now stays kept: the way of a reading ends there, and the search does not give up.
  @Test func `a requirement that is kept hides no change of something else`() throws {
    let (search, pairing) = try search {
      $0.person["requires"] =
        "[{factor: privacy.lock, is: yes}, {factor: people.group, at-least: 4}]"
      $0.readings["privacy.lock"] = "no"
      $0.readings["people.group"] = "12"
    }
    #expect(
      names(search.smallest(reaching: .notForbidden), pairing) == ["privacy.lock 0.0 -> 1.0"]
    )
  }

  @Test func `a change goes no further than a requirement that is kept`() throws {
    let lower = try WrittenPairing { $0.readings["people.group"] = "9" }.read().pairing
    let (search, pairing) = try search {
      $0.person["requires"] = "[{factor: people.group, at-least: 8}]"
      $0.readings["people.group"] = "12"
    }
    let steps = search.smallest(reaching: .levelWith(lower))
    #expect(steps?.count == 1)
    #expect(try #require(steps?.first).to >= 8)
    _ = pairing
  }
}
