package org.braid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import org.braid.answer.Answer;
import org.braid.answer.Desk;
import picocli.CommandLine.Option;

/** Where an installation's things are: the options that every command takes. */
final class Place {
    /** Funders' days begin and end in the United Kingdom's time. */
    static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: ./data).")
    Path data = Path.of("data");

    @Option(names = "--mappings", paramLabel = "DIR", description = "The mappings (default: those shipped).")
    Path mappings = home("mappings");

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    /** The launcher says where Braid is installed; without it, it is the folder one stands in. */
    static Path home(String folder) {
        return Path.of(System.getProperty("braid.home", ".")).resolve(folder);
    }

    /** @throws Refusal when a server, or another command, has the data */
    Installation open() {
        return open(false);
    }

    /**
     * @param trial a copy, thrown away when it is closed: whatever is done to it, the data folder stays as it is
     * @throws Refusal when a server, or another command, has the data
     */
    Installation open(boolean trial) {
        RunningServer.on(data).ifPresent(server -> {
            throw new Refusal(
                    4,
                    "A server answers from %s at %s. Only `braid people`, `record` and `why` work beside it: stop it first."
                            .formatted(data, server.address()));
        });
        return trial ? Installation.onTrial(data, mappings, CLOCK) : Installation.open(data, mappings, CLOCK);
    }

    /** @throws Refusal when no night was ever run here */
    Installation openExisting() {
        return openExisting(false);
    }

    /** @throws Refusal when no night was ever run here */
    Installation openExisting(boolean trial) {
        checkExisting();
        return open(trial);
    }

    private void checkExisting() {
        if (!Installation.exists(data)) {
            throw new Refusal(
                    2,
                    "There is no data in " + data + " yet. Run `braid run` first, or name another folder with --data.");
        }
    }

    /** The answer of the server that has this data open, or, when there is none, of the data itself. */
    Answer ask(Function<Desk, Answer> question) {
        checkExisting();
        var server = RunningServer.on(data);
        try {
            return server.isPresent() ? question.apply(desk(server.get())) : askTheData(question);
        } catch (AskedServer.NotThere e) {
            return askTheData(question); // if it is about to end, it has let the data go; if not, the data refuses
        }
    }

    private Answer askTheData(Function<Desk, Answer> question) {
        try (var installation = Installation.open(data, mappings, CLOCK)) {
            return question.apply(installation.answers());
        }
    }

    private Desk desk(RunningServer server) {
        if (!server.rests(mappings)) {
            throw new Refusal(
                    2,
                    "The server on " + data + " answers by the mappings in " + server.mappings()
                            + ". Leave out --mappings, or stop the server.");
        }
        return new AskedServer(server);
    }
}
