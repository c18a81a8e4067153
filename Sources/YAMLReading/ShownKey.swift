/// A key as a message shows it: whole, or its first 64 characters and an ellipsis.
///
/// A key may be as long as a file, and a message of that length hides all others.
func shownKey(_ key: ArraySlice<UInt8>) -> String {
  // Scalars, because one character may be made of any number of them.
  let scalars = String(decoding: key, as: UTF8.self).unicodeScalars
  let shown = scalars.prefix(64)
  return shown.endIndex == scalars.endIndex ? String(scalars) : String(shown) + "…"
}
