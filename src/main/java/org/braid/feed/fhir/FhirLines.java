package org.braid.feed.fhir;

import java.io.IOException;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;
import org.braid.feed.fhir.FhirColumns.OfView;
import org.braid.view.KeyedRows;
import org.braid.view.ResourceLines;
import org.braid.view.ResourceLines.Source;
import org.braid.view.ResourceRows;
import org.braid.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR resources, one a line, as rows of views, in two passes where rows are joined: the first notes where each
 * resource stands, so that the second can follow keys in any direction. Columns cannot be missing here: a path that leads
 * nowhere is blank.
 */
public final class FhirLines implements ResourceLines.Sink {
    private final DeliveredFile file;
    private final FhirColumns columns;
    private final KeyedRows others;
    private final RowBatches batches;

    private FhirLines(DeliveredFile file, FhirColumns columns, KeyedRows others, RowBatches batches) {
        this.file = file;
        this.columns = columns;
        this.others = others;
        this.batches = batches;
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, ReadSpec.FhirNdjson spec, Rows rows) throws IOException {
        var columns = new FhirColumns(spec);
        var batches = new RowBatches(columns.names(), file, rows);
        rows.columns(columns.cells());
        try (var readable = R4File.of(file, spec, batches::broken)) {
            read(readable.file(), spec, columns, batches);
        }
        batches.flush();
    }

    private static void read(DeliveredFile file, ReadSpec.FhirNdjson spec, FhirColumns columns, RowBatches batches)
            throws IOException {
        var source = source(file);
        var asked = spec.joins().values().stream()
                .map(join -> join.view().resource())
                .collect(Collectors.toSet());
        try (var others = KeyedRows.of(source, spec.views(), asked, line -> checkCount(file, line))) {
            ResourceLines.read(source, spec.views(), others, new FhirLines(file, columns, others, batches));
        }
    }

    static Source source(DeliveredFile file) {
        var limits = file.limits();
        return new Source(file.path(), file.name(), limits.lineLength(), limits.depth());
    }

    static void checkCount(DeliveredFile file, long line) {
        if (line > file.limits().rows()) {
            throw file.setAside(
                    FindingCode.TOO_LARGE,
                    line,
                    "more than %d lines".formatted(file.limits().rows()));
        }
        file.checkTime(file.line(line));
    }

    @Override
    public void resource(ResourceRows resource) throws IOException {
        if (!resource.viewed()) {
            row(resource, "", new JoinedTexts(columns, file.name()), 1);
        }
        int number = 0;
        for (var row : resource.rows()) {
            row(resource, row.place(), texts(row), ++number);
        }
    }

    private JoinedTexts texts(ViewRow row) throws IOException {
        var texts = new JoinedTexts(columns, file.name());
        var own = columns.of(row.view());
        texts.own(row, own);
        for (var join : own.joins()) {
            for (var key : row.texts(join.column())) {
                var found = others.find(key);
                texts.join(key, join.to(), found);
                joinBeyond(texts, join.to(), found);
            }
        }
        return texts;
    }

    /** What the joined rows name themselves, and no further: a Patient's other records. It need not be in the file. */
    private void joinBeyond(JoinedTexts texts, OfView columns, @Nullable ResourceRows found) throws IOException {
        if (found == null || columns.joins().isEmpty()) {
            return;
        }
        for (var row : found.rows()) {
            if (row.view().equals(columns.view())) {
                joinBeyond(texts, columns, row);
            }
        }
    }

    private void joinBeyond(JoinedTexts texts, OfView columns, ViewRow row) throws IOException {
        for (var join : columns.joins()) {
            for (var key : row.texts(join.column())) {
                texts.join(join.to(), others.find(key));
            }
        }
    }

    private void row(ResourceRows resource, String place, JoinedTexts texts, int number) {
        texts.say(resource.type(), number);
        batches.add(
                new SourceRef(file.name(), "", resource.line(), resource.path(place)),
                texts.texts(),
                texts.elsewhere());
    }

    @Override
    public void broken(Finding finding) {
        batches.broken(finding);
    }
}
