package org.braid.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Sector;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.jspecify.annotations.Nullable;

/** One award for a made-up person: weekly social care of council 991 since 1 April 2026, unless told otherwise. */
final class Money {
    private final String amount;
    private String feed = "council";
    private String funder = "991";
    private Stream stream = Stream.SOCIAL_CARE;
    private String scheme = "";
    private String component = "";
    private String country = "GB-ENG";
    private String currency = "GBP";
    private MoneyKind kind = MoneyKind.PUBLIC_DEVOLVED;
    private Frequency frequency = Frequency.WEEKLY;
    private LocalDate from = LocalDate.of(2026, 4, 1);
    private @Nullable LocalDate to;
    private BenefitForm form = BenefitForm.NOT_RECORDED;
    private ManagementOption option = ManagementOption.NOT_RECORDED;
    private String party = "";
    private String control = "";
    private String instrument = "";
    private @Nullable Arrangement arrangement;
    private List<String> support = List.of();
    private List<SourceValue> words = List.of();

    private Money(String amount) {
        this.amount = amount;
    }

    static Money weekly(String amount) {
        return new Money(amount);
    }

    static Money once(String amount, String day) {
        var money = new Money(amount);
        money.frequency = Frequency.ONE_OFF;
        return money.through(day, day);
    }

    Money from(String funder) {
        this.funder = funder;
        return this;
    }

    Money of(Stream stream) {
        this.stream = stream;
        return this;
    }

    Money under(String scheme) {
        this.scheme = scheme;
        return this;
    }

    Money buys(String component) {
        this.component = component;
        return this;
    }

    Money in(String country, String currency) {
        this.country = country;
        this.currency = currency;
        return this;
    }

    Money as(MoneyKind kind) {
        this.kind = kind;
        return this;
    }

    Money through(String first, @Nullable String last) {
        from = LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    Money in(BenefitForm form) {
        this.form = form;
        return this;
    }

    Money held(ManagementOption option, String party) {
        this.option = option;
        this.party = party;
        return this;
    }

    /** @param control {@code DIRECTLY}, {@code INDIRECTLY} or {@code DIRECTED} */
    Money directed(String control) {
        this.control = control;
        return this;
    }

    Money assessedWith(String instrument) {
        this.instrument = instrument;
        return this;
    }

    Money by(String provider, @Nullable Sector sector) {
        arrangement = new Arrangement(provider, sector, "", "", "", "", false);
        return this;
    }

    Money byOwnHelper() {
        arrangement = new Arrangement("A helper", null, "", "", "", "", true);
        return this;
    }

    Money livingIn(String setting) {
        arrangement = new Arrangement("", null, "", "", "", setting, false);
        return this;
    }

    Money with(String... support) {
        this.support = List.of(support);
        return this;
    }

    Money read(String... columns) {
        words = List.of(columns).stream()
                .map(column -> new SourceValue("amount", column, "A", "1", "1"))
                .toList();
        return this;
    }

    Entitlement award(Someone person, int number) {
        return new Entitlement(
                new StatementKey(feed, funder, person.id() + "-" + number, ""),
                person.details(),
                new Scheme(stream, scheme, component, country, "", ""),
                new Funder("authority", funder, "Funder " + funder, Sector.STATUTORY),
                funder,
                Terms.simple(
                        kind,
                        new BigDecimal(amount),
                        Currency.getInstance(currency),
                        frequency,
                        null,
                        Commitment.PLANNED,
                        Convention.WEEKS_52),
                DateRange.throughLastDay(from, to),
                new Allocation(Allocation.Stage.FINAL, "RAS", instrument, "", null, null, null, "", null, ""),
                new Handling(form, option, party, control),
                new Plan("", List.of(), "", support, null, "", null, ""),
                arrangement,
                null,
                "",
                words,
                new Provenance("", SourceRef.line("council.csv", number), "", ""));
    }
}
