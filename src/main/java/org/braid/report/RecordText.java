package org.braid.report;

import java.util.List;
import java.util.Optional;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.PeriodFigures;
import org.braid.record.RecordFinding;
import org.braid.record.Totals;
import org.braid.reference.Schemes;
import org.jspecify.annotations.Nullable;

/** One individual budget in plain English: what {@code braid record PERSON} prints. Outcomes come before pounds. */
public final class RecordText {
    private final BudgetRecord record;
    private final TextPage page = new TextPage();

    private RecordText(BudgetRecord record) {
        this.record = record;
    }

    public static String of(BudgetRecord record) {
        return of(record, null);
    }

    /** @param period what the lines come to in days that somebody asked for; null when nobody did */
    public static String of(BudgetRecord record, @Nullable PeriodFigures period) {
        return of(record, period, Schemes.NONE);
    }

    /** @param schemes what is known of the schemes that the lines name */
    public static String of(BudgetRecord record, @Nullable PeriodFigures period, Schemes schemes) {
        return new RecordText(record).text(period, schemes);
    }

    private String text(@Nullable PeriodFigures period, Schemes schemes) {
        var name = PersonWords.name(record);
        page.title("%s (%s) on %s".formatted(name, record.person(), Wording.day(record.validAt())));
        page.say("This budget is %s. Version %d.".formatted(Wording.kind(record.kind()), record.version()));
        OutcomesText.write(record, page);
        money();
        LinesText.write(record, page);
        totals();
        if (period != null) {
            PeriodText.write(record, period, page);
        }
        notCounted();
        schemes(schemes);
        toCheck();
        page.heading("Who this is").say(PersonWords.identity(record));
        next();
        return page.toString();
    }

    private void money() {
        var totals = record.totals();
        page.heading("The money");
        if (totals.publicMoney().isEmpty()) {
            page.say("No public money.");
        } else {
            page.say(sentence("Public money", totals.publicMoney()) + " From " + Wording.list(funders()) + ".");
        }
        free().ifPresent(page::say);
        if (record.management() == ManagementOption.MIXED) {
            page.say("By the week, it is managed in several ways: %s.".formatted(managed()));
        }
        if (!totals.ownMoney().isEmpty()) {
            page.say(sentence("Own money, beside it and in no public figure", totals.ownMoney()));
        }
        record.lines().stream().filter(RecordText::isSaving).forEach(line -> page.say(saving(record, line)));
        if (!totals.contribution().isEmpty()) {
            page.say(sentence("The person's contribution, not taken off the figures", totals.contribution()));
        }
    }

    private static boolean isSaving(BudgetLine line) {
        return line.inForce() && line.entitlement().terms().kind() == MoneyKind.SAVED_UP;
    }

    /** {@code Saved up for a hi-fi, to be spent by 1 December 2026: £400.00. It is no surplus.} */
    private static String saving(BudgetRecord record, BudgetLine line) {
        var plan = line.entitlement().plan();
        return "Saved up%s%s: %s. It is no surplus."
                .formatted(
                        plan.purpose().isBlank() ? "" : " for " + plan.purpose(),
                        plan.targetDate() == null ? "" : ", to be spent by " + Wording.day(plan.targetDate()),
                        line.entitlement().terms().frequency().recurring()
                                ? "%s so far, %s a week".formatted(record.saved(line), line.weekly())
                                : record.saved(line));
    }

    /** Money that the funder directs, fees and what employing costs are public, too, but not the person's to spend. */
    private Optional<String> free() {
        var kinds = record.totals().by().stream()
                .filter(part -> part.dimension() == Totals.Dimension.MONEY_KIND)
                .toList();
        var free = kinds.stream()
                .filter(part -> part.code().equals(MoneyKind.PUBLIC_DEVOLVED.name()))
                .map(Totals.Part::sum)
                .toList();
        return free.size() == kinds.size()
                ? Optional.empty()
                : Optional.of("Of it the person may direct %s a week, %s in %s."
                        .formatted(
                                free.isEmpty() ? "nothing" : Figures.amounts(free, Totals.Sum::weekly),
                                free.isEmpty() ? "nothing" : Figures.amounts(free, Totals.Sum::financialYear),
                                years()));
    }

    private String managed() {
        return Wording.list(record.managementShares().stream()
                .map(share -> "%s %% %s"
                        .formatted(share.percent(), Figures.code(share.option().name(), record)))
                .toList());
    }

    private String sentence(String what, List<Totals.Sum> sums) {
        var once = sums.stream().anyMatch(sum -> sum.oneOff().minor() != 0)
                ? ", %s of it paid once".formatted(Figures.amounts(sums, Totals.Sum::oneOff))
                : "";
        return "%s: %s a week; %s in %s%s."
                .formatted(
                        what,
                        Figures.amounts(sums, Totals.Sum::weekly),
                        Figures.amounts(sums, Totals.Sum::financialYear),
                        years(),
                        once);
    }

    /** Funders of two countries account by different years. */
    private String years() {
        var starts = record.lines().stream()
                .map(line -> line.entitlement().year(record.validAt()).startInclusive())
                .distinct()
                .toList();
        return starts.size() == 1 ? "the year from " + Wording.day(starts.get(0)) : "each funder's own year";
    }

    private List<String> funders() {
        return record.totals().by().stream()
                .filter(part -> part.dimension() == Totals.Dimension.FUNDER)
                .map(part -> Figures.name(part, record))
                .distinct()
                .toList();
    }

    private void totals() {
        for (var dimension : Totals.Dimension.values()) {
            var parts = record.totals().by().stream()
                    .filter(part -> part.dimension() == dimension)
                    .toList();
            if (!parts.isEmpty()) {
                page.gap().table(table(dimension, parts));
            }
        }
    }

    private TextTable table(Totals.Dimension dimension, List<Totals.Part> parts) {
        var table = new TextTable(
                TextTable.Column.left("Public money by " + Wording.code(dimension), 58),
                TextTable.Column.right("a week", 16),
                TextTable.Column.right("in the year", 18));
        parts.forEach(part -> table.row(
                Figures.name(part, record),
                part.sum().weekly().toString(),
                part.sum().financialYear().toString()));
        return table;
    }

    private void notCounted() {
        var uncounted = Uncounted.of(record);
        if (uncounted.isEmpty()) {
            return;
        }
        page.heading("Told, but not counted");
        for (var each : uncounted) {
            var entitlement = each.report().entitlement();
            page.item("%s a week, %s, as %s says: %s."
                    .formatted(
                            each.report().weekly(),
                            Figures.purpose(entitlement),
                            reporter(entitlement),
                            each.reason()));
        }
    }

    private static String reporter(Entitlement entitlement) {
        var feed = "feed '%s'".formatted(entitlement.key().feed());
        return entitlement.reportedBy().isBlank() ? feed : "%s (%s)".formatted(entitlement.reportedBy(), feed);
    }

    private void schemes(Schemes schemes) {
        var known = LineScheme.of(record, schemes);
        if (!known.isEmpty()) {
            page.heading("Under what it is given");
            known.forEach(scheme -> page.item(scheme.sentence()));
        }
    }

    private void toCheck() {
        page.heading("To check");
        if (record.findings().isEmpty()) {
            page.say("Nothing.");
        }
        record.findings().forEach(finding -> page.item(words(finding)));
    }

    private String words(RecordFinding finding) {
        var code = finding.code();
        var first = finding.firstSeen();
        return "%s%s%s%s. %s [%s]"
                .formatted(
                        Wording.capital(code.meaning()),
                        Wording.lines(finding.lines()),
                        finding.detail().isBlank() ? "" : ": " + finding.detail(),
                        first == null ? "" : ", since " + Wording.day(first.date()),
                        FindingWords.next(finding),
                        asked(finding));
    }

    /** Its code, by which `why` takes it; with its number where the code alone would not say which. */
    private String asked(RecordFinding finding) {
        var alike = record.findings().stream()
                .filter(each -> each.code() == finding.code())
                .count();
        return alike == 1
                ? finding.code().name()
                : "%s, finding %d".formatted(finding.code(), record.findings().indexOf(finding) + 1);
    }

    private void next() {
        page.heading("Next");
        var commands = new TextTable(TextTable.Column.left("", 46), TextTable.Column.left("", 50));
        if (!record.lines().isEmpty()) {
            var last = record.lines().get(record.lines().size() - 1).number();
            commands.row(
                    "braid why %s %d".formatted(record.person(), last),
                    "where the figures of line %d come from".formatted(last));
        }
        if (!record.totals().publicMoney().isEmpty()) {
            commands.row(
                    "braid why %s total".formatted(record.person()),
                    "which lines make it; also funder F, stream S, management M, kind K, share M, finding F, event N");
        }
        page.table(commands.row("braid why " + record.person(), "the same for all, and why it is one person")
                .row(
                        "braid record %s --format xlsx".formatted(record.person()),
                        "the same as a workbook; also json and fhir"));
    }
}
