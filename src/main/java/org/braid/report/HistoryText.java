package org.braid.report;

import java.util.List;
import org.braid.entitlement.Money;
import org.braid.record.Change;
import org.braid.record.Effect;
import org.braid.record.Pocket;
import org.braid.record.Stand;
import org.braid.record.Versions.Explained;
import org.jspecify.annotations.Nullable;

/** The versions of a person's budget, each explained by the one before: what {@code braid history PERSON} prints. */
public final class HistoryText {
    private final TextPage page = new TextPage();

    private HistoryText() {}

    /** @param versions oldest first; shown newest first */
    public static String of(String person, List<Explained> versions) {
        var text = new HistoryText();
        text.page.title("History of " + person);
        for (var at = versions.size() - 1; at >= 0; at--) {
            text.version(versions.get(at));
        }
        text.page.gap().plain("Next: braid record %s --known-at T, with a night's name from above".formatted(person));
        return text.page.toString();
    }

    private void version(Explained version) {
        page.heading("%s, known from %s, night %s; figures for %s"
                .formatted(
                        version.number() == 0 ? "Nothing any more" : "Version " + version.number(),
                        version.night().knownAt(),
                        version.night().name(),
                        Wording.day(version.validAt())));
        var comparison = version.comparison();
        comparison.effects().forEach(effect -> page.say(effect(effect)));
        comparison.changes().forEach(this::change);
        if (comparison.evidence()) {
            page.item("Other links hold the descriptions of the person together.");
        }
    }

    private static String effect(Effect effect) {
        return "%s: %s a week; %s in the financial year."
                .formatted(
                        pocket(effect.pocket()),
                        step(effect.before().weekly(), effect.after().weekly(), effect.weekly()),
                        step(effect.before().financialYear(), effect.after().financialYear(), effect.financialYear()));
    }

    static String pocket(Pocket pocket) {
        return switch (pocket) {
            case PUBLIC -> "Public money";
            case OWN -> "Own money";
            case SAVED -> "Saved up";
            case CONTRIBUTION -> "The person's contribution";
        };
    }

    /** {@code £100.00 -> £120.00 (+£20.00)}, or the figure alone where it stayed. */
    private static String step(Money before, Money after, Money difference) {
        return difference.minor() == 0
                ? after.toString()
                : "%s -> %s (%s)".formatted(before, after, signed(difference));
    }

    static String signed(Money money) {
        return (money.minor() > 0 ? "+" : "") + money;
    }

    private void change(Change change) {
        page.item("%s: %s. %s. Because %s."
                .formatted(
                        Wording.capital(Wording.code(change.kind())),
                        ChangeWords.subject(change),
                        Wording.capital(what(change)),
                        ChangeWords.cause(change.cause(), change.kind())));
    }

    private static String what(Change change) {
        var said = change.aspects().isEmpty() ? "" : "; " + ChangeWords.aspects(change.aspects());
        return where(change) + figures(change.before(), change.after()) + said;
    }

    private static String where(Change change) {
        var before = change.before();
        return before != null && change.standsElsewhere()
                ? "%s -> %s".formatted(ChangeWords.stand(before), ChangeWords.stand(change.stand()))
                : ChangeWords.stand(change.stand());
    }

    private static String figures(@Nullable Stand before, @Nullable Stand after) {
        var was = before == null ? "nothing" : figures(before);
        var is = after == null ? "nothing" : figures(after);
        if (was.isEmpty() || is.isEmpty()) {
            return "";
        }
        return was.equals(is) ? "; still " + is : "; %s -> %s".formatted(was, is);
    }

    /** Blank for what carries no money. */
    private static String figures(Stand stand) {
        return stand.financialYear() == null
                ? ""
                : "%s a week, %s in the year".formatted(stand.weekly(), stand.financialYear());
    }
}
