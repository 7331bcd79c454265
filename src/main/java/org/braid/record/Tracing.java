package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.record.RowTrace.Given;
import org.braid.record.RowTrace.Touched;
import org.jspecify.annotations.Nullable;

/** Follows rows of a delivery forward: to the statements they gave and the budgets those are part of. */
public final class Tracing {
    private final RowTraces traces;
    private final Records records;
    private final Map<Integer, Night> nights;

    public Tracing(RowTraces traces, Records records, Nights nights) {
        this.traces = traces;
        this.records = records;
        this.nights = nights.published().stream().collect(Collectors.toMap(Night::number, Function.identity()));
    }

    /**
     * A row as it is read today.
     *
     * @param statements what it states; nothing where it withdraws, makes no claim, or cannot be taken
     * @param silent where it ends without a statement and without a finding
     */
    public record Row(SourceRef place, List<Statement> statements, RowPlace silent, List<Finding> findings) {
        public Row {
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What is asked.
     *
     * @param delivery its number in the ledger
     * @param validAt the day the figures are for; null for the day of each night
     * @param known the night whose knowledge counts
     */
    public record Question(long delivery, @Nullable LocalDate validAt, Night known) {}

    public Optional<RowTraces.Fared> fared(Question question) {
        return traces.fared(question.delivery(), question.known().number());
    }

    public Night night(int number) {
        return Objects.requireNonNull(nights.get(number), "only published nights are asked for");
    }

    public RowTrace trace(Question question, Row row) {
        var fared = fared(question).orElse(null);
        var findings = fared == null ? row.findings() : found(question, fared, row);
        var given = fared == null || fared.read() == 0 ? List.<Given>of() : given(question, fared, row);
        return new RowTrace(row.place(), fared == null ? null : ended(row, findings, given), findings, given);
    }

    /** What the night found in the row, and what stopped the whole delivery. */
    private List<Finding> found(Question question, RowTraces.Fared fared, Row row) {
        return traces.findings(question.delivery(), fared.night()).stream()
                .filter(finding -> samePlace(finding.place(), row.place()) || stops(finding.code()))
                .toList();
    }

    private static boolean stops(FindingCode code) {
        return code.weight() == FindingCode.Weight.SET_ASIDE || code.weight() == FindingCode.Weight.HELD;
    }

    private static boolean samePlace(SourceRef one, SourceRef other) {
        return one.row() == other.row()
                && one.sheet().equals(other.sheet())
                && one.path().equals(other.path());
    }

    private static RowPlace ended(Row row, List<Finding> findings, List<Given> given) {
        var here = given.stream().filter(Given::here).toList();
        if (!here.isEmpty()) {
            return here.stream().allMatch(each -> each.from().equals(each.until()))
                    ? RowPlace.SUPERSEDED
                    : RowPlace.APPLIED;
        }
        return refused(findings).orElse(given.isEmpty() ? row.silent() : RowPlace.UNCHANGED);
    }

    private static Optional<RowPlace> refused(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .flatMap(code -> Stream.ofNullable(place(code)))
                .findFirst();
    }

    private static @Nullable RowPlace place(FindingCode code) {
        if (code == FindingCode.DUPLICATE_ROW) {
            return RowPlace.SUPERSEDED;
        }
        return switch (code.weight()) {
            case SET_ASIDE, REJECTED -> RowPlace.REJECTED;
            case HELD, QUARANTINED -> RowPlace.QUARANTINED;
            case INFORMATION -> null;
        };
    }

    private List<Given> given(Question question, RowTraces.Fared fared, Row row) {
        var says = row.statements().stream()
                .collect(Collectors.toMap(each -> each.key().text(), StatementJson::contentHash));
        var given = new ArrayList<Given>();
        for (var version : traces.versions(question.delivery(), row.place().row(), says.keySet())) {
            var here = version.delivery() == question.delivery()
                    && samePlace(version.statement().provenance().place(), row.place());
            var again = version.in(fared.read())
                    && StatementJson.contentHash(version.statement())
                            .equals(says.get(version.statement().key().text()));
            if (version.from() <= question.known().number() && (here || again)) {
                given.add(given(question, version, here));
            }
        }
        return given;
    }

    private Given given(Question question, RowTraces.Version version, boolean here) {
        return new Given(
                version.statement(),
                here,
                night(version.from()),
                until(version.to(), question.known()),
                touched(question, version));
    }

    private @Nullable Night until(int to, Night known) {
        return to > known.number() ? null : night(to);
    }

    private List<Touched> touched(Question question, RowTraces.Version version) {
        var touched = new ArrayList<Touched>();
        for (var stay : traces.stays(version.identity())) {
            var from = Math.max(stay.from(), version.from());
            var to = Math.min(stay.to(), version.to());
            if (from < to && from <= question.known().number()) {
                var last = night(Math.min(to - 1, question.known().number()));
                stand(stay.person(), version, last, question.validAt())
                        .ifPresent(stand -> touched.add(
                                new Touched(stay.person(), night(from), until(to, question.known()), stand)));
            }
        }
        return touched;
    }

    private Optional<Stand> stand(String person, RowTraces.Version version, Night night, @Nullable LocalDate validAt) {
        return records.of(person, validAt == null ? night.date() : validAt, night.number())
                .map(record -> Stand.of(record).get(version.statement().key()));
    }
}
