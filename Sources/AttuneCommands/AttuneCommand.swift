public import ArgumentParser

/// The program: one command line, with a command for each question.
public struct AttuneCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "attune",
    abstract: "Show how settings meet autistic people's needs, and why.",
    discussion: """
      Settings are described by audits (assessments/*.yaml), people by profiles \
      (profiles/*.yaml). Attune shows where a place and a person's needs do not meet. It is no \
      diagnosis, predicts no incident and decides nothing.

      Begin with:
        attune init             folders with an example to change
        attune check            what is wrong in the files, and what to do
        attune match            every person against every setting
        attune assess p-014 mill-lane
        attune compare p-014    settings side by side for one person
        attune place            several people and several vacancies
        attune plan p-014 alder-ward
        attune restrictions     what keeps people from what others may do
        attune assess p-014 mill-lane -o page.html    a page with pictures, to print too

      Exit status: 0 done; 1 a gate that was asked for did not hold; 64 usage; 65 the input is \
      wrong; 66 an input is missing; 70 a defect of Attune; 73 cannot write.
      """,
    version: Version.current,
    subcommands: [
      InitCommand.self, NewCommand.self, CheckCommand.self, AssessCommand.self, MatchCommand.self,
      CompareCommand.self, HouseholdCommand.self, PlaceCommand.self, PlanCommand.self,
      PlanReviewCommand.self, WhatIfCommand.self, RestrictionsCommand.self, IncidentsCommand.self,
      ReportCommand.self, FormCommand.self, ExplainCommand.self, SchemaCommand.self,
    ]
  )

  public init() {}
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}

extension AttuneCommand {
  /// Runs the program.
  ///
  /// At the top level of `main.swift` a plain `main()` would be the parser's synchronous one,
  /// which cannot run commands that wait.
  public static func run() async {
    let names = CommandNames(of: AttuneCommand.self)
    if let slip = names.slip(in: Array(CommandLine.arguments.dropFirst())) {
      exit(withError: ExitStatus.usage.because(slip))
    }
    await main()
  }
}
