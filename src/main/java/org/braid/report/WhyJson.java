package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Money;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.jspecify.annotations.Nullable;

/** From a figure back to the cell it was read from, as one JSON document. */
public final class WhyJson {
    private WhyJson() {}

    /** @throws NoSuchFigure when the record does not have what is asked */
    public static String of(Why why) {
        var subject = why.subject();
        var record = why.record();
        var lines = lines(why, subject);
        return Json.document(new Document(
                record.person(),
                record.validAt(),
                record.version(),
                subject.words(),
                isSum(subject) ? SumJson.of(record, subject) : null,
                subject instanceof Subject.Finding finding
                        ? FindingJson.of(record.findings().get(finding.number() - 1))
                        : null,
                subject instanceof Subject.Event event ? EventWhy.of(record, event.number()) : null,
                lines.stream().map(line -> Line.of(record, line)).toList(),
                notCounted(record, subject, lines),
                record.evidence().stream().map(link -> LinkJson.of(link, why)).toList(),
                why.decisions().stream().map(Rulings.Held::ruling).toList()));
    }

    private static boolean isSum(Subject subject) {
        return subject instanceof Subject.Total || subject instanceof Subject.Part || subject instanceof Subject.Share;
    }

    /** Those that are explained: the one or all where lines were asked for, those of a figure where it is asked in full. */
    private static List<BudgetLine> lines(Why why, Subject subject) {
        var record = why.record();
        if (subject instanceof Subject.Everything) {
            return record.lines();
        }
        if (subject instanceof Subject.Line line) {
            return List.of(record.lines().get(line.number() - 1));
        }
        return why.full() ? rested(record, subject) : List.of();
    }

    private static List<BudgetLine> rested(BudgetRecord record, Subject subject) {
        if (subject instanceof Subject.Finding finding) {
            return new FindingWhy(record, finding).lines();
        }
        return isSum(subject) ? SumWords.lines(SumWords.made(record, subject)) : List.of();
    }

    private static List<Told> notCounted(BudgetRecord record, Subject subject, List<BudgetLine> lines) {
        var numbers = lines.stream().map(BudgetLine::number).toList();
        return Uncounted.of(record).stream()
                .filter(each -> each.line().isEmpty()
                        ? subject instanceof Subject.Everything
                        : numbers.contains(each.line().getAsInt()))
                .map(Told::of)
                .toList();
    }

    /** @param asked the words that ask for it; blank for all lines */
    private record Document(
            String person,
            LocalDate validAt,
            int version,
            String asked,
            @Nullable List<SumJson> figures,
            @Nullable FindingJson finding,
            @Nullable EventWhy event,

            List<Line> lines,
            List<Told> notCounted,
            List<LinkJson> evidence,
            List<Ruling> decisions) {}

    private record EventWhy(int number, String words, List<Integer> lines, SourceJson source) {
        static EventWhy of(BudgetRecord record, int number) {
            var event = record.events().get(number - 1);
            return new EventWhy(
                    number, EventWords.of(event), Taken.linesOf(record, event), SourceJson.of(event, event.words()));
        }
    }

    private record Line(
            int number,
            boolean inForce,
            Money weekly,
            Money financialYear,
            String working,
            Convention convention,
            @Nullable String reason,
            SourceJson source,
            List<TakenJson> taken) {

        static Line of(BudgetRecord record, BudgetLine line) {
            var entitlement = line.entitlement();
            return new Line(
                    line.number(),
                    line.inForce(),
                    line.weekly(),
                    line.financialYear(),
                    line.working(),
                    entitlement.terms().convention(),
                    stated(entitlement.allocation().reason()),
                    SourceJson.of(entitlement, entitlement.words()),
                    Taken.of(record, line).stream().map(TakenJson::of).toList());
        }
    }

    private static @Nullable String stated(String text) {
        return text.isBlank() ? null : text;
    }

    /** @param event its number in the record */
    private record TakenJson(int event, List<String> what, SourceJson source) {
        static TakenJson of(Taken taken) {
            return new TakenJson(
                    taken.number(),
                    taken.parts().stream().sorted().map(Enum::name).toList(),
                    SourceJson.of(taken.event(), taken.words()));
        }
    }

    /** @param line the line that counts the same money; absent when none does */
    private record Told(
            @Nullable Integer line, Report.Standing standing, Money weekly, Money financialYear, SourceJson source) {

        static Told of(Uncounted uncounted) {
            var report = uncounted.report();
            var line = uncounted.line();
            return new Told(
                    line.isPresent() ? (Integer) line.getAsInt() : null,
                    report.standing(),
                    report.weekly(),
                    report.financialYear(),
                    SourceJson.of(report.entitlement(), report.entitlement().words()));
        }
    }
}
