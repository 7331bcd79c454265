package org.braid.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.braid.answer.Unanswerable;
import org.braid.linkage.EncodingRefused;
import org.braid.linkage.InvalidModel;
import org.braid.mapping.InvalidMapping;
import org.braid.person.InvalidLinkageModel;
import org.braid.record.InvalidAuthority;
import org.braid.route.InvalidRoute;
import org.braid.view.InvalidView;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: one class a command, each opening no more of Braid than it needs. */
@Command(
        name = "braid",
        description = "Joins what every funder owes one person into one individual budget record.",
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            RecordCommand.class,
            PeopleCommand.class,
            IdentifiersCommand.class,
            WhyCommand.class,
            FetchCommand.class,
            ImportCommand.class,
            ReturnsCommand.class,
            JoinCommand.class,
            SplitCommand.class,
            DecideCommand.class,
            UndoCommand.class,
            DecisionsCommand.class,
            HistoryCommand.class,
            AdjustmentsCommand.class,
            CloseCommand.class,
            MappingCommand.class,
            ViewCommand.class,
            LinkCommand.class,
            ReviewCommand.class,
            SamplesCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Braid.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 done, 2 wrong use, 3 refused or held for a person, 4 failed."})
public final class Braid {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 4;
    private static final int MEBIBYTE = 1 << 20;

    private Braid() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, writer(System.out), writer(System.err)));
    }

    /** One command, from its words to its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            return commands()
                    .setOut(out)
                    .setErr(err)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .registerConverter(LocalDate.class, Braid::day)
                    .setExecutionStrategy(Braid::executed)
                    .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()))
                    .execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("Braid ran out of memory: " + Runtime.getRuntime().maxMemory() / MEBIBYTE
                    + " MiB were too few. Give it more, such as BRAID_OPTS=-Xmx4g, and run it again.");
            return FAILED;
        }
    }

    static CommandLine commands() {
        return SummaryCommand.addTo(new CommandLine(new Braid()));
    }

    /** Help is given for commands that there are. */
    private static int executed(ParseResult parsed) {
        for (var level = parsed; level != null; level = level.subcommand()) {
            if (!level.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(level.commandSpec().commandLine(), level.unmatched());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException("a day is written like 2026-09-30");
        }
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** No stack trace for a user's mistake, and no message of a library's, which may hold a person's data. */
    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof Refusal refusal) {
            err.println(refusal.getMessage());
            return refusal.exitCode();
        }
        if (failure instanceof Unanswerable
                || failure instanceof InvalidMapping
                || failure instanceof InvalidRoute
                || failure instanceof InvalidView
                || failure instanceof InvalidAuthority
                || failure instanceof InvalidLinkageModel
                || failure instanceof InvalidModel
                || failure instanceof EncodingRefused) {
            err.println(failure.getMessage());
            return WRONG_USE;
        }
        err.println("Braid failed (" + failure.getClass().getName()
                + "). Set BRAID_DEBUG=1 to see where; `braid doctor` checks the installation.");
        if (System.getenv("BRAID_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return FAILED;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"braid " + Software.version()};
        }
    }
}
