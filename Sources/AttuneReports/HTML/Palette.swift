/// The colours of a page by daylight and in the dark.
///
/// The four levels lie on one line from light to dark (in the dark, from dark to light), so that
/// their order is seen without seeing hues; a test simulates three kinds of colour blindness. No
/// colour says anything that the word or shape beside it does not.
public struct Palette: Sendable {
  /// A ground and what is written on it.
  public struct Pair: Sendable {
    public let ground: Colour
    public let ink: Colour

    init(_ ground: UInt32, _ ink: UInt32) {
      self.ground = Colour(ground)
      self.ink = Colour(ink)
    }
  }

  public let page: Pair
  /// Panels, heads of tables and other quiet grounds.
  public let panel: Pair
  /// What is said in smaller letters, on the page.
  public let quiet: Colour
  /// Links, focus and the marks of drawings.
  public let accent: Colour
  /// Lines that part things.
  public let rule: Colour
  let marks: [Emphasis: Pair]

  /// The colours of a level or a severity.
  public func mark(_ emphasis: Emphasis) -> Pair { marks[emphasis] ?? panel }

  public static let light = Palette(
    page: Pair(0xFFFFFF, 0x1B1F24),
    panel: Pair(0xF2F4F7, 0x1B1F24),
    quiet: Colour(0x4A5560),
    accent: Colour(0x1B5A8A),
    rule: Colour(0x7A8792),
    marks: [
      .low: Pair(0xE2EFF9, 0x0B2A45),
      .moderate: Pair(0xEFCB78, 0x33260A),
      .high: Pair(0xD07F45, 0x200D00),
      .veryHigh: Pair(0x7A1F3D, 0xFFFFFF),
      .unknown: Pair(0xFFFFFF, 0x2B3036),
      .blocker: Pair(0x1B1F24, 0xFFFFFF),
      .critical: Pair(0x7A1F3D, 0xFFFFFF),
      .serious: Pair(0xD07F45, 0x200D00),
      .note: Pair(0xE4E8EC, 0x1B1F24),
    ]
  )

  public static let dark = Palette(
    page: Pair(0x14181C, 0xE8ECF0),
    panel: Pair(0x20262C, 0xE8ECF0),
    quiet: Colour(0xB4BEC8),
    accent: Colour(0x8CC4F0),
    rule: Colour(0x7C8894),
    marks: [
      .low: Pair(0x1E3A52, 0xE4F0FA),
      .moderate: Pair(0x6E5412, 0xFFF6DC),
      .high: Pair(0xD08A4E, 0x1A0C00),
      .veryHigh: Pair(0xF7C9D6, 0x3A0A1A),
      .unknown: Pair(0x14181C, 0xE8ECF0),
      .blocker: Pair(0xE8ECF0, 0x14181C),
      .critical: Pair(0xF7C9D6, 0x3A0A1A),
      .serious: Pair(0xD08A4E, 0x1A0C00),
      .note: Pair(0x3A434C, 0xF2F4F7),
    ]
  )
}

extension Emphasis {
  /// What pages call it in their source.
  var name: StaticString {
    switch self {
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    case .veryHigh: "very-high"
    case .unknown: "unknown"
    case .blocker: "blocker"
    case .critical: "critical"
    case .serious: "serious"
    case .note: "note"
    }
  }
}
