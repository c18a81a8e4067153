/// Turns a report into the text of one output format.
///
/// A renderer says everything that a report says, and one report always gives the same text.
public protocol ReportRenderer: Sendable {
  /// Renders `report` in pieces, so that a large one is never in memory as a whole.
  func render(_ report: Report, to target: inout some TextOutputStream)
}

extension ReportRenderer {
  public func render(_ report: Report) -> String {
    var text = ""
    render(report, to: &text)
    return text
  }
}
