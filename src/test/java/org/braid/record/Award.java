package org.braid.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.Happening;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Sector;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Step;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.braid.entitlement.Use;
import org.jspecify.annotations.Nullable;

/** Makes statements for tests: a weekly council award, unless told otherwise. Good for one statement each. */
final class Award {
    static final Currency GBP = Currency.getInstance("GBP");
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final PersonDetails SOMEBODY = new PersonDetails(
            List.of(new Identifier(Identifier.NHS, "9990000018")),
            NhsNumberStatus.VERIFIED,
            "Test",
            "Person",
            LocalDate.of(1980, 5, 17),
            null,
            "female",
            "ZZ99 9ZZ",
            "",
            false);

    private final String reference;
    private String feed = "social-care";
    private String authority = "501";
    private PersonDetails person = SOMEBODY;
    private Stream stream = Stream.SOCIAL_CARE;
    private String component = "Home support";
    private String funder = "council:501";
    private MoneyKind kind = MoneyKind.PUBLIC_DEVOLVED;
    private String amount = "100";
    private Frequency frequency = Frequency.WEEKLY;
    private @Nullable String units;
    private Currency currency = GBP;
    private Convention convention = Convention.WEEKS_52;
    private LocalDate from = APRIL;
    private @Nullable LocalDate lastDay;
    private Allocation.Stage stage = Allocation.Stage.FINAL;
    private @Nullable LocalDate assessedOn;
    private ManagementOption option = ManagementOption.COUNCIL_MANAGED;
    private Plan plan = Plan.NONE;
    private UnaryOperator<Terms> change = UnaryOperator.identity();
    private UnaryOperator<Allocation> decision = UnaryOperator.identity();
    private @Nullable Arrangement arrangement;
    private @Nullable Use use;
    private @Nullable Happening happening;
    private String replaces = "";
    private String part = "";

    private Award(String reference) {
        this.reference = reference;
    }

    static Award council(String reference) {
        return new Award(reference);
    }

    /** The NHS's own statement. */
    static Award nhs(String reference) {
        return council(reference)
                .by("nhs-phb", "QZZ")
                .about(Stream.NHS_PHB, "Personal care")
                .owedBy("ods:QZZ");
    }

    /** The council's statement of the NHS share of a joint package. */
    static Award nhsShare(String reference) {
        return nhs(reference).by("social-care", "501");
    }

    /** What a provider tells of the council's money. */
    static Award provider(String reference) {
        return council(reference).by("provider", "P1").about(Stream.SOCIAL_CARE, "");
    }

    Award by(String feed, String authority) {
        this.feed = feed;
        this.authority = authority;
        return this;
    }

    Award to(PersonDetails person) {
        this.person = person;
        return this;
    }

    Award about(Stream stream, String component) {
        this.stream = stream;
        this.component = component;
        return this;
    }

    Award owedBy(String funder) {
        this.funder = funder;
        return this;
    }

    Award as(MoneyKind kind) {
        this.kind = kind;
        return this;
    }

    Award paying(String amount) {
        return paying(amount, Frequency.WEEKLY);
    }

    Award paying(String amount, Frequency frequency) {
        this.amount = amount;
        this.frequency = frequency;
        return this;
    }

    /** @param units hours, days or sessions a week */
    Award times(String units) {
        this.units = units;
        return this;
    }

    Award in(Currency currency) {
        this.currency = currency;
        return this;
    }

    Award with(Convention convention) {
        this.convention = convention;
        return this;
    }

    Award from(LocalDate from) {
        return through(from, lastDay);
    }

    Award through(LocalDate from, @Nullable LocalDate lastDay) {
        this.from = from;
        this.lastDay = lastDay;
        return this;
    }

    Award indicative() {
        stage = Allocation.Stage.INDICATIVE;
        return this;
    }

    Award assessedOn(LocalDate day) {
        assessedOn = day;
        return this;
    }

    Award managed(ManagementOption option) {
        this.option = option;
        return this;
    }

    Award planned(String plan, @Nullable LocalDate reviewDue) {
        this.plan = new Plan(plan, List.of(), "", List.of(), reviewDue, "", null, "");
        return this;
    }

    /** Other terms than the builder has words for. */
    Award terms(UnaryOperator<Terms> change) {
        this.change = change;
        return this;
    }

    Award stepping(Step... steps) {
        return terms(terms -> terms.with(List.of(steps)));
    }

    Award allocated(UnaryOperator<Allocation> decision) {
        this.decision = decision;
        return this;
    }

    /** How a resource allocation system came to the amount. */
    Award allocatedBy(String points, String rate) {
        return allocated(given -> new Allocation(
                given.stage(),
                "RAS",
                "",
                "",
                new BigDecimal(points),
                new BigDecimal(rate),
                given.assessedOn(),
                "",
                null,
                ""));
    }

    Award forAPlanOf(String costedPlan) {
        var plan = new BigDecimal(costedPlan);
        return allocated(given ->
                new Allocation(given.stage(), "COSTED_PLAN", "", "", null, null, given.assessedOn(), "", plan, ""));
    }

    Award because(String reason) {
        return allocated(given -> new Allocation(
                given.stage(), given.method(), "", "", null, null, given.assessedOn(), "", null, reason));
    }

    Award arranged(Arrangement arrangement) {
        this.arrangement = arrangement;
        return this;
    }

    Award used(Use use) {
        this.use = use;
        return this;
    }

    Award happening(Happening happening) {
        this.happening = happening;
        return this;
    }

    /** One of several that share a reference. */
    Award part(String part) {
        this.part = part;
        return this;
    }

    Award replacing(String reference) {
        replaces = reference;
        return this;
    }

    Entitlement award() {
        return new Entitlement(
                new StatementKey(feed, authority, reference, part),
                person,
                new Scheme(stream, "", component, "GB-ENG", "", ""),
                funder(),
                authority,
                terms(),
                valid(),
                decision.apply(new Allocation(stage, "NOT_RECORDED", "", "", null, null, assessedOn, "", null, "")),
                handling(),
                plan,
                arrangement,
                use,
                replaces,
                List.of(),
                provenance());
    }

    /** Something that happened at this award's authority, in its stream and on its days. */
    CareEvent event(CareEvent.Kind what) {
        return new CareEvent(
                new StatementKey(feed, authority, reference, what.name()),
                person,
                stream,
                what,
                valid(),
                "",
                plan,
                handling(),
                arrangement,
                happening,
                List.of(),
                provenance());
    }

    /** Somebody says that money of this award's stream was used for something, lawful or not, on its first day. */
    CareEvent use(boolean illegal) {
        return happening(new Happening("", "", null, List.of(), illegal, "", "", ""))
                .event(CareEvent.Kind.USE);
    }

    Terms terms() {
        return change.apply(Terms.simple(
                kind,
                new BigDecimal(amount),
                currency,
                frequency,
                units == null ? null : new BigDecimal(units),
                Commitment.PLANNED,
                convention));
    }

    private DateRange valid() {
        return DateRange.throughLastDay(from, lastDay);
    }

    private Handling handling() {
        return new Handling(BenefitForm.NOT_RECORDED, option, "", "");
    }

    private Funder funder() {
        var parts = funder.split(":", 2);
        return new Funder(parts[0], parts[1], funder, Sector.STATUTORY);
    }

    private Provenance provenance() {
        return new Provenance("", SourceRef.line(feed + ".csv", 1), "", "");
    }
}
