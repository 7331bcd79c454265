package org.braid.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.audit.SourceRef;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Handling;
import org.braid.entitlement.Happening;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Stream;
import org.braid.record.Authority;
import org.braid.record.Authority.Voice;
import org.braid.record.BudgetRecord;
import org.braid.record.Merge;
import org.jspecify.annotations.Nullable;

/** A made-up person with money and events, merged as the product merges them. */
final class Someone {
    private static final Merge MERGE = new Merge(new Authority(Map.of(
            "council",
            Map.of(
                    Stream.SOCIAL_CARE, Voice.AUTHORITATIVE,
                    Stream.NHS_PHB, Voice.AUTHORITATIVE,
                    Stream.EDUCATION, Voice.AUTHORITATIVE,
                    Stream.OWN_MONEY, Voice.AUTHORITATIVE))));

    private final String id;
    private final List<Entitlement> awards = new ArrayList<>();
    private final List<CareEvent> events = new ArrayList<>();

    private Someone(String id) {
        this.id = id;
    }

    static Someone called(String id, Money... money) {
        var someone = new Someone(id);
        for (var each : money) {
            someone.awards.add(each.award(someone, someone.awards.size() + 1));
        }
        return someone;
    }

    /** So many people with the same money. */
    static List<Someone> many(int number, String id, Money... money) {
        var people = new ArrayList<Someone>();
        for (var index = 1; index <= number; index++) {
            people.add(called(id + index, money));
        }
        return people;
    }

    String id() {
        return id;
    }

    PersonDetails details() {
        return new PersonDetails(
                List.of(new Identifier("test", id)),
                NhsNumberStatus.ABSENT,
                "Test",
                "Person",
                null,
                null,
                "",
                "",
                "",
                false);
    }

    Someone scored(String domain, String measure, String score, String day) {
        var number = score.isEmpty() ? null : new BigDecimal(score);
        var happening = new Happening(domain, measure, number, List.of(), false, "", "", "");
        return event(CareEvent.Kind.OUTCOME, day, "", List.of(), happening);
    }

    Someone reviewed(String words, String day) {
        return event(CareEvent.Kind.REVIEW, day, words, List.of(), null);
    }

    Someone requested(String day) {
        return event(CareEvent.Kind.REQUEST, day, "", List.of(), null);
    }

    Someone supported(String kind, String day) {
        return event(CareEvent.Kind.SUPPORT, day, "", List.of(kind), null);
    }

    Someone moved(String setting, String day) {
        var happening = new Happening("", "", null, List.of(), false, "", "", setting);
        return event(CareEvent.Kind.SETTING, day, "", List.of(), happening);
    }

    private Someone event(
            CareEvent.Kind kind, String day, String outcome, List<String> support, @Nullable Happening happening) {
        var on = LocalDate.parse(day);
        events.add(new CareEvent(
                new StatementKey("council", "991", id + "-event-" + (events.size() + 1), ""),
                details(),
                Stream.SOCIAL_CARE,
                kind,
                DateRange.throughLastDay(on, on),
                outcome,
                new Plan("", List.of(), "", support, null, "", null, ""),
                new Handling(BenefitForm.NOT_RECORDED, ManagementOption.NOT_RECORDED, "", ""),
                null,
                happening,
                List.of(),
                new Provenance("", SourceRef.line("events.csv", events.size() + 1), "", "")));
        return this;
    }

    BudgetRecord on(LocalDate day) {
        return MERGE.merge(id, awards, events, List.of(), day, 1);
    }
}
