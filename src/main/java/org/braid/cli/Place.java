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

    /** @throws Refusal when no night was ever run here */
    Installation openExisting() {
        if (!Installation.exists(data)) {
            throw new Refusal(
                    2,
                    "There is no data in " + data + " yet. Run `braid run` first, or name another folder with --data.");
        }
        return open();
    }
}
