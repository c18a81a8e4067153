import Diagnostics
import Testing

struct NearestNameTests {
  static let names = ["noise", "light", "privacy", "predictability", "on", "x"]

  @Test(arguments: [
    ("nosie", "noise"),  // two neighbours exchanged, the middle ones
    ("onise", "noise"),  // the first ones
    ("noies", "noise"),  // the last ones
    ("nois", "noise"),
    ("noisee", "noise"),
    ("noxse", "noise"),
    ("Light", "light"),
    ("priavyc", "privacy"),
    ("predictabilty", "predictability"),
    ("perdictabilitie", "predictability"),
    ("no", "on"),
    ("noise", "noise"),
  ])
  func `a slip of the hand is understood`(text: String, name: String) {
    #expect(nearestName(to: text, among: Self.names) == name)
  }

  @Test(arguments: [
    "temperature", "nxxse", "esoin", "lgiht-and-more", "prxvxcx", "", "y",
    String(repeating: "noise", count: 13),
  ])
  func `a name that is too far off is not offered`(text: String) {
    #expect(nearestName(to: text, among: Self.names) == nil)
  }

  /// A third of the length: two edits of six letters are near, three are not.
  @Test(arguments: [("abcdXX", true), ("abcXXX", false), ("abcdefXXX", true), ("abcXYef", true)])
  func `near is a third of the longer text`(text: String, isNear: Bool) {
    #expect((nearestName(to: text, among: ["abcdef"]) != nil) == isNear)
  }

  @Test func `the nearest wins, wherever it stands`() {
    #expect(nearestName(to: "lamps", among: ["lambda", "lamp", "ramps"]) == "lamp")
    #expect(nearestName(to: "lamps", among: ["lambda", "lamp", "lamps"]) == "lamps")
  }

  @Test func `the first of equals wins`() {
    #expect(nearestName(to: "cot", among: ["cat", "cut", "cog"]) == "cat")
    #expect(nearestName(to: "cot", among: ["cog", "cut", "cat"]) == "cog")
  }

  @Test func `without names none is near`() {
    #expect(nearestName(to: "noise", among: []) == nil)
  }

  /// One letter for another is all of a one-letter name: a unit `K` was answered with
  /// "did you mean 'm'?".
  @Test func `a name with nothing in common is not near`() {
    #expect(nearestName(to: "K", among: ["m", "s"]) == nil)
    #expect(nearestName(to: "", among: ["m", "s"]) == nil)
    #expect(nearestName(to: "ms", among: ["m", "s"]) == "m")
  }

  @Test func `letters beyond ASCII count once`() {
    #expect(nearestName(to: "süd", among: ["sud", "nord"]) == "sud")
    #expect(nearestName(to: "日本語", among: ["日本話"]) == "日本話")
  }
}
