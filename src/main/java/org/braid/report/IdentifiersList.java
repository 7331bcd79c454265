package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.Validity;
import org.braid.person.HeldIdentifier;
import org.braid.person.HeldIdentifier.Standing;
import org.jspecify.annotations.Nullable;

/** By which numbers a person is and was known: what {@code braid identifiers PERSON} prints. */
public final class IdentifiersList {
    private final String person;
    private final LocalDate validAt;
    private final Map<Integer, String> nights;

    /** @param nights the name of each published night by its number */
    public IdentifiersList(String person, LocalDate validAt, Map<Integer, String> nights) {
        this.person = person;
        this.validAt = validAt;
        this.nights = Map.copyOf(nights);
    }

    private record Document(String person, LocalDate validAt, List<Entry> identifiers) {}

    /** @param validTo the last day */
    private record Entry(
            String system,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Standing standing,
            List<String> feeds,
            String knownSince,
            @Nullable String knownUntil,
            @Nullable String supersededBy,
            List<String> sharedWith) {}

    public String json(List<HeldIdentifier> identifiers) {
        return Json.document(new Document(
                person, validAt, identifiers.stream().map(this::entry).toList()));
    }

    private Entry entry(HeldIdentifier held) {
        return new Entry(
                held.identifier().system(),
                held.identifier().value(),
                held.validity().startInclusive(),
                held.validity().lastDay(),
                held.on(validAt),
                held.feeds(),
                night(held.sinceNight()),
                held.known() ? null : night(held.untilNight()),
                held.supersededBy(),
                held.sharedWith());
    }

    private String night(int number) {
        return nights.getOrDefault(number, "");
    }

    public String text(List<HeldIdentifier> identifiers) {
        var page = new TextPage().title("Identifiers of " + person);
        if (identifiers.isEmpty()) {
            page.plain("No feed states one.");
        }
        identifiers.forEach(held -> write(held, page));
        return page.toString();
    }

    private void write(HeldIdentifier held, TextPage page) {
        page.heading(Terminal.clean(
                "%s:%s".formatted(held.identifier().system(), held.identifier().value())));
        page.say(Wording.capital(validity(held)) + ".");
        page.say("%s by %s; known since night %s%s."
                .formatted(
                        held.known() ? "Stated" : "Was stated",
                        Wording.list(held.feeds()),
                        night(held.sinceNight()),
                        held.known() ? "" : ", and not any more since night " + night(held.untilNight())));
        if (held.supersededBy() != null) {
            page.say("Superseded by %s.".formatted(Terminal.clean(held.supersededBy())));
        }
        if (!held.sharedWith().isEmpty()) {
            page.item("On days that overlap it is also stated of %s: check whose it is."
                    .formatted(Wording.list(held.sharedWith())));
        }
    }

    private String validity(HeldIdentifier held) {
        var day = Wording.day(validAt);
        return switch (held.on(validAt)) {
            case NOT_SAID -> "no feed says on which days it is valid";
            case VALID -> days(held.validity());
            case ENDED -> "%s; ended on %s".formatted(days(held.validity()), day);
            case NOT_YET -> "%s; not yet on %s".formatted(days(held.validity()), day);
        };
    }

    private static String days(Validity validity) {
        var from = validity.startInclusive();
        var last = validity.lastDay();
        return "valid"
                + (from == null ? "" : " from " + Wording.day(from))
                + (last == null ? ", open" : " to " + Wording.day(last));
    }
}
