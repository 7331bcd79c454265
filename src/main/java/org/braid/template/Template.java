package org.braid.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.braid.mapping.Contract;
import org.braid.report.Json;

/** Writes a feed's contract: a workbook for each layout, and the descriptions of all of them for programs. */
public final class Template {
    private final String feed;
    private final List<Contract> contracts;

    public Template(String feed, List<Contract> contracts) {
        this.feed = feed;
        this.contracts = List.copyOf(contracts);
    }

    /** Opens each file. */
    public interface Folder {
        OutputStream create(String file) throws IOException;
    }

    /**
     * One file.
     *
     * @param mapping of which it is the contract; blank where it is of all
     */
    public record Written(String file, String mapping, String what) {}

    public List<Written> write(Folder folder) throws IOException {
        var written = new ArrayList<Written>();
        for (var contract : contracts) {
            var file = FileNames.workbook(contract);
            try (var out = folder.create(file)) {
                FillInWorkbook.write(contract, out);
            }
            written.add(new Written(file, contract.source(), "the workbook to fill in"));
        }
        written.add(json(folder, "datapackage.json", "Frictionless Data Package", DataPackage.of(feed, contracts)));
        written.add(json(folder, feed + ".csv-metadata.json", "CSVW metadata", CsvwMetadata.of(contracts)));
        return written;
    }

    private static Written json(Folder folder, String file, String what, Object value) throws IOException {
        try (var out = folder.create(file)) {
            out.write(Json.document(value).getBytes(StandardCharsets.UTF_8));
        }
        return new Written(file, "", what);
    }
}
