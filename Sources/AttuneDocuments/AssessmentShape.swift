internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// An assessment: one dated audit of one setting in one file.
struct AssessmentShape: Sendable {
  private let place: PlaceKeys
  private let contents: ContentKeys
  private let keys: Keys

  init(_ shapes: CatalogueShapes) {
    var list = KeyList()
    place = PlaceKeys(&list)
    contents = ContentKeys(&list, shapes)
    keys = list.finished
  }

  var shape: Shape<Located<Assessment>> {
    .object(keys, read: read)
  }

  private func read(_ fields: FieldReader) -> Located<Assessment>? {
    // An audit without its required keys is read to the end all the same, for its problems.
    var audit = place.assessment(fields)
    let register = contents.read(into: &audit, fields)
    guard let audit else { return nil }
    return Located(
      value: audit,
      file: fields.node.range.file,
      idRange: fields.range(of: place.setting),
      updatesRange: audit.updates.map { _ in fields.range(of: place.updates) },
      namedSettings: [],
      dateRange: fields.range(of: place.assessed),
      reviewRange: fields.range(of: place.assessed),
      register: register
    )
  }
}
