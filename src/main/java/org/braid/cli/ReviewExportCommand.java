package org.braid.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.braid.record.ReviewAtStake;
import org.braid.report.Json;
import org.braid.report.ReviewWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Writes what waits for a decision as a workbook to fill in: both descriptions side by side, most money"
                        + " at stake first. It names people, and only its owner may read it.",
        mixinStandardHelpOptions = true)
final class ReviewExportCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(paramLabel = "FILE", description = "The workbook to write, FILE.xlsx; it must not be there yet.")
    Path file = Path.of("");

    @Option(names = "--most", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    int most = 5_000;

    /** @param open how many wait in all */
    private record Exported(String file, int reviews, int open) {}

    @Override
    public Integer call() throws IOException {
        check();
        try (var installation = place.openExisting()) {
            var night = asOf.night(installation);
            checkNew();
            var open = ReviewCommand.open(installation, asOf, night);
            var first = open.subList(0, Math.min(most, open.size()));
            write(first);
            tell(new Exported(file.toString(), first.size(), open.size()));
        }
        return 0;
    }

    private void check() {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new Refusal(2, "The workbook's name ends in .xlsx.");
        }
        if (most < 1) {
            throw new Refusal(2, "--most takes a number above 0.");
        }
    }

    private void checkNew() {
        if (Files.exists(file)) {
            throw new Refusal(
                    2, file + " is there already, and may hold answers: import it first, or name another file.");
        }
    }

    private void write(List<ReviewAtStake> reviews) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReviewWorkbook.write(reviews, bytes);
        OwnerOnly.write(file, bytes.toByteArray());
    }

    private void tell(Exported exported) {
        var said = Output.of(spec);
        if (place.json) {
            said.print(Json.document(exported));
        } else {
            said.printf(
                    Locale.UK,
                    "%s: %,d of %,d that wait. Fill in 'Answer' and 'Decided by', then: braid review import %s%n",
                    exported.file(),
                    exported.reviews(),
                    exported.open(),
                    exported.file());
        }
        said.flush();
    }
}
