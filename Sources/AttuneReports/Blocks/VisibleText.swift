/// Text in which every character is seen and none can drive a terminal or reorder a line.
///
/// Reports hold names and words from files that anyone may have written. Every renderer
/// writes them through this type and in no other way.
///
/// Line ends and tabs become spaces. Other control characters (C0, DEL and C1) and those
/// that override or isolate the direction of writing become their number, as in `\u{1B}`.
/// The marks that Hebrew and Arabic names need (U+200E, U+200F and U+061C) stay.
struct VisibleText: Hashable, Sendable {
  let characters: Substring

  init(_ text: String) {
    characters = Substring(Self.isHarmless(text) ? text : Self.rewritten(text))
  }

  private init(slice: Substring) {
    characters = slice
  }

  subscript(range: Range<String.Index>) -> Self {
    Self(slice: characters[range])
  }

  /// Whether `text` has no byte with which a character to be rewritten could start.
  ///
  /// U+0080 to U+009F start with 0xC2 in UTF-8, the others beyond ASCII with 0xE2.
  private static func isHarmless(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { return false }
    }
    return true
  }

  private static func rewritten(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var follows: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where follows == "\r":
        break  // the carriage return already is a space
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029:
        result += " "
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default:
        result.unicodeScalars.append(scalar)
      }
      follows = scalar
    }
    return result
  }
}
