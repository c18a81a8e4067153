/// Turns a report into the text of one output format.
///
/// A renderer says everything that a report says, and one report always gives the same text.
public protocol ReportRenderer: Sendable {
  func render(_ report: Report) -> String
}
