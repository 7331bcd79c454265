package org.braid.report;

import java.util.List;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Evidence;
import org.braid.record.RecordFinding;

/** On what a finding rests: the lines it is about, and the statements it was seen in. */
final class FindingWhy {
    private final BudgetRecord record;
    private final int number;
    private final RecordFinding finding;

    FindingWhy(BudgetRecord record, Subject.Finding asked) {
        this.record = record;
        this.number = asked.number();
        this.finding = record.findings().get(number - 1);
    }

    /** The lines that it is about. */
    List<BudgetLine> lines() {
        return record.lines().stream()
                .filter(line -> finding.lines().contains(line.number()))
                .toList();
    }

    List<BudgetLine> write(TextPage page) {
        var code = finding.code();
        page.heading("Finding %d: %s [%s]".formatted(number, code.meaning(), code));
        if (!finding.detail().isBlank()) {
            page.say(Wording.capital(finding.detail()) + ".");
        }
        var first = finding.firstSeen();
        if (first != null) {
            page.say("Open since night %s.".formatted(first.name()));
        }
        page.say(code.fix());
        finding.stakes()
                .forEach(stake -> page.item("%s: %s a week, %s in the year are at stake"
                        .formatted(Figures.name(stake.funder()), stake.weekly(), stake.financialYear())));
        page.heading("Seen in");
        finding.evidence().forEach(each -> page.item(words(each)));
        return lines();
    }

    private String words(Evidence each) {
        return "%s: %s%s".formatted(each.feed(), each.place(), standing(each));
    }

    /** Where the record has the statement, so that one can go on from there. */
    private String standing(Evidence each) {
        for (var line : record.lines()) {
            if (line.entitlement().key().equals(each.statement())) {
                return " (line %d)".formatted(line.number());
            }
        }
        for (var event = 1; event <= record.events().size(); event++) {
            if (record.events().get(event - 1).key().equals(each.statement())) {
                return " (event %d)".formatted(event);
            }
        }
        return " (told, but not counted)";
    }
}
