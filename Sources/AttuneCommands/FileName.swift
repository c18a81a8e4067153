/// The name of a file in a folder that somebody chose, made from the title of what it holds.
///
/// It has nothing but small letters, digits and hyphens before its ending, so that no text of a file
/// can lead out of the folder, hide the file or be taken for an option.
struct FileName {
  private static let longest = 100

  let text: String

  init(of title: String, ending: String) {
    var name = ""
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
      }
    }
    let held = name.prefix(Self.longest).reversed().drop { $0 == "-" }.reversed()
    text = (held.isEmpty ? "attune" : String(held)) + ".\(ending)"
  }
}
