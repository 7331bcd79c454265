package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.braid.record.BudgetRecord;
import org.braid.record.PeriodFigures;
import org.braid.report.RecordFhir;
import org.braid.report.RecordJson;
import org.braid.report.RecordText;
import org.braid.report.RecordWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "record", description = "Shows one person's individual budget.", mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    @Nullable
    Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it (default: standard output; XLSX: PERSON.xlsx).")
    @Nullable
    Path out;

    @Option(
            names = "--period",
            paramLabel = "DAYS",
            description =
                    "What the lines come to in these days: FROM..TO, both counted, or `plan`, each plan's own year.")
    @Nullable
    String period;

    enum Format {
        TEXT,
        JSON,
        FHIR,
        XLSX
    }

    @Override
    public Integer call() throws IOException {
        try (var installation = place.openExisting()) {
            var record = Question.record(installation, asOf, person);
            var wanted = format != null ? format : place.json ? Format.JSON : Format.TEXT;
            if (wanted == Format.XLSX) {
                workbook(record);
            } else {
                text(record, wanted);
            }
        }
        return 0;
    }

    private void text(BudgetRecord record, Format wanted) throws IOException {
        var text = switch (wanted) {
            case JSON -> RecordJson.of(record, figures(record));
            case FHIR -> RecordFhir.of(record);
            default -> RecordText.of(record, figures(record));
        };
        if (out == null) {
            Output.of(spec).print(text);
            Output.of(spec).flush();
        } else {
            Files.writeString(out, text);
        }
    }

    private @Nullable PeriodFigures figures(BudgetRecord record) {
        if (period == null) {
            return null;
        }
        return period.equals("plan")
                ? PeriodFigures.planYears(record)
                : PeriodFigures.within(record, Days.of("--period", period));
    }

    private void workbook(BudgetRecord record) throws IOException {
        var file = out == null ? Path.of(record.person() + ".xlsx") : out;
        try (var stream = Files.newOutputStream(file)) {
            RecordWorkbook.write(record, stream);
        }
        Output.errOf(spec).println("Written to " + file + ".");
    }
}
