extension VisibleText {
  /// How many columns of a terminal the text takes up.
  var displayWidth: Int {
    let bytes = characters.utf8Span.span
    for index in bytes.indices where bytes[index] >= 0x80 {
      return characters.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }
    return bytes.count
  }
}

extension Character {
  /// How many columns of a terminal the character takes up if each scalar is drawn by itself.
  ///
  /// Terminals differ in whether they join emoji. The sum never promises too little room.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the scalar takes up: 0, 1 or 2.
  var displayWidth: Int {
    // Latin, the bulk of all text, is before the first combining mark.
    if value < 0x300 { return 1 }
    // The variation selector for emoji makes the narrow sign before it wide.
    if value == 0xFE0F { return 1 }
    if isZeroWidth { return 0 }
    return isWide ? 2 : 1
  }

  private var isZeroWidth: Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:  // Hangul vowels and finals join the initial
      true
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xE0020...0xE007F:  // joiners, marks, tags
      true
    default:
      properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
    }
  }

  /// Whether the scalar is wide or fullwidth in East Asian text, or shown as an emoji.
  ///
  /// Source: Unicode Standard Annex 11, *East Asian Width*; whole blocks, since what is not
  /// assigned in them is expected to be wide too.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    case 0x1F1E6...0x1F1FF:  // letters of flags, of which two make one
      false
    default:
      properties.isEmojiPresentation
    }
  }
}
