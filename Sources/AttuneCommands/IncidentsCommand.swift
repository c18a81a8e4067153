internal import ArgumentParser

struct IncidentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents",
    abstract: "Records of force: what is missing, which reviews are due, how often.",
    discussion: """
      Examples:
        attune incidents check                    what each record leaves out, letter by letter
        attune incidents timers --at 03:15        reviews of seclusion and segregation that are due
        attune incidents trend alder-ward         how often force is used, month by month
        attune incidents import log.csv --columns columns.yaml    records from another system's table

      Records are files below incidents/; 'attune new incident ID' begins one.
      """,
    subcommands: [
      IncidentsCheckCommand.self, IncidentsTimersCommand.self, IncidentsTrendCommand.self,
      IncidentsImportCommand.self,
    ]
  )
}
