import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttuneReports

/// What people, settings and spaces are called.
struct NamingTests {
  @Test func `numbers follow the order of ids, however they come`() throws {
    let (ann, bea) = (try PersonID("ann"), try PersonID("bea"))
    let (elm, oak) = (try SettingID("elm"), try SettingID("oak"))
    for naming in [
      Naming(redacting: [ann, bea], [elm, oak]), Naming(redacting: [bea, ann, bea], [oak, elm]),
    ] {
      #expect(naming.isRedacted)
      #expect([naming.id(ann), naming.id(bea)] == ["person-1", "person-2"])
      #expect([naming.id(elm), naming.id(oak)] == ["setting-1", "setting-2"])
      #expect(naming.name(oak) == "setting-2")
    }
  }

  @Test func `whom only records name has a number after all whom other files name`() throws {
    let (ann, bea, cat) = (try PersonID("ann"), try PersonID("bea"), try PersonID("cat"))
    let (elm, oak) = (try SettingID("elm"), try SettingID("oak"))
    let naming = Naming(redacting: [cat, bea], [oak], inRecords: [ann, cat], [elm, oak])
    #expect([bea, cat, ann].map(naming.id) == ["person-1", "person-2", "person-3"])
    #expect([oak, elm].map(naming.id) == ["setting-1", "setting-2"])
  }

  @Test func `whoever was not among them is not named either`() throws {
    let naming = Naming(redacting: [], [])
    #expect(naming.id(try PersonID("ann")) == "person")
    #expect(naming.id(try SettingID("elm")) == "setting")
  }

  @Test(arguments: [
    ("p-203 drinks", true), ("of P-203's", true), ("(p-203)", true), ("p-2031 drinks", false),
    ("p-20 drinks", false), ("ap-203", false), ("nobody", false), ("", false),
    ("p-203a drinks", true), ("p-203s", true), ("p-203-related", true),
    ("the p-20-p-203 row", true),
    ("p-203-b drinks", false), ("p-203-2", true), ("up-p-203", true), ("2-p-203", true),
    ("p-203-", true), ("- p-203", true), ("(see -p-203)", true),
  ])
  func `a text that names somebody else is known by the whole id`(text: String, names: Bool) throws
  {
    let (own, other) = (try PersonID("p-20"), try PersonID("p-203"))
    // An id that begins with another's is an id of its own, and here nobody else's than the own one is it.
    let long = try PersonID("p-203-b")
    let naming = Naming([], people: [own, other])
    #expect(
      Naming([], people: [own, other, long]).names(text, besides: text.contains("-b") ? long : own)
        == names
    )
    guard !text.contains("-b") else { return }
    #expect(naming.names(text, besides: own) == names)
    #expect((naming.quoted(text, onPageOf: own) == nil) == (names || text.isEmpty))
  }

  /// Ordinary words have the short ids of others in them, and were left out with them.
  @Test(arguments: [
    ("Maybe later", false), ("may be", true), ("I am ashamed", false), ("with Ash", true),
    ("the may-pole", false), ("day-may", false),
  ])
  func `an id inside an ordinary word names nobody`(text: String, names: Bool) throws {
    let own = try PersonID("p-20")
    let naming = Naming([], people: [own, try PersonID("may"), try PersonID("ash")])
    #expect(naming.names(text, besides: own) == names)
  }

  @Test func `whoever needs a restriction, or lives under it, is somebody whom files name`() throws
  {
    let assessment = try WrittenPairing {
      $0.place["residents"] = "[p-1]"
      $0.place["restrictions"] =
        "[{id: r-1, what: a, type: time, applies-to: [p-2], needed-by: [p-3]}]"
    }
    .read().setting.assessment
    #expect(Set(assessment.peopleNamed.map(\.text)) == ["p-1", "p-2", "p-3"])
  }

  @Test func `spaces are numbered within their use`() throws {
    let assessment = try WrittenPairing {
      $0.spaces = [
        WrittenSpace("blue", "lounge"), WrittenSpace("back", "bedroom"),
        WrittenSpace("amber", "lounge"),
      ]
    }
    .read().setting.assessment
    let naming = Naming(redacting: [], [])
    let spaces = try #require(assessment.spaces)
    #expect(spaces.map { naming.id($0, in: assessment) } == ["lounge-2", "bedroom-1", "lounge-1"])
    #expect(
      spaces.map { Naming([assessment]).id($0, in: assessment) } == ["blue", "back", "amber"]
    )
  }

  @Test func `everything under its own name`() throws {
    let assessment = try WrittenPairing().read().setting.assessment
    let naming = Naming([assessment])
    #expect(naming.name(assessment.setting) == "Elm House")
    #expect(naming.id(assessment.setting) == "elm-house")
    #expect(naming.quoted("it hums") == "“it hums”")
    #expect(naming.quoted("") == nil)
    #expect(naming.quoted(nil) == nil)
  }
}
