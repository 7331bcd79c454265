package org.braid.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Use;
import org.braid.record.Allocated;
import org.braid.record.BudgetLine;
import org.braid.record.Report;
import org.jspecify.annotations.Nullable;

/** What is known of a line beside its money, each in a few words; nothing where nothing is stated. */
final class Particulars {
    private Particulars() {}

    static List<String> of(BudgetLine line) {
        var entitlement = line.entitlement();
        var words = new ArrayList<String>();
        words.addAll(allocation(entitlement.allocation()));
        words.addAll(arrangement(entitlement.arrangement()));
        if (!entitlement.scheme().term().isBlank()) {
            words.add("called '%s' by its source".formatted(entitlement.scheme().term()));
        }
        if (!entitlement.replaces().isBlank()) {
            words.add("replaces %s".formatted(entitlement.replaces()));
        }
        return words;
    }

    /** Who helps and when, as whoever allocated the money tells it. */
    static List<String> told(Allocated allocated) {
        var words = arrangement(allocated.by().arrangement());
        return words.isEmpty() || !allocated.isTold()
                ? List.of()
                : List.of("%s, as '%s' tells"
                        .formatted(
                                String.join("; ", words), allocated.by().key().feed()));
    }

    private static List<String> allocation(Allocation allocation) {
        var words = new ArrayList<String>();
        if (allocation.stage() == Allocation.Stage.INDICATIVE) {
            words.add("indicative, not final");
        }
        if (!allocation.grade().isBlank()) {
            words.add("need assessed as " + allocation.grade());
        }
        if (!allocation.reason().isBlank()) {
            words.add("because: " + allocation.reason());
        }
        return words;
    }

    private static List<String> arrangement(@Nullable Arrangement arrangement) {
        if (arrangement == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        stated(words, "from %s", arrangement.provider());
        stated(words, "%s", arrangement.schedule());
        stated(words, "chosen time %s", arrangement.chosenTime());
        stated(words, "chosen helper %s", arrangement.chosenHelper());
        stated(words, "lives in %s", arrangement.setting());
        if (arrangement.personEmploys()) {
            words.add("the person is the employer");
        }
        return words;
    }

    private static void stated(List<String> words, String form, String text) {
        if (!text.isBlank()) {
            words.add(form.formatted(text));
        }
    }

    /** What has become of the money by a day, as each feed tells it: {@code spent £120.00, on the account £48.10, on 30 September}. */
    static List<String> use(BudgetLine line, LocalDate validAt) {
        return Stream.concat(
                        Stream.of(line.entitlement()),
                        line.corroboratedBy().stream().map(Report::entitlement))
                .filter(entitlement -> isKnown(entitlement.use(), validAt))
                .flatMap(entitlement -> Stream.ofNullable(use(entitlement)))
                .toList();
    }

    /** A balance is of one day, and nothing is known of it before. */
    private static boolean isKnown(@Nullable Use use, LocalDate validAt) {
        return use != null && (use.asOf() == null || !use.asOf().isAfter(validAt));
    }

    private static @Nullable String use(Entitlement entitlement) {
        var use = entitlement.use();
        return use == null
                ? null
                : "%s%s, as '%s' tells"
                        .formatted(
                                amounts(use, entitlement.terms().currency()),
                                day(use),
                                entitlement.key().feed());
    }

    private static String amounts(Use use, Currency currency) {
        var words = new ArrayList<String>();
        amount(words, "spent", use.spent(), currency);
        amount(words, "committed", use.committed(), currency);
        amount(words, "on the account", use.balance(), currency);
        amount(words, "brought forward", use.broughtForward(), currency);
        return String.join(", ", words);
    }

    private static void amount(List<String> words, String what, @Nullable BigDecimal amount, Currency currency) {
        if (amount != null) {
            words.add(String.format(Locale.UK, "%s %s%,.2f", what, currency.getSymbol(Locale.UK), amount));
        }
    }

    private static String day(Use use) {
        return use.asOf() == null ? "" : " on " + Wording.day(use.asOf());
    }
}
