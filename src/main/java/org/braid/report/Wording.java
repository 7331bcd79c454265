package org.braid.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Stream;
import org.braid.person.Link;
import org.braid.record.BudgetKind;
import org.braid.record.Report;

/** Codes in plain English. A code without words of its own is its own words: {@code HOUSING} is housing. */
final class Wording {
    /** Whole month names: their short forms differ between Java versions. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NHS_PHB", "NHS personal health budget"),
            Map.entry("EMPLOYMENT", "employment support"),
            Map.entry("HOUSING_SUPPORT", "housing-related support"),
            Map.entry("THIRD_PARTY", "third party (individual service fund)"),
            Map.entry("COUNCIL_MANAGED", "managed by the council"),
            Map.entry("COMMISSIONER_MANAGED", "managed by the funder"),
            Map.entry("NDIS", "NDIS"),
            Map.entry("PA_EMPLOYMENT_AGENCY", "PA employment agency"),
            Map.entry("PUBLIC_DEVOLVED", "public, for the person to direct"),
            Map.entry("PUBLIC_RETAINED", "public, directed by the funder"),
            Map.entry("OWN_TOP_UP", "own top-up"),
            Map.entry("CLIENT_CONTRIBUTION", "the person's contribution"));

    private static final Map<BudgetKind, String> KINDS = Map.of(
            BudgetKind.INDIVIDUAL,
            "an individual budget: it joins two or more public funding streams",
            BudgetKind.PERSONAL,
            "a personal budget: its public money is social care only",
            BudgetKind.PERSONAL_HEALTH,
            "a personal health budget: its public money is the NHS's only",
            new BudgetKind("OWN_MONEY"),
            "own money only: no public money is in force",
            BudgetKind.NONE,
            "empty on this day: no line is in force");

    private static final Pattern ENGLISH = Pattern.compile("(?:GB|AU).*|");
    private static final Pattern CAPITAL = Pattern.compile("\\b[A-Z](?=[a-z])");

    private Wording() {}

    static String code(String code) {
        return CODES.getOrDefault(code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static String code(Enum<?> code) {
        return code(code.name());
    }

    /** How it is held: "notional" is the NHS's own word for what other funders just manage themselves. */
    static String held(ManagementOption option, Entitlement entitlement) {
        return option == ManagementOption.COMMISSIONER_MANAGED && isNhs(entitlement)
                ? "notional (managed by the NHS)"
                : code(option);
    }

    static boolean isNhs(Entitlement entitlement) {
        return entitlement.stream().equals(Stream.NHS_PHB);
    }

    /**
     * A name of a service inside a sentence, {@code support worker}. English only: a German noun keeps its capital. What is
     * no plain word stays as it is, such as {@code NHS}.
     */
    static String inSentence(String words, String country) {
        return ENGLISH.matcher(country).matches()
                ? CAPITAL.matcher(words).replaceAll(word -> word.group().toLowerCase(Locale.ROOT))
                : words;
    }

    static String kind(BudgetKind kind) {
        return KINDS.getOrDefault(kind, "of one public stream, " + code(kind.code()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String period(DateRange range) {
        var last = range.lastDay();
        var first = range.startInclusive();
        if (last == null) {
            return "from %s, open".formatted(day(first));
        }
        if (last.isBefore(first)) {
            return "no day: it would begin and end on " + day(first);
        }
        return last.equals(first) ? "on " + day(first) : "%s to %s".formatted(day(first), day(last));
    }

    static String convention(Convention convention) {
        return switch (convention) {
            case WEEKS_52 ->
                "a year counts as 52 weeks, a month as 52/12 weeks; a part of a year by its days, sevenths of a week";
            case MONTHS_OF_30_DAYS ->
                "a calendar month counts whole, a part of one in thirtieths; a week is 7/365 of a year, for comparison";
            case DAYS_365 -> "a year counts as 365 days, a month as a twelfth of it; a part of a year by its days";
        };
    }

    static String standing(Report.Standing standing) {
        return switch (standing) {
            case AGREES -> "says the same";
            case DIFFERS -> "says another amount";
            case REPLACED -> "was replaced by it";
            case UNCONFIRMED -> "no funder states this money";
        };
    }

    static String stage(Link.Stage stage) {
        return switch (stage) {
            case NHS_NUMBER -> "NHS number";
            case SCOPED_IDENTIFIER -> "another identifier";
            case PROBABILISTIC -> "likeness of the details";
            case DECISION -> "a person's decision";
        };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** {@code  (lines 1 and 3)}, or nothing when it is about none. */
    static String lines(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return "";
        }
        return " (%s)".formatted(numbered(numbers).strip());
    }

    /** {@code  line 3}, {@code  lines 1 and 3}. */
    static String numbered(List<Integer> numbers) {
        return " %s %s"
                .formatted(
                        numbers.size() == 1 ? "line" : "lines",
                        list(numbers.stream().map(String::valueOf).toList()));
    }

    static String decimal(double number) {
        return String.format(Locale.UK, "%.1f", number);
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
