public import AttuneModel
public import Diagnostics
internal import YAMLReading

extension DocumentReader {
  /// A reading as an argument gives it: `noise.level=45 dB`, in one space and period
  /// `noise.level@lounge/night=45 dB`.
  ///
  /// - Returns: `nil`, and reports, if there is no such reading or period, or the value is none of it.
  public func givenReading(_ argument: String, log: DiagnosticLog) -> GivenReading? {
    guard let equals = argument.firstIndex(of: "=") else {
      log.report(
        Diagnostic(
          .invalidValue,
          at: SourceRange(wholeFile: argument),
          "a reading and its value are wanted",
          help:
            "write 'noise.level=45 dB', or 'noise.level@lounge/night=45 dB' for one place and time"
        )
      )
      return nil
    }
    var name = argument[..<equals]
    var (space, period): (String?, Period?)
    if let slash = name.firstIndex(of: "/") {
      guard let found = value(String(name[name.index(after: slash)...]), .period, log) else {
        return nil
      }
      period = found
      name = name[..<slash]
    }
    if let at = name.firstIndex(of: "@") {
      space = String(name[name.index(after: at)...])
      name = name[..<at]
    }
    let text = String(argument[argument.index(after: equals)...])
    guard let reading = value(String(name), shapes.reading, log),
      let quantity = value(text, shapes.quantities[reading], log)
    else { return nil }
    return GivenReading(reading: reading, space: space, period: period, value: quantity.value)
  }

  private func value<Value>(_ text: String, _ shape: Shape<Value>, _ log: DiagnosticLog) -> Value? {
    YAMLDocument.parse(Array(text.utf8), file: text, log: log).flatMap { shape($0.root, log) }
  }
}

/// A reading that an argument gives.
public struct GivenReading: Hashable, Sendable {
  /// The position of the reading in the catalogue.
  public let reading: Int
  /// The id of a space, as it was written; `nil` is everywhere.
  public let space: String?
  /// `nil` is always.
  public let period: Period?
  /// In the unit of the reading.
  public let value: Double
}
