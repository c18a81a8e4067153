import AttuneCommands

await AttuneCommand.run()
