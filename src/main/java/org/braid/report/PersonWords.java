package org.braid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Link;
import org.braid.record.BudgetRecord;

/** Who a record is about, in words. */
final class PersonWords {
    private PersonWords() {}

    /** The name as we believe it; our id stands beside it, so a missing one is said and not made up. */
    static String name(BudgetRecord record) {
        var details = record.details();
        var name = (details.givenName() + " " + details.familyName()).strip();
        return name.isEmpty() ? "A person without a stated name" : name;
    }

    static String identity(BudgetRecord record) {
        var sentences = new ArrayList<String>();
        sentences.add(number(record.details()));
        sentences.add(joined(record.evidence()));
        if (record.details().deathDate() != null) {
            sentences.add("Died on %s.".formatted(Wording.day(record.details().deathDate())));
        }
        if (record.details().protectedIdentity()) {
            sentences.add("The identity is protected: it is never compared with another.");
        }
        return String.join(" ", sentences);
    }

    private static String number(PersonDetails details) {
        return details.nhsNumber()
                .map(PersonWords::inGroups)
                .map(number -> switch (details.nhsNumberStatus()) {
                    case VERIFIED -> "NHS number %s, verified.".formatted(number);
                    case UNVERIFIED, ABSENT -> "NHS number %s, stated but not verified.".formatted(number);
                })
                .orElse("No NHS number is known.");
    }

    /** 3-3-4, as the NHS writes it. */
    private static String inGroups(String number) {
        return number.replaceFirst("^(.{3})(.{3})(.{4})$", "$1 $2 $3");
    }

    private static String joined(List<Link> evidence) {
        if (evidence.isEmpty()) {
            return "One description only, so that nothing had to be joined.";
        }
        var byStage = new TreeMap<Link.Stage, Long>();
        evidence.forEach(link -> byStage.merge(link.stage(), 1L, Long::sum));
        var ways = byStage.entrySet().stream()
                .map(entry -> "%s (%s)"
                        .formatted(Wording.stage(entry.getKey()), Wording.count(entry.getValue(), "link", "links")))
                .toList();
        return "Descriptions by the feeds were joined by %s.".formatted(Wording.list(ways));
    }
}
