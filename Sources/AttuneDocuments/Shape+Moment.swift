internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension Shape where Value == Moment {
  /// A day and a time by the local clock, as in 2026-03-14 21:40.
  static func moment(_ clock: LocalClock) -> Shape<Moment> {
    let names = "\(clock.standard)|\(clock.summer)"
    let text = Shape<String>.word(
      pattern:
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}( ?(\(names)|Z|[-+][0-9]{2}:[0-9]{2}))?$"
    )
    return Shape(text.schema) { node, log in
      guard let written = text(node, log) else { return nil }
      do throws(InvalidMoment) {
        return try clock.moment(written)
      } catch {
        log.report(Diagnostic(error.id, at: node.range, error.description, help: error.help))
        return nil
      }
    }
  }
}

extension InvalidMoment {
  var id: DiagnosticID {
    switch self {
    case .form, .tooEarly: .invalidValue
    case .neverShown: .neverShown
    case .shownTwice: .shownTwice
    case .otherName: .otherTime
    }
  }
}
