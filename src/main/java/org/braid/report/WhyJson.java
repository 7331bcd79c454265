package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.SourceValue;
import org.braid.person.Link;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.jspecify.annotations.Nullable;

/** From a figure back to the cell it was read from, as one JSON document. */
public final class WhyJson {
    private WhyJson() {}

    /**
     * @param line the number of a line; empty for all of them
     * @throws NoSuchLine when the record has no line of that number
     */
    public static String of(BudgetRecord record, OptionalInt line) {
        var lines = NoSuchLine.unlessIn(record, line).stream().map(Line::of).toList();
        var told = Uncounted.of(record).stream()
                .filter(each -> line.isEmpty() || line.equals(each.line()))
                .map(Told::of)
                .toList();
        return Json.document(
                new Why(record.person(), record.validAt(), record.version(), lines, told, record.evidence()));
    }

    private record Why(
            String person,
            LocalDate validAt,
            int version,
            List<Line> lines,
            List<Told> notCounted,
            List<Link> evidence) {}

    private record Line(
            int number,
            boolean inForce,
            Money weekly,
            Money financialYear,
            String working,
            Convention convention,
            @Nullable String reason,
            Source source) {

        static Line of(BudgetLine line) {
            var entitlement = line.entitlement();
            return new Line(
                    line.number(),
                    line.inForce(),
                    line.weekly(),
                    line.financialYear(),
                    line.working(),
                    entitlement.terms().convention(),
                    stated(entitlement.allocation().reason()),
                    Source.of(entitlement));
        }
    }

    private static @Nullable String stated(String text) {
        return text.isBlank() ? null : text;
    }

    /** @param line the line that counts the same money; absent when none does */
    private record Told(
            @Nullable Integer line, Report.Standing standing, Money weekly, Money financialYear, Source source) {

        static Told of(Uncounted uncounted) {
            var report = uncounted.report();
            var line = uncounted.line();
            return new Told(
                    line.isPresent() ? (Integer) line.getAsInt() : null,
                    report.standing(),
                    report.weekly(),
                    report.financialYear(),
                    Source.of(report.entitlement()));
        }
    }

    private record Source(
            String feed,
            String reportedBy,
            String key,
            String place,
            String delivery,
            String rule,
            String mapping,
            List<Value> values) {

        static Source of(Entitlement entitlement) {
            var provenance = entitlement.provenance();
            return new Source(
                    entitlement.key().feed(),
                    entitlement.reportedBy(),
                    entitlement.key().text(),
                    provenance.place().toString(),
                    provenance.delivery(),
                    provenance.rule(),
                    provenance.mapping(),
                    entitlement.words().stream()
                            .map(word -> Value.of(entitlement, word))
                            .toList());
        }
    }

    private record Value(String field, String text, String column, String place, String mapping) {
        static Value of(Entitlement entitlement, SourceValue word) {
            var provenance = entitlement.provenance();
            return new Value(
                    word.field(),
                    word.text(),
                    word.column(),
                    provenance.place().at(word.cell()),
                    MappingLine.of(provenance, word));
        }
    }
}
