package org.braid.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braid.audit.Finding;

/** What a reader handed on, for tests to look at. */
final class Seen implements Rows {
    final List<String> cells = new ArrayList<>();
    final List<SourceRow> rows = new ArrayList<>();
    final List<Finding> broken = new ArrayList<>();
    final List<SourceRow> totals = new ArrayList<>();
    final List<Finding> notes = new ArrayList<>();
    final List<Columns> tables = new ArrayList<>();
    long notData;
    int largestBatch;

    static Seen in(Path file, ReadSpec spec, Precautions precautions) {
        var seen = new Seen();
        RowReader.read(file, file.getFileName().toString(), spec, precautions, seen);
        return seen;
    }

    static Seen in(Path file, ReadSpec spec, Limits limits) {
        return in(file, spec, Precautions.of(limits));
    }

    static Seen in(Path file, ReadSpec spec) {
        return in(file, spec, Limits.DEFAULT);
    }

    static Finding refusal(Path file, ReadSpec spec, Limits limits) {
        return refusal(file, spec, Precautions.of(limits));
    }

    static Finding refusal(Path file, ReadSpec spec, Precautions precautions) {
        try {
            in(file, spec, precautions);
        } catch (SetAside aside) {
            return aside.finding();
        }
        throw new AssertionError("The file was not set aside.");
    }

    static Finding refusal(Path file, ReadSpec spec) {
        return refusal(file, spec, Limits.DEFAULT);
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<List<String>> texts() {
        return rows.stream().map(SourceRow::texts).toList();
    }

    List<Long> numbers() {
        return rows.stream().map(row -> row.place().row()).toList();
    }

    List<String> paths() {
        return rows.stream().map(row -> row.place().path()).toList();
    }

    @Override
    public void columns(Columns columns) {
        cells.addAll(columns.cells());
        tables.add(columns);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        rows.addAll(batch);
        largestBatch = Math.max(largestBatch, batch.size());
    }

    @Override
    public void broken(Finding finding) {
        broken.add(finding);
    }

    @Override
    public void notData(long number) {
        notData += number;
    }

    @Override
    public void total(SourceRow row) {
        totals.add(row);
    }

    @Override
    public void note(Finding finding) {
        notes.add(finding);
    }
}
