internal import ArgumentParser
internal import AttuneReports
internal import Diagnostics

/// For whom a page is.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "For whom the page is: clinician (all of it), panel (one sheet), care-staff, or person.",
      valueName: "reader"
    ),
    transform: { text in
      if let view = ReportView(rawValue: text) { return view }
      let names = ReportView.allCases.map(\.rawValue)
      let hint = nearestName(to: text, among: names).map { "did you mean '\($0)'?" }
      throw ValidationError(
        "there is no view '\(text)'; \(hint ?? "there are: \(names.joined(separator: ", "))")"
      )
    }
  )
  var view: ReportView = .clinician

  /// - Throws: If there is no page for that reader, or none is asked for.
  func mustBe(among views: [ReportView], _ results: ResultOptions) throws {
    guard views.contains(view) else {
      let names = views.map(\.rawValue).joined(separator: ", ")
      let tonight = view == .careStaff ? "; 'attune plan' says what to do tonight" : ""
      throw ValidationError("'--view \(view.rawValue)' is not of this command: \(names)\(tonight)")
    }
    guard view == .clinician || results.isPage else {
      throw ValidationError("'--view' is for pages: json and csv hold all there is")
    }
  }
}
