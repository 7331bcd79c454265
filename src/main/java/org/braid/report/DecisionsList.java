package org.braid.report;

import java.time.ZoneId;
import java.util.List;
import org.braid.person.Ruling;

/** Who decided what: what {@code braid decisions} prints, oldest first. */
public final class DecisionsList {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private DecisionsList() {}

    public static String json(List<Ruling> rulings) {
        return Json.document(rulings);
    }

    public static String text(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            return "Nothing was decided yet.\n";
        }
        var page = new TextPage();
        rulings.forEach(ruling -> write(ruling, page));
        return page.toString();
    }

    private static void write(Ruling ruling, TextPage page) {
        page.plain("%d  %s".formatted(ruling.decision(), words(ruling)));
        page.say("by %s; %s".formatted(when(ruling), state(ruling)));
        if (!ruling.reason().isBlank()) {
            page.say(Terminal.clean(ruling.reason()));
        }
    }

    /** {@code A Clerk on 3 July 2026}, with whoever confirmed it. */
    static String when(Ruling ruling) {
        return "%s on %s"
                .formatted(
                        Terminal.clean(who(ruling)),
                        Wording.day(ruling.decidedAt().atZone(ZONE).toLocalDate()));
    }

    private static String who(Ruling ruling) {
        return ruling.confirmedBy() == null
                ? ruling.decidedBy()
                : "%s, confirmed by %s,".formatted(ruling.decidedBy(), ruling.confirmedBy());
    }

    /** What was decided, in a few words. */
    static String words(Ruling ruling) {
        return switch (ruling.kind()) {
            case JOIN -> "%s and %s are one person".formatted(ruling.person(), ruling.other());
            case SPLIT ->
                ruling.other() == null
                        ? "rows of %s are another person's".formatted(ruling.person())
                        : "%s and %s are two people".formatted(ruling.person(), ruling.other());
            case FINDING -> "what was held of %s is decided (finding %.8s)".formatted(ruling.person(), ruling.other());
            case UNDO -> "decision %d is undone".formatted(ruling.undoes());
        };
    }

    private static String state(Ruling ruling) {
        if (ruling.kind() == Ruling.Kind.UNDO) {
            return "not to be undone itself";
        }
        return ruling.undoneBy() == null ? "in force" : "undone by decision " + ruling.undoneBy();
    }
}
