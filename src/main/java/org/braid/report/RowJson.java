package org.braid.report;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Money;
import org.braid.record.RowTrace;
import org.braid.record.Stand;
import org.jspecify.annotations.Nullable;

/** What became of rows of a delivery, as one JSON document; the last delivery received first. */
public final class RowJson {
    private RowJson() {}

    public static String of(List<RowAnswer> deliveries) {
        return Json.document(new Document(deliveries.stream().map(Delivery::of).toList()));
    }

    private record Document(List<Delivery> deliveries) {}

    private record Delivery(
            String feed,
            String file,
            String sha256,
            @Nullable String night,
            String outcome,
            boolean otherMapping,
            @Nullable String corrects,
            List<Row> rows) {

        static Delivery of(RowAnswer answer) {
            return new Delivery(
                    answer.feed(),
                    answer.file(),
                    answer.sha256(),
                    name(answer.night()),
                    answer.outcome(),
                    answer.otherMapping(),
                    answer.corrects(),
                    answer.rows().stream().map(Row::of).toList());
        }
    }

    private static @Nullable String name(@Nullable Night night) {
        return night == null ? null : night.name();
    }

    private record Row(SourceRef place, @Nullable RowPlace ended, List<Found> findings, List<Given> statements) {
        static Row of(RowTrace row) {
            return new Row(
                    row.place(),
                    row.ended(),
                    row.findings().stream().map(Found::of).toList(),
                    row.statements().stream().map(Given::of).toList());
        }
    }

    private record Found(FindingCode code, String column, String value, String meaning, String fix) {
        static Found of(Finding finding) {
            return new Found(
                    finding.code(),
                    finding.column(),
                    finding.value(),
                    finding.code().meaning(),
                    finding.code().fix());
        }
    }

    /** @param saidIn where it was said first */
    private record Given(
            String key,
            String subject,
            boolean here,
            String saidIn,
            String fromNight,
            @Nullable String untilNight,
            List<Touched> budgets) {

        static Given of(RowTrace.Given given) {
            return new Given(
                    given.statement().key().text(),
                    ChangeWords.subject(given.statement()),
                    given.here(),
                    given.statement().provenance().place().toString(),
                    given.from().name(),
                    name(given.until()),
                    given.budgets().stream().map(Touched::of).toList());
        }
    }

    private record Touched(
            String person,
            Stand.Place place,
            @Nullable Integer line,
            @Nullable Money weekly,
            @Nullable Money financialYear,
            String fromNight,
            @Nullable String untilNight) {

        static Touched of(RowTrace.Touched touched) {
            var stand = touched.stand();
            return new Touched(
                    touched.person(),
                    stand.place(),
                    stand.line() == 0 ? null : Integer.valueOf(stand.line()),
                    stand.weekly(),
                    stand.financialYear(),
                    touched.from().name(),
                    name(touched.until()));
        }
    }
}
