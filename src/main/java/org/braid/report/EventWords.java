package org.braid.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Happening;
import org.jspecify.annotations.Nullable;

/** An event in one sentence. */
final class EventWords {
    private EventWords() {}

    static String of(CareEvent event) {
        var words = new ArrayList<String>();
        words.add("%s, %s".formatted(Wording.day(event.valid().startInclusive()), Wording.code(event.kind())));
        if (!event.outcome().isBlank()) {
            words.add(event.outcome());
        }
        if (event.kind() == CareEvent.Kind.OFFER || event.kind() == CareEvent.Kind.SUPPORT) {
            event.plan().support().forEach(each -> words.add(Wording.code(each)));
        }
        var arrangement = event.arrangement();
        if (arrangement != null && !arrangement.provider().isBlank()) {
            words.add("by " + arrangement.provider());
        }
        if (event.happening() != null) {
            happening(words, event.happening());
        }
        return words.get(0) + (words.size() == 1 ? "" : ": " + String.join("; ", words.subList(1, words.size())));
    }

    private static void happening(List<String> words, Happening happening) {
        if (!happening.domain().isBlank()) {
            words.add(domain(happening.domain()));
        }
        if (!happening.measure().isBlank()) {
            words.add(happening.measure() + score(happening.score()));
        }
        if (!happening.offered().isEmpty()) {
            words.add("offered "
                    + Wording.list(
                            happening.offered().stream().map(Wording::code).toList()));
        }
        if (!happening.setting().isBlank()) {
            words.add("lives in " + happening.setting());
        }
        if (!happening.rights().isBlank()) {
            words.add("rights: " + happening.rights());
        }
        if (!happening.responsibilities().isBlank()) {
            words.add("responsibilities: " + happening.responsibilities());
        }
        if (happening.illegal()) {
            words.add("said to be unlawful");
        }
    }

    /** In its own words: the outcome EMPLOYMENT is work, not the stream of that name. */
    private static String domain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null ? "" : " " + score.toPlainString();
    }
}
