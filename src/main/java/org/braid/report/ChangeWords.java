package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Statement;
import org.braid.record.Aspect;
import org.braid.record.Cause;
import org.braid.record.Change;
import org.braid.record.Stand;

/** What changed between two beliefs, and why, in plain English. */
final class ChangeWords {
    private static final String END = "valid.endExclusive";

    private static final Map<String, String> FIELDS = Map.of(
            "terms.frequency",
            "paid",
            "terms.unitsPerWeek",
            "units a week",
            "terms.kind",
            "money kind",
            "valid.startInclusive",
            "first day",
            END,
            "last day",
            "handling.option",
            "management",
            "allocation.assessedOn",
            "assessed on",
            "plan.reference",
            "plan");

    private ChangeWords() {}

    /** {@code Social care: Home support, of Northmere Council}. */
    static String subject(Change change) {
        return subject(change.statement());
    }

    static String subject(Statement statement) {
        if (statement instanceof Entitlement entitlement) {
            return "%s, of %s".formatted(Figures.purpose(entitlement), Figures.name(entitlement.funder()));
        }
        var event = (CareEvent) statement;
        return "%s: %s of %s"
                .formatted(
                        Wording.capital(Wording.code(event.stream().code())),
                        Wording.code(event.kind()),
                        Wording.day(event.valid().startInclusive()));
    }

    static String stand(Stand stand) {
        return switch (stand.place()) {
            case COUNTED -> "line " + stand.line();
            case TOLD_ELSEWHERE -> "told beside line %d, not counted".formatted(stand.line());
            case WAITING -> "waiting, not counted";
            case EVENT -> "carries no money";
        };
    }

    /** {@code amount 16.83 -> 17.90; last day open -> 2026-07-31}. */
    static String aspects(List<Aspect> aspects) {
        return aspects.stream().map(ChangeWords::aspect).collect(Collectors.joining("; "));
    }

    private static String aspect(Aspect aspect) {
        var field = FIELDS.getOrDefault(aspect.field(), plain(aspect.field()));
        return aspect.before().isEmpty() && aspect.after().isEmpty()
                ? field + " is stated differently"
                : "%s %s -> %s".formatted(field, value(aspect, aspect.before()), value(aspect, aspect.after()));
    }

    /** {@code allocation.assessedOn}: the last word says it, with the first where it needs one. */
    private static String plain(String field) {
        var words =
                field.replace('.', ' ').replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.startsWith("terms ") ? words.substring("terms ".length()) : words;
    }

    private static String value(Aspect aspect, String text) {
        if (aspect.field().equals(END)) {
            return text.isEmpty() ? "open" : LocalDate.parse(text).minusDays(1).toString();
        }
        if (text.isEmpty()) {
            return "nothing";
        }
        return text.matches("[A-Z][A-Z_]+") ? Wording.code(text) : text;
    }

    /** {@code feed 'social-care' said so in cld-991-2026-10.csv, line 12}. */
    static String cause(Cause cause, Change.Kind kind) {
        return switch (cause.kind()) {
            case DELIVERY -> "%s says so%s".formatted(sources(cause), other(cause, kind));
            case LEFT_OUT ->
                cause.sources().isEmpty()
                        ? "its feed no longer says it"
                        : "%s no longer says it".formatted(sources(cause));
            case MAPPING -> "another mapping reads %s%s".formatted(sources(cause), other(cause, kind));
            case DECISION -> "%s decided whose it is%s".formatted(cause.by(), other(cause, kind));
            case LINKING -> "the linkage found whose it is%s".formatted(other(cause, kind));
            case COUNTING -> "what else is said about the same money changed (%s)".formatted(keys(cause));
        };
    }

    private static String sources(Cause cause) {
        return cause.sources().stream()
                .map(source -> "%s (feed '%s')"
                        .formatted(source.place().isBlank() ? source.file() : source.place(), source.feed()))
                .collect(Collectors.joining(" or "));
    }

    private static String other(Cause cause, Change.Kind kind) {
        if (cause.person() == null) {
            return "";
        }
        return (kind == Change.Kind.CAME ? "; before, it was with " : "; now it is with ") + cause.person();
    }

    private static String keys(Cause cause) {
        return cause.because().stream().map(key -> key.text()).collect(Collectors.joining(", "));
    }
}
