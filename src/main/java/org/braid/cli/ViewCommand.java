package org.braid.cli;

import picocli.CommandLine.Command;

@Command(
        name = "view",
        description = "FHIR resources as tables: SQL on FHIR views.",
        subcommands = {ViewRunCommand.class, ViewTestCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ViewCommand {}
