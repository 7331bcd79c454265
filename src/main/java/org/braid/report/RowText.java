package org.braid.report;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.record.RowTrace;
import org.braid.record.RowTrace.Given;
import org.braid.record.RowTrace.Touched;
import org.jspecify.annotations.Nullable;

/** From a row of a delivery forward to the budgets it touches: what {@code braid why --delivery FILE --row N} prints. */
public final class RowText {
    private final TextPage page = new TextPage();

    private RowText() {}

    /** @param deliveries the last received first */
    public static String of(List<RowAnswer> deliveries) {
        var text = new RowText();
        deliveries.forEach(text::delivery);
        return text.page.toString();
    }

    private void delivery(RowAnswer answer) {
        page.title("%s (feed '%s')".formatted(answer.file(), answer.feed()));
        page.say("sha256 " + answer.sha256());
        page.say(answer.words());
        if (answer.corrects() != null) {
            page.say("Corrects " + Terminal.clean(answer.corrects()) + ".");
        }
        answer.rows().forEach(this::row);
        page.gap();
    }

    private void row(RowTrace row) {
        page.heading(row.place().toString());
        page.say(ended(row));
        row.findings().forEach(this::finding);
        row.statements().forEach(this::given);
    }

    private static String ended(RowTrace row) {
        var ended = row.ended();
        return ended == null ? "No night has read it yet." : ended(ended);
    }

    static String ended(RowPlace ended) {
        return switch (ended) {
            case APPLIED -> "Applied: it said something new.";
            case UNCHANGED -> "Unchanged: it said what was known already.";
            case SUPERSEDED -> "Superseded: it stands in the file twice, or a later row or delivery says it better.";
            case QUARANTINED -> "Waiting: somebody has to look at it.";
            case REJECTED -> "Rejected: it could not be used.";
            case NOT_DATA -> "No data: it makes no claim.";
        };
    }

    private void finding(Finding finding) {
        page.item("%s: %s%s. %s"
                .formatted(
                        finding.code(),
                        finding.code().meaning(),
                        finding.value().isBlank() ? "" : " ('%s')".formatted(Terminal.clean(finding.value())),
                        finding.code().fix()));
    }

    private void given(Given given) {
        page.say("%s (%s)%s"
                .formatted(
                        ChangeWords.subject(given.statement()),
                        given.statement().key().text(),
                        given.here()
                                ? ""
                                : ", known already from "
                                        + given.statement().provenance().place()));
        if (given.until() != null && given.until().equals(given.from())) {
            page.item("A later row or delivery of the same night replaced it.");
        } else {
            page.item("Known " + nights(given.from(), given.until()) + ".");
        }
        given.budgets().forEach(this::touched);
    }

    private void touched(Touched touched) {
        page.item("%s: %s%s, %s."
                .formatted(
                        touched.person(),
                        ChangeWords.stand(touched.stand()),
                        figures(touched),
                        nights(touched.from(), touched.until())));
    }

    private static String figures(Touched touched) {
        var stand = touched.stand();
        return stand.weekly() == null
                ? ""
                : ", %s a week, %s in the year".formatted(stand.weekly(), stand.financialYear());
    }

    private static String nights(Night from, @Nullable Night until) {
        return until == null
                ? "from night %s, still".formatted(from.name())
                : "from night %s until before night %s".formatted(from.name(), until.name());
    }
}
