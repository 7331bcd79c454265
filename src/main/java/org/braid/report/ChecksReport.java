package org.braid.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.braid.audit.FindingCode;
import org.braid.audit.FindingCode.Weight;
import org.braid.audit.Night;
import org.braid.record.Stake;
import org.braid.record.TrackedFinding;
import org.jspecify.annotations.Nullable;

/**
 * What was found in people's records: what is held first, then what is open before what is closed, and of those the most
 * money at stake in a year first.
 */
public final class ChecksReport {
    private static final Comparator<TrackedFinding> ORDER = Comparator.comparing(
                    (TrackedFinding each) -> each.finding().code().weight() != Weight.HELD)
            .thenComparing(each -> each.closed() != null)
            .thenComparing(ChecksReport::atStake, Comparator.reverseOrder())
            .thenComparing(TrackedFinding::person)
            .thenComparing(each -> each.finding().fingerprint());

    private final Night night;
    private final LocalDate validAt;
    private final List<TrackedFinding> findings;

    /** @param validAt the day that what is open is for */
    public ChecksReport(Night night, LocalDate validAt, List<TrackedFinding> findings) {
        this.night = night;
        this.validAt = validAt;
        this.findings = findings.stream().sorted(ORDER).toList();
    }

    /** Currencies are not turned into one another: a list is put in order by the number alone. */
    private static BigDecimal atStake(TrackedFinding each) {
        return StakeTotal.of(each.finding().stakes().stream()).stream()
                .map(total -> total.financialYear().major().abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    Night night() {
        return night;
    }

    LocalDate validAt() {
        return validAt;
    }

    List<TrackedFinding> findings() {
        return findings;
    }

    public String text() {
        return ChecksText.of(this);
    }

    public String csv() {
        return ChecksCsv.of(findings);
    }

    public String json() {
        return Json.document(new Document(
                night.name(),
                night.knownAt().toString(),
                validAt,
                findings.stream().map(Row::of).toList(),
                byCode(),
                byFunder()));
    }

    /** @param atStake of what is open */
    record CodeSum(FindingCode code, String meaning, String fix, long open, long closed, List<StakeTotal> atStake) {}

    /** @param atStake of what is open, of this funder's money only */
    record FunderSum(String funder, String name, long open, List<StakeTotal> atStake) {}

    List<CodeSum> byCode() {
        var sums = new ArrayList<CodeSum>();
        for (var code : FindingCode.values()) {
            var same = findings.stream()
                    .filter(each -> each.finding().code() == code)
                    .toList();
            var open = same.stream().filter(each -> each.closed() == null).toList();
            if (!same.isEmpty()) {
                sums.add(new CodeSum(
                        code,
                        code.meaning(),
                        code.fix(),
                        open.size(),
                        same.size() - open.size(),
                        StakeTotal.of(open.stream().flatMap(each -> each.finding().stakes().stream()))));
            }
        }
        return sums;
    }

    List<FunderSum> byFunder() {
        var stakes = new TreeMap<String, List<Stake>>();
        findings.stream()
                .filter(each -> each.closed() == null)
                .flatMap(each -> each.finding().stakes().stream())
                .forEach(stake -> stakes.computeIfAbsent(stake.funder().id(), id -> new ArrayList<>())
                        .add(stake));
        return stakes.entrySet().stream()
                .map(each -> new FunderSum(
                        each.getKey(),
                        first(each.getValue(), stake -> stake.funder().name()),
                        open(each.getKey()),
                        StakeTotal.of(each.getValue().stream())))
                .toList();
    }

    private long open(String funder) {
        return findings.stream()
                .filter(each -> each.closed() == null)
                .filter(each -> each.finding().stakes().stream()
                        .anyMatch(stake -> stake.funder().id().equals(funder)))
                .count();
    }

    /** Feeds spell a funder's name in their own way; the smallest is taken, whatever the order. */
    private static String first(List<Stake> stakes, Function<Stake, String> name) {
        return stakes.stream()
                .map(name)
                .filter(each -> !each.isBlank())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private record Document(
            String night,
            String knownAt,
            LocalDate validAt,
            List<Row> findings,
            List<CodeSum> byCode,
            List<FunderSum> byFunder) {}

    private record Row(
            String person,
            String state,
            @JsonUnwrapped FindingJson finding,
            @Nullable LocalDate closed) {
        static Row of(TrackedFinding each) {
            var closed = each.closed();
            return new Row(
                    each.person(),
                    FindingWords.state(each.finding(), closed != null),
                    FindingJson.of(each.finding()),
                    closed == null ? null : closed.date());
        }
    }
}
