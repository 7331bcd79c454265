package org.braid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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

    Installation open() {
        return Installation.open(data, mappings, CLOCK);
    }

    /** @param trial a copy, thrown away when it is closed: whatever is done to it, the data folder stays as it is */
    Installation open(boolean trial) {
        return trial ? Installation.onTrial(data, mappings, CLOCK) : open();
    }

    /** @throws Refusal when no night was ever run here */
    Installation openExisting() {
        checkExisting();
        return open();
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
}
