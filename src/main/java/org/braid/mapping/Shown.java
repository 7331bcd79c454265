package org.braid.mapping;

import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Statement;
import org.braid.entitlement.Step;
import org.jspecify.annotations.Nullable;

/** What the examples in a mapping can ask of a statement beside its fields. */
final class Shown {
    private Shown() {}

    /** Nothing for a label that is none of these; blank where there is no statement to ask. */
    static Optional<String> of(String label, @Nullable Statement statement) {
        return switch (label) {
            case "weekly" -> Optional.of(statement instanceof Entitlement one ? weekly(one) : "");
            case "steps" -> Optional.of(statement instanceof Entitlement one ? steps(one) : "");
            case "lastDay" -> Optional.of(statement == null ? "" : lastDay(statement));
            case "person" -> Optional.of(statement == null ? "" : person(statement));
            default -> Optional.empty();
        };
    }

    /** Major units a week, at the first amount. */
    private static String weekly(Entitlement entitlement) {
        return money(entitlement, entitlement.valid().startInclusive());
    }

    private static String money(Entitlement entitlement, java.time.LocalDate day) {
        var weekly = Rates.weekly(entitlement.terms(), entitlement.valid(), day);
        return Money.rounded(weekly, entitlement.terms().currency()).major().toPlainString();
    }

    /** Each later amount: {@code 2025-01-01 599 TARIFF; ...}. */
    private static String steps(Entitlement entitlement) {
        return entitlement.terms().steps().stream().map(Shown::step).collect(Collectors.joining("; "));
    }

    private static String step(Step step) {
        var share = step.share();
        return "%s %s%s %s"
                .formatted(
                        step.from(),
                        step.amount().toPlainString(),
                        share == null
                                ? ""
                                : " x %s / %s"
                                        .formatted(
                                                share.part().toPlainString(),
                                                share.whole().toPlainString()),
                        step.reason());
    }

    private static String lastDay(Statement statement) {
        var last = statement.valid().lastDay();
        return last == null ? "" : last.toString();
    }

    /** Identifiers as {@code system:value}, then the names. */
    private static String person(Statement statement) {
        var person = statement.person();
        var identifiers = person.identifiers().stream()
                .map(each -> each.system() + ":" + each.value())
                .collect(Collectors.joining(" "));
        return "%s %s %s"
                .formatted(identifiers, person.givenName(), person.familyName())
                .strip();
    }
}
